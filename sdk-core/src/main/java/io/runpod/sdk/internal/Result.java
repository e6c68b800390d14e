package io.runpod.sdk.internal;

import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimit;
import io.runpod.sdk.error.RawAnswer;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How an attempt, or a call, ended: errors are values until {@link HttpCalls} throws them. */
sealed interface Result<T> {

    /** The status of the answer, where one came. */
    OptionalInt status();

    /** The id by which the server's operators find the request, where an answer has one. */
    Optional<String> requestId();

    /** The promised value. */
    record Value<T>(T value, Exchanged.Answer answer, Job<T> job, int attempts)
            implements Result<T>, HttpCalls.Answered<T> {
        @Override
        public OptionalInt status() {
            return OptionalInt.of(answer.status());
        }

        @Override
        public int statusCode() {
            return answer.status();
        }

        @Override
        public Map<String, List<String>> headers() {
            return new RawAnswer(
                            answer.status(), job.secrets().hide(answer.headers().toMap()), "")
                    .headers();
        }

        @Override
        public Optional<String> requestId() {
            return new RawAnswer(answer.status(), answer.headers().toMap(), "")
                    .requestId()
                    .map(this::hide);
        }

        @Override
        public Optional<RateLimit> rateLimit() {
            return RateLimitHeaders.read(answer.headers(), job.secrets());
        }

        @Override
        public String hide(String text) {
            return job.secrets().hide(text);
        }
    }

    /**
     * A failure: a {@link RunpodException}, but for a key that could not be had. {@code isFinal} where a repetition could
     * not mend it, whatever its kind.
     */
    record Failure<T>(RuntimeException error, OptionalInt status, boolean isFinal) implements Result<T> {
        String name() {
            return error.getClass().getSimpleName();
        }

        Outcome outcome() {
            return error instanceof RunpodException failure ? failure.outcome() : Outcome.NOT_APPLIED;
        }

        @Override
        public Optional<String> requestId() {
            if (error instanceof ApiException refused) {
                return refused.requestId();
            }
            return error instanceof UnexpectedResponseException odd ? odd.requestId() : Optional.empty();
        }
    }
}
