package io.runpod.sdk.call;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** A value that is written as a JSON object: what every generated model is. */
public interface JsonModel {

    /** {@return the value as JSON text} */
    default String toJson() {
        return new String(toJsonBytes(), StandardCharsets.UTF_8);
    }

    /** {@return the value as JSON text in UTF-8} */
    byte[] toJsonBytes();

    /**
     * Lists the values in it that belong into no log: those of string maps such as {@code env}, and of members that its
     * document calls secret.
     *
     * @return the values, which {@code toString} hides
     */
    Collection<String> secretValues();
}
