package io.runpod.sdk.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The key that is let in. */
final class BearerKey {
    private static final String SCHEME = "bearer ";

    private final String key;

    BearerKey(String key) {
        this.key = key;
    }

    /** What to answer to a request that does not have it. */
    Optional<Answer> refuses(Incoming request) {
        return isIn(request.header("Authorization").orElse(""))
                ? Optional.empty()
                : Optional.of(
                        Problems.problem(401, "the API key is missing or wrong").with("WWW-Authenticate", "Bearer"));
    }

    private boolean isIn(String sent) {
        return sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(bytes(sent.substring(SCHEME.length()).strip()), bytes(key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
