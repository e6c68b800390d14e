/**
 * The models and operations of Runpod's REST API v2. An application requires {@code io.runpod.sdk.core}, and gets the
 * models with it.
 */
// Which Jackson an application has, and whether it has one, is its own business: the modules named may be absent.
@SuppressWarnings("module")
module io.runpod.sdk.generated {
    requires com.fasterxml.jackson.core;
    // For a user's own mapper; the SDK's own path never loads it.
    requires static com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports io.runpod.sdk.model;

    // The seam between what is generated and what sends it is for the SDK's own modules.
    exports io.runpod.sdk.api to
            io.runpod.sdk.core;
    exports io.runpod.sdk.call to
            io.runpod.sdk.core;
    exports io.runpod.sdk.codec to
            io.runpod.sdk.core,
            io.runpod.sdk.testkit;

    // A mapper finds each model's codec by its annotations, and the codecs are not public.
    opens io.runpod.sdk.model to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
