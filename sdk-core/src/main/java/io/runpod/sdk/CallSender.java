package io.runpod.sdk;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.PagedCall;
import io.runpod.sdk.error.CallSummary;
import io.runpod.sdk.error.Problem;
import io.runpod.sdk.error.RawAnswer;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.internal.HttpCalls;
import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.internal.call.Options;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Sends calls with the client's settings, for the client and its facades. */
final class CallSender {
    private final HttpCalls calls;
    private final CallDefaults defaults;

    CallSender(HttpCalls calls, CallDefaults defaults) {
        this.calls = calls;
        this.defaults = defaults;
    }

    <T extends @Nullable Object> T send(
            ApiCall<T> call, RequestOptions options, Function<Problem, Optional<String>> hint) {
        return calls.execute(call(call), settings(options, hint, call::secretValues))
                .value();
    }

    <T extends @Nullable Object> ApiResponse<T> exchange(
            ApiCall<T> call, RequestOptions options, Function<Problem, Optional<String>> hint) {
        // Users may keep the response, which must not keep the request: it gets the secrets, and not who knows them.
        Collection<String> secrets = call(call).secretValues();
        return new ApiResponse<>(calls.execute(call, settings(options, hint, () -> secrets)));
    }

    <T extends @Nullable Object> CompletableFuture<T> sendAsync(
            ApiCall<T> call, RequestOptions options, Function<Problem, Optional<String>> hint) {
        return calls.executeAsync(call(call), settings(options, hint, call::secretValues), Answered::value);
    }

    /** Each page is a call of its own. With options that are {@linkplain RequestOptions#within within} something, all end with it. */
    <T> Stream<T> stream(PagedCall<T> call, RequestOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        Pages<T> pages = new Pages<>(
                call(call),
                page -> exchange(page, options, RevisionHint.NONE),
                (answer, reason) -> unusable(call, options, answer, reason));
        return StreamSupport.stream(pages, false);
    }

    /** A call is about to be made. */
    void prepare() {
        calls.prepare();
    }

    /** Whether a call that is made now has nothing to wait for but the network. */
    boolean isPrepared() {
        return calls.isPrepared();
    }

    /** Begins something that takes several calls, and may take as long as one with these options. */
    Deadline begin(RequestOptions options) {
        return begin(options.deadline().orElse(defaults.deadline()));
    }

    Deadline begin(Duration length) {
        return calls.deadline(length);
    }

    void pause(Duration wait) throws InterruptedException {
        calls.pause(wait);
    }

    private RunpodException unusable(ApiCall<?> call, RequestOptions options, ApiResponse<?> answer, String reason) {
        int most = options.retryPolicy().orElse(defaults.retryPolicy()).maxAttempts();
        return UnexpectedResponseException.of(
                new CallSummary(call.toString(), call.operation().effect(), answer.attempts(), most),
                new RawAnswer(answer.status(), answer.headers(), ""),
                Optional.empty(),
                reason,
                null);
    }

    /** The hint is asked for a likely reason where the server refuses what was sent. */
    private Options settings(
            RequestOptions options,
            Function<Problem, Optional<String>> hint,
            Supplier<? extends Collection<String>> secrets) {
        return defaults.with(Objects.requireNonNull(options, "options must not be null"), hint, secrets);
    }

    private static <C extends ApiCall<?>> C call(C call) {
        return Objects.requireNonNull(call, "call must not be null");
    }
}
