package io.runpod.sdk.codec;

import io.runpod.sdk.text.PrintableText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of a document, as JSON Schema means it: found anywhere in the text, and {@code $} is the end of the
 * text and nothing before it.
 *
 * <p>What would take long to judge is left to the server: a text of more than {@value #MAX_LENGTH} characters, and one at
 * which the expression backtracks without end.
 */
final class TextPattern {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_STEPS = 200_000;
    private static final int MAX_SHOWN = 100;

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static TextPattern of(String regex) {
        return new TextPattern(Pattern.compile(withStrictEnd(regex)));
    }

    /** Java's {@code $} also matches before a line break that ends the text. */
    private static String withStrictEnd(String regex) {
        StringBuilder strict = new StringBuilder(regex.length() + 2);
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                strict.append(c).append(regex.charAt(++i));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            strict.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
        }
        return strict.toString();
    }

    boolean refuses(String value) {
        if (value.length() > MAX_LENGTH) {
            return false;
        }
        Matcher matcher = pattern.matcher(new Steps(value));
        try {
            return !matcher.find();
        } catch (TooManySteps e) {
            return false;
        }
    }

    static String problem(String regex, String value, boolean isSecret) {
        String problem = "must match " + regex;
        return isSecret ? problem : problem + ", is \"" + PrintableText.of(value, MAX_SHOWN) + "\"";
    }

    /** A text that lets itself be looked at so many times and no more. */
    private static final class Steps implements CharSequence {
        private final String text;
        private int left = MAX_STEPS;

        Steps(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
