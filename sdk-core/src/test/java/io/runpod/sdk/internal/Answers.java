package io.runpod.sdk.internal;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Operation;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/** Makes calls and answers without a server. */
final class Answers {
    private Answers() {}

    static Job<String> job(String method, RetryPolicy policy, TimeSource time, CallControl control) {
        Operation operation = new Operation("op", method, "/v2/x", "application/json", "application/json");
        Options options =
                new Options(Duration.ofMinutes(2), Duration.ofSeconds(30), policy, Map.of(), Optional::empty, List::of);
        return new Job<>(
                1,
                new ApiCall<>(operation, new byte[0], body -> new String(body, StandardCharsets.UTF_8)),
                options,
                control,
                time);
    }

    static Exchanged.Answer answer(int status, String body, String... headers) {
        return new Exchanged.Answer(
                status, new OkHttpHeaders(Headers.of(headers)), body.getBytes(StandardCharsets.UTF_8), null);
    }
}
