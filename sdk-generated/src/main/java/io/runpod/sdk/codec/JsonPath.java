package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonStreamContext;
import io.runpod.sdk.text.PrintableText;
import java.util.HexFormat;

/**
 * Writes the paths that messages name members by: {@code $.gpu.pools[0]}, {@code $.env['MY KEY']}. Names come from outside,
 * so a path is printable, as {@link PrintableText} has it, and of a bounded length: a long name, and a long path, keeps its
 * head and its tail.
 */
public final class JsonPath {

    /** The path of the document itself. */
    public static final String ROOT = "$";

    /** No path is longer, in characters. */
    static final int MAX = 500;

    private static final int MAX_NAME = 64;
    private static final char CUT = '…';

    private JsonPath() {}

    /**
     * The path of an object's member.
     *
     * @param parent the object's path
     * @param name the member's name
     * @return the member's path
     */
    public static String member(String parent, String name) {
        String shown = cut(name, MAX_NAME);
        return cut(isPlain(shown) ? parent + "." + shown : parent + "['" + escaped(shown) + "']", MAX);
    }

    /**
     * The path of an array's item.
     *
     * @param parent the array's path
     * @param index the item's place, from 0
     * @return the item's path
     */
    public static String item(String parent, int index) {
        return cut(parent + "[" + index + "]", MAX);
    }

    /** Has the paths of a document that was part of another one begin with its place there. */
    static void begin(JsonStreamContext root, String path) {
        root.setCurrentValue(path);
    }

    static String of(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent == null) {
            return context.getCurrentValue() instanceof String start ? start : ROOT;
        }
        String path = of(parent);
        if (context.inArray()) {
            return item(path, context.getCurrentIndex());
        }
        return context.inObject() && context.getCurrentName() != null ? member(path, context.getCurrentName()) : path;
    }

    /** The text with its middle left out where it is longer than {@code most}; no character is cut in two. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int head = most / 2 - 1;
        int tail = text.length() - head;
        head -= Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
        tail += Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
        return text.substring(0, head) + CUT + text.substring(tail);
    }

    /** So that a name can't break out of its quotes, start a line of its own, or change how the rest is shown. */
    private static String escaped(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int point = name.codePointAt(i);
            int next = i + Character.charCount(point);
            if (PrintableText.isHarmful(point)) {
                name.substring(i, next)
                        .chars()
                        .forEach(
                                half -> text.append("\\u").append(HexFormat.of().toHexDigits((char) half)));
            } else {
                text.append(point == '\'' || point == '\\' ? "\\" : "").appendCodePoint(point);
            }
            i = next;
        }
        return text.toString();
    }

    // A loop, not a stream: every check of a nested value comes by here, in a cold JVM too.
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
