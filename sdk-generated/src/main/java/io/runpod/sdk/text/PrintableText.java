package io.runpod.sdk.text;

/**
 * Text from outside, made fit for a message or a log: on one line, without characters that a terminal obeys or that
 * change the order in which the rest is shown, and no longer than it may be.
 *
 * @since 0.1.0
 */
public final class PrintableText {
    private static final String CUT = " …";

    private PrintableText() {}

    /**
     * Cleans a text. Each run of control characters (C0, DEL and C1), line and paragraph separators, format characters
     * (among them the bidirectional ones) and lone surrogates becomes one space. Looks at no more of the text than it
     * takes over.
     *
     * @param text the text
     * @param most how many characters to take over; what is cut off leaves an ellipsis
     * @return the text on one line, at most {@code most} + 2 characters long
     */
    public static String of(String text, int most) {
        StringBuilder clean = null;
        int end = end(text, most);
        for (int i = 0; i < end; ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (isHarmful(point)) {
                clean = clean == null ? new StringBuilder(end).append(text, 0, i) : clean;
                if (!endsWithSpace(clean)) {
                    clean.append(' ');
                }
            } else if (clean != null) {
                clean.appendCodePoint(point);
            }
            i = next;
        }
        String taken = clean == null ? text.substring(0, end) : clean.toString();
        return end == text.length() ? taken : taken + CUT;
    }

    /** Not between the two halves of a character. */
    private static int end(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        return most > 0 && Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most)) ? most - 1 : most;
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
    }

    /**
     * Whether a character has no place in a message or a log.
     *
     * @param point the code point
     * @return true for control, format and separating characters and for lone surrogates
     */
    public static boolean isHarmful(int point) {
        if (point < 0x7f) {
            return point < ' ';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
