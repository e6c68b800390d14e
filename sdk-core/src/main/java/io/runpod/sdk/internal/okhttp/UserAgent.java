package io.runpod.sdk.internal.okhttp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names the SDK to the server: an edge proxy may refuse what does not name itself. */
final class UserAgent {
    private UserAgent() {}

    /** {@code runpod-java/<version> (Java <version>; <os>; <arch>)}, behind the user's own part. */
    static String of(@Nullable String prefix) {
        String own = "runpod-java/" + version() + " (Java " + property("java.version") + "; " + property("os.name")
                + "; " + property("os.arch") + ")";
        return prefix == null ? own : prefix + " " + own;
    }

    /** A machine may name itself in ways that no header can carry. */
    private static String property(String name) {
        return System.getProperty(name, "unknown").replaceAll("[^ -'*-:<-~]", "_");
    }

    private static String version() {
        try (InputStream in = UserAgent.class.getResourceAsStream("version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The SDK's own jar can't be read", e);
        }
    }
}
