package io.runpod.sdk.internal.okhttp;

import org.jspecify.annotations.Nullable;

/** Names the SDK to the server: an edge proxy may refuse what does not name itself. */
final class UserAgent {
    private UserAgent() {}

    /** {@code runpod-java/<version> (Java <version>; <os>; <arch>)}, behind the user's own part. */
    static String of(@Nullable String prefix) {
        String own = "runpod-java/" + SdkVersion.TEXT + " (Java " + property("java.version") + "; "
                + property("os.name") + "; " + property("os.arch") + ")";
        return prefix == null ? own : prefix + " " + own;
    }

    /** A machine may name itself in ways that no header can carry. */
    private static String property(String name) {
        return System.getProperty(name, "unknown").replaceAll("[^ -'*-:<-~]", "_");
    }
}
