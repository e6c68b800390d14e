package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.Locale;

/** Writes the paths that messages name members by: {@code $.gpu.pools[0]}, {@code $.env['MY KEY']}. */
public final class JsonPath {

    /** The path of the document itself. */
    public static final String ROOT = "$";

    private JsonPath() {}

    /**
     * The path of an object's member.
     *
     * @param parent the object's path
     * @param name the member's name
     * @return the member's path
     */
    public static String member(String parent, String name) {
        return isPlain(name) ? parent + "." + name : parent + "['" + escaped(name) + "']";
    }

    /**
     * The path of an array's item.
     *
     * @param parent the array's path
     * @param index the item's place, from 0
     * @return the item's path
     */
    public static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    static String of(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        String path = parent == null ? ROOT : of(parent);
        if (context.inArray()) {
            return item(path, context.getCurrentIndex());
        }
        return context.inObject() && context.getCurrentName() != null ? member(path, context.getCurrentName()) : path;
    }

    /** So that a name can't break out of its quotes, or start a line of its own in a log. */
    private static String escaped(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\'' || c == '\\') {
                text.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
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
