package io.runpod.sdk.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;

/**
 * A request as it came in, key and all.
 *
 * @param size how large the body was; {@code body} may be cut
 */
record Incoming(String method, String path, Map<String, List<String>> headers, ByteString body, long size) {
    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
