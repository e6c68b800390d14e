/**
 * The models and operations of Runpod's REST API v2. An application requires {@code io.runpod.sdk.core}, and gets the
 * models with it.
 *
 * @since 0.1.0
 */
// Which Jackson an application has, and whether it has one, is its own business: the modules named may be absent.
@SuppressWarnings("module")
module io.runpod.sdk.generated {
    requires com.fasterxml.jackson.core;
    // By these a user's own mapper, of Jackson 2 or 3, finds how to read and write a model.
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    // The API as it is served.
    exports io.runpod.sdk.model;
    exports io.runpod.sdk.api;
    // The contract that was given.
    exports io.runpod.sdk.v2026_06.model;
    exports io.runpod.sdk.v2026_06.api;
    // What the operations are described by.
    exports io.runpod.sdk.call;
    // What the testkit uses as well, which may run on the class path while this runs as a module.
    exports io.runpod.sdk.text;
    // Support code, for the client alone.
    exports io.runpod.sdk.codec to
            io.runpod.sdk.core;

    // Mappers go by annotated members that are not public.
    opens io.runpod.sdk.model to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.runpod.sdk.v2026_06.model to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.runpod.sdk.mapper to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
