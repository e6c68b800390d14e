package io.runpod.sdk.call;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A value that is written as a JSON object. Every generated model but an enum is one.
 *
 * @since 0.1.0
 */
public interface JsonModel {

    /** {@return the value as JSON text} */
    default String toJson() {
        return new String(toJsonBytes(), StandardCharsets.UTF_8);
    }

    /** {@return the value as JSON text in UTF-8} */
    byte[] toJsonBytes();

    /**
     * Lists the values in it that must not appear in a log: those of string maps such as {@code env}, and those of members
     * that its document calls secret.
     *
     * @return the values, which {@code toString} hides
     */
    Collection<String> secretValues();
}
