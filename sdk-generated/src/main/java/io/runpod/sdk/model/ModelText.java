package io.runpod.sdk.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a model's {@code toString}: the members that are there, and never the value of one that may be a secret. */
final class ModelText {
    private static final String HIDDEN = "***";

    private final StringBuilder text;
    private String separator = "{";

    ModelText(String model) {
        this.text = new StringBuilder(model);
    }

    ModelText member(String name, @Nullable Object value) {
        if (value != null) {
            append(name).append(value);
        }
        return this;
    }

    ModelText explicitNull(String name, boolean isNull) {
        if (isNull) {
            append(name).append("null");
        }
        return this;
    }

    /** A map of strings is an environment more often than not: its names are shown, its values are not. */
    ModelText hidden(String name, @Nullable Map<String, ?> values) {
        if (values != null) {
            append(name).append(namesOf(values));
        }
        return this;
    }

    /** Members that the spec does not know may be anything, so their values stay hidden as well. */
    ModelText extras(Map<String, ?> extras) {
        return extras.isEmpty() ? this : hidden("extras", extras);
    }

    private StringBuilder append(String name) {
        text.append(separator).append(name).append('=');
        separator = ", ";
        return text;
    }

    private static String namesOf(Map<String, ?> values) {
        StringBuilder names = new StringBuilder("{");
        for (String name : values.keySet()) {
            names.append(names.length() == 1 ? "" : ", ")
                    .append(name)
                    .append('=')
                    .append(HIDDEN);
        }
        return names.append('}').toString();
    }

    @Override
    public String toString() {
        return text + (text.indexOf("{") < 0 ? "{}" : "}");
    }
}
