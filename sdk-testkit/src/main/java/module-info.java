/**
 * An in-memory Runpod for tests: start at {@link io.runpod.sdk.testkit.FakeRunpod}.
 *
 * <p>It runs as a module, or with everything else on the class path, but not half and half: the server inside may use
 * OkHttp's inner parts only as the module that OkHttp names. Where the application is a module, give its tests a
 * {@code module-info} that requires this one, or set surefire's {@code useModulePath} to false.
 */
module io.runpod.sdk.testkit {
    requires transitive io.runpod.sdk.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.networknt.schema;
    requires mockwebserver3;
    requires static transitive org.jspecify;
    // For @WithFakeRunpod alone: the fake by itself needs no JUnit.
    requires static org.junit.jupiter.api;

    exports io.runpod.sdk.testkit;
    exports io.runpod.sdk.testkit.junit;

    // JUnit makes the extension, which nobody else need see.
    opens io.runpod.sdk.testkit.junit to
            org.junit.platform.commons;
}
