package io.runpod.sdk.internal.call;

import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import java.util.Optional;
import java.util.OptionalInt;

/** How an attempt, or a call, ended: errors are values until {@link HttpCalls} throws them. */
public sealed interface Result<T> permits Answered, Result.Failure {

    /** The status of the answer, where one came. */
    OptionalInt status();

    /** The id by which the server's operators find the request, where an answer has one. */
    Optional<String> requestId();

    /**
     * A failure: a {@link RunpodException}, but for a key that could not be had. {@code isFinal} where a repetition could
     * not mend it, whatever its kind.
     */
    record Failure<T>(RuntimeException error, OptionalInt status, boolean isFinal) implements Result<T> {
        public String name() {
            return error.getClass().getSimpleName();
        }

        public Outcome outcome() {
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
