/**
 * An in-memory Runpod for tests: start at {@link io.runpod.sdk.testkit.FakeRunpod}.
 *
 * @since 0.1.0
 */
module io.runpod.sdk.testkit {
    requires transitive io.runpod.sdk.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.networknt.schema;
    requires static transitive org.jspecify;
    // For @WithFakeRunpod alone: the fake by itself needs no JUnit.
    requires static org.junit.jupiter.api;

    exports io.runpod.sdk.testkit;
    exports io.runpod.sdk.testkit.junit;

    // JUnit makes the extension, which nobody else need see.
    opens io.runpod.sdk.testkit.junit to
            org.junit.platform.commons;
}
