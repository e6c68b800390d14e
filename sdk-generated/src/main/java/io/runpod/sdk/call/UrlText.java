package io.runpod.sdk.call;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Writes values into a URL as data: whatever is in them, they stay one path segment or one query value. */
final class UrlText {
    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMITERS_AND_MORE = "!$&'()*+,;=:@";
    private static final String HEX = "0123456789ABCDEF";

    private UrlText() {}

    /** A path segment, percent-encoded. Refuses what a URL can't say, or what would address another resource. */
    static String segment(String name, String value) {
        if (value.codePoints().allMatch(UrlText::isInvisible)) {
            throw new IllegalArgumentException(name + ": must not be " + (value.isEmpty() ? "empty" : "blank")
                    + ", or it would address another resource");
        }
        if (value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(
                    name + ": must not be \"" + value + "\", which no URL can hold as the name of a resource");
        }
        return encode(name, value);
    }

    /** What {@link String#isBlank} counts as blank, and what servers in other languages trim too, such as a no-break space. */
    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }

    /** Everything but letters, digits and {@code - . _ ~}, percent-encoded. */
    static String encode(String name, String value) {
        if (value.chars().allMatch(UrlText::isUnreserved)) {
            return value;
        }
        StringBuilder encoded = new StringBuilder(value.length() + 16);
        ByteBuffer bytes = utf8(name, value);
        while (bytes.hasRemaining()) {
            int next = bytes.get() & 0xFF;
            if (isUnreserved(next)) {
                encoded.append((char) next);
            } else {
                encoded.append('%').append(HEX.charAt(next >> 4)).append(HEX.charAt(next & 0xF));
            }
        }
        return encoded.toString();
    }

    private static ByteBuffer utf8(String name, String value) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + ": holds half a surrogate pair, which is no character", e);
        }
    }

    /**
     * Checks a path that is encoded already: no client may take it for another one.
     *
     * @return the path
     */
    static String path(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path: must begin with a slash");
        }
        String[] segments = path.substring(1).split("/", -1);
        for (String segment : segments) {
            if (segment.isEmpty()) {
                throw new IllegalArgumentException(
                        "path: must not have an empty segment or end with a slash, or it would address another resource");
            }
            String plain = segment.replace("%2e", ".").replace("%2E", ".");
            if (plain.equals(".") || plain.equals("..")) {
                throw new IllegalArgumentException("path: must not have a segment \"" + plain + "\"");
            }
            checkEncoded(segment);
        }
        return path;
    }

    private static void checkEncoded(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '?' || c == '#') {
                throw new IllegalArgumentException("path: must not have a " + c + "; give query values on their own");
            }
            boolean isEscape = c == '%' && i + 2 < segment.length() && isHex(segment, i + 1) && isHex(segment, i + 2);
            if (!isEscape && !isUnreserved(c) && SUB_DELIMITERS_AND_MORE.indexOf(c) < 0) {
                throw new IllegalArgumentException(
                        "path: must be percent-encoded, but has " + String.format("U+%04X", (int) c));
            }
        }
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
    }
}
