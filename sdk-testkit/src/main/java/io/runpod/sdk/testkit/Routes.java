package io.runpod.sdk.testkit;

import io.runpod.sdk.text.PrintableText;
import java.util.Locale;
import java.util.Optional;

/** Everything that is settled before a body is looked at: path, method, key, size, content type. */
final class Routes {
    static final int LARGEST_BODY = 1 << 20;

    private static final String PATH = "/v2/serverless";

    private static final int LONGEST_SHOWN = 200;

    private final BearerKey key;
    private final RateLimits rateLimits = new RateLimits();
    private final CreateEndpoint createEndpoint;

    Routes(BearerKey key, CreateEndpoint createEndpoint) {
        this.key = key;
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
        return key.refuses(request).orElseGet(() -> rateLimits.stamp(body(request)));
    }

    private Answer body(Incoming request) {
        Optional<Answer> refusal = refusesBody(request);
        return refusal.isPresent() ? refusal.get() : createEndpoint.answer(request.body());
    }

    /** What is settled about a body before anybody reads it. */
    static Optional<Answer> refusesBody(Incoming request) {
        if (request.size() > LARGEST_BODY) {
            return Optional.of(
                    Problems.problem(413, "the body has " + request.size() + " bytes, more than " + LARGEST_BODY));
        }
        return isJson(request.header("Content-Type").orElse(""))
                ? Optional.empty()
                : Optional.of(Problems.problem(415, "the body must be application/json"));
    }

    private static boolean isJson(String contentType) {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.equals("application/json");
    }
}
