package io.runpod.sdk.testkit;

import io.runpod.sdk.codec.PrintableText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/** Everything that is settled before a body is looked at: path, method, key, size, content type. */
final class Routes {
    static final int LARGEST_BODY = 1 << 20;

    private static final String PATH = "/v2/serverless";

    private static final int LONGEST_SHOWN = 200;

    private final String apiKey;
    private final RateLimits rateLimits = new RateLimits();
    private final CreateEndpoint createEndpoint;

    Routes(String apiKey, CreateEndpoint createEndpoint) {
        this.apiKey = apiKey;
        this.createEndpoint = createEndpoint;
    }

    Answer answer(Incoming request) {
        if (!request.path().equals(PATH)) {
            return Problems.problem(404, "there is no " + PrintableText.of(request.path(), LONGEST_SHOWN));
        }
        if (!request.method().equals("POST")) {
            return Problems.problem(
                            405, PrintableText.of(request.method(), LONGEST_SHOWN) + " " + PATH + " is not supported")
                    .with("Allow", "POST");
        }
        if (!isAuthorized(request)) {
            return Problems.problem(401, "the API key is missing or wrong").with("WWW-Authenticate", "Bearer");
        }
        return rateLimits.stamp(body(request));
    }

    private Answer body(Incoming request) {
        if (request.size() > LARGEST_BODY) {
            return Problems.problem(413, "the body has " + request.size() + " bytes, more than " + LARGEST_BODY);
        }
        if (!isJson(request.header("Content-Type").orElse(""))) {
            return Problems.problem(415, "the body must be application/json");
        }
        return createEndpoint.answer(request.body());
    }

    private boolean isAuthorized(Incoming request) {
        Optional<String> sent = request.header("Authorization");
        String scheme = "bearer ";
        return sent.isPresent()
                && sent.get().regionMatches(true, 0, scheme, 0, scheme.length())
                && MessageDigest.isEqual(
                        bytes(sent.get().substring(scheme.length()).strip()), bytes(apiKey));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isJson(String contentType) {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.equals("application/json");
    }
}
