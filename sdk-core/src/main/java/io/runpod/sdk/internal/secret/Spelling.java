package io.runpod.sdk.internal.secret;

import org.jspecify.annotations.Nullable;

/** A text, or what JSON's escapes in it stand for; knows where each character stands in the text that was given. */
final class Spelling {
    private static final String ESCAPED = "bfnrt";
    private static final String MEANT = "\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int SHORT_ESCAPE = 2;
    private static final int LONG_ESCAPE = SHORT_ESCAPE + HEX_DIGITS;

    private final String text;
    /** One more than there are characters, for the end; null where nothing was unescaped. */
    private final int @Nullable [] places;

    private Spelling(String text, int @Nullable [] places) {
        this.text = text;
        this.places = places;
    }

    static Spelling of(String text) {
        return new Spelling(text, null);
    }

    String text() {
        return text;
    }

    /** Where a character, or the end, stands in the text that was given. */
    int place(int index) {
        return places == null ? index : places[index];
    }

    boolean hasEscapes() {
        return text.indexOf('\\') >= 0;
    }

    /** What is no escape stays as it is: the text need not be JSON. */
    Spelling unescaped() {
        StringBuilder plain = new StringBuilder(text.length());
        int[] from = new int[text.length() + 1];
        int next;
        for (int i = 0; i < text.length(); i = next) {
            next = i + length(i);
            from[plain.length()] = place(i);
            plain.append(meaning(i, next - i));
        }
        from[plain.length()] = place(text.length());
        return new Spelling(plain.toString(), from);
    }

    private int length(int at) {
        if (text.charAt(at) != '\\' || at + 1 == text.length()) {
            return 1;
        }
        char escaped = text.charAt(at + 1);
        if (escaped == 'u') {
            return hex(at + SHORT_ESCAPE) < 0 ? 1 : LONG_ESCAPE;
        }
        return ESCAPED.indexOf(escaped) >= 0 || !Character.isLetterOrDigit(escaped) ? SHORT_ESCAPE : 1;
    }

    private char meaning(int at, int length) {
        if (length == 1) {
            return text.charAt(at);
        }
        if (length == LONG_ESCAPE) {
            return (char) hex(at + SHORT_ESCAPE);
        }
        char escaped = text.charAt(at + 1);
        int which = ESCAPED.indexOf(escaped);
        return which < 0 ? escaped : MEANT.charAt(which);
    }

    /** Four hex digits as a number, or less than 0. */
    private int hex(int at) {
        if (at + HEX_DIGITS > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            number = number * 16 + digit;
        }
        return number;
    }
}
