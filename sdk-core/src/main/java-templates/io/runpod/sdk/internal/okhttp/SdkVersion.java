package io.runpod.sdk.internal.okhttp;

/** The SDK's version, which the build fills in. */
final class SdkVersion {
    static final String TEXT = "${project.version}";

    private SdkVersion() {}
}
