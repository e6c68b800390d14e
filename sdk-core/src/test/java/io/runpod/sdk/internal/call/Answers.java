package io.runpod.sdk.internal.call;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.call.Operation;
import io.runpod.sdk.internal.header.HeaderLines;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Makes calls and answers without a server. */
public final class Answers {
    private Answers() {}

    public static Job<String> job(String method, RetryPolicy policy, TimeSource time, CallControl control) {
        Operation operation =
                new Operation("op", method, "/v2/x", Effect.of(method), "application/json", "application/json");
        Options options = new Options(
                Duration.ofMinutes(2),
                null,
                Duration.ofSeconds(30),
                policy,
                Map.of(),
                problem -> Optional.empty(),
                List::of);
        return new Job<>(
                1,
                ApiCall.builder(operation).answer(body -> new String(body, StandardCharsets.UTF_8)),
                options,
                "",
                control,
                time);
    }

    public static Exchanged.Answer answer(int status, String body, String... headers) {
        return new Exchanged.Answer(status, headers(headers), body.getBytes(StandardCharsets.UTF_8), null);
    }

    public static HeaderLines headers(String... namesAndValues) {
        Headers headers = Headers.of(namesAndValues);
        return new HeaderLines() {
            @Override
            public @Nullable String last(String name) {
                return headers.get(name);
            }

            @Override
            public Map<String, List<String>> toMap() {
                return headers.toMultimap();
            }
        };
    }
}
