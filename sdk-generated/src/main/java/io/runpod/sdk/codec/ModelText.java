package io.runpod.sdk.codec;

import io.runpod.sdk.text.PrintableText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a model's {@code toString}: the members that are there, and never the value of one that may be a secret. Texts
 * come from outside, so they are made printable and cut, and of many only the first are shown.
 */
public final class ModelText {
    private static final String HIDDEN = "***";
    private static final int MAX_TEXT = 200;
    private static final int MAX_ITEMS = 20;

    private final StringBuilder text;
    private String separator = "{";

    /**
     * Begins a text.
     *
     * @param model what it describes
     */
    public ModelText(String model) {
        this.text = new StringBuilder(model);
    }

    /**
     * Shows a member; other models by their own {@code toString}, which is built here as well.
     *
     * @param name its name
     * @param value its value, null where it is absent
     * @return this
     */
    public ModelText member(String name, @Nullable Object value) {
        if (value instanceof String string) {
            append(name).append(PrintableText.of(string, MAX_TEXT));
        } else if (value instanceof List<?> list) {
            items(append(name), "[", list, "", "]");
        } else if (value instanceof Map<?, ?> map) {
            items(append(name), "{", map.entrySet(), "", "}");
        } else if (value != null) {
            append(name).append(value);
        }
        return this;
    }

    /**
     * Shows a member that is null.
     *
     * @param name its name
     * @param isNull whether it is
     * @return this
     */
    public ModelText explicitNull(String name, boolean isNull) {
        if (isNull) {
            append(name).append("null");
        }
        return this;
    }

    /**
     * Shows that a member is there whose value may be a secret.
     *
     * @param name its name
     * @param value its value, null where it is absent
     * @return this
     */
    public ModelText hidden(String name, @Nullable Object value) {
        if (value != null) {
            append(name).append(HIDDEN);
        }
        return this;
    }

    /**
     * Shows a map of strings, which is an environment more often than not: its names are shown, its values are not.
     *
     * @param name the member's name
     * @param values its value, null where it is absent
     * @return this
     */
    public ModelText hiddenValues(String name, @Nullable Map<String, ?> values) {
        if (values != null) {
            items(append(name), "{", values.keySet(), "=" + HIDDEN, "}");
        }
        return this;
    }

    /**
     * Shows the members that the spec does not know; they may be anything, so their values stay hidden as well.
     *
     * @param extras the members
     * @return this
     */
    public ModelText extras(Map<String, ?> extras) {
        return extras.isEmpty() ? this : hiddenValues("extras", extras);
    }

    private StringBuilder append(String name) {
        text.append(separator).append(name).append('=');
        separator = ", ";
        return text;
    }

    private static void items(StringBuilder text, String open, Collection<?> items, String after, String close) {
        String between = open;
        int shown = 0;
        for (Object item : items) {
            if (shown == MAX_ITEMS) {
                text.append(", and ").append(items.size() - shown).append(" more");
                break;
            }
            text.append(between)
                    .append(PrintableText.of(String.valueOf(item), MAX_TEXT))
                    .append(after);
            between = ", ";
            shown++;
        }
        text.append(shown == 0 ? open : "").append(close);
    }

    @Override
    public String toString() {
        return text + (text.indexOf("{") < 0 ? "{}" : "}");
    }
}
