/**
 * The Runpod client: start at {@link io.runpod.sdk.RunpodClient}.
 *
 * @since 0.1.0
 */
module io.runpod.sdk.core {
    requires transitive io.runpod.sdk.generated;
    requires transitive okhttp3;
    requires com.fasterxml.jackson.core;
    // OkHttp 5.0 and 5.1 need these too, and can't say so: their jar and Okio's have no module-info.
    requires java.logging;
    requires kotlin.stdlib;
    requires static transitive org.jspecify;

    exports io.runpod.sdk;
    exports io.runpod.sdk.endpoint;
    exports io.runpod.sdk.error;
    exports io.runpod.sdk.listener;
    exports io.runpod.sdk.retry;
}
