package io.runpod.sdk.mapper;

import org.jspecify.annotations.Nullable;

/**
 * Makes libraries that write and read private fields refuse the models, Gson among them: they would write other JSON than
 * the API's, without a word. They look into the type of each field, and a type that declares a field twice is one that
 * none of them can write; the message names that field.
 */
public abstract class OwnJson {
    @SuppressWarnings("unused")
    private final @Nullable Object modelsHaveTheirOwnToJsonAndFromJson = null;

    private OwnJson() {}

    /** The type of a field that every model has and never sets. */
    public static final class Only extends OwnJson {
        @SuppressWarnings({"unused", "HidingField"}) // That is the point.
        private final @Nullable Object modelsHaveTheirOwnToJsonAndFromJson = null;

        private Only() {}
    }
}
