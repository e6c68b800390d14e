package io.runpod.sdk.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A 2xx answer whose body is not what the spec promises: HTML, JSON that is broken, truncated or too large, or JSON
 * without a required member. For a call that creates something, the outcome is {@link Outcome#APPLIED} after a 201, and
 * {@link Outcome#UNKNOWN} after any other 2xx, which a proxy may have sent. For a call that changes or deletes something it
 * is {@link Outcome#APPLIED}, and for one that only reads {@link Outcome#NOT_APPLIED}.
 *
 * <p>{@code RunpodClient.stream} also throws it for a page that does not say how the list goes on.
 *
 * @since 0.1.0
 */
public final class UnexpectedResponseException extends RunpodException {
    private static final long serialVersionUID = 1;

    private final RawAnswer answer;
    private final @Nullable String createdId;

    private UnexpectedResponseException(
            String message, CallSummary call, RawAnswer answer, Optional<String> createdId, @Nullable Throwable cause) {
        super(message, call.afterUnreadable(answer.status()), call, cause);
        this.answer = answer;
        this.createdId = createdId.orElse(null);
    }

    /**
     * Describes an answer that can't be read.
     *
     * @param call which call
     * @param answer the answer
     * @param createdId the id of what a call that creates has made, if it could be read
     * @param reason what is wrong with the answer, in words
     * @param cause what was thrown, if anything
     * @return the exception to throw
     */
    public static UnexpectedResponseException of(
            CallSummary call, RawAnswer answer, Optional<String> createdId, String reason, @Nullable Throwable cause) {
        String message = Message.unreadable(call, answer, createdId, reason);
        return new UnexpectedResponseException(message, call, answer, createdId, cause);
    }

    /** {@return the HTTP status} */
    public int status() {
        return answer.status();
    }

    /** {@return the answer's headers, found by name in any case; without the API key and the request's secret values} */
    public Map<String, List<String>> headers() {
        return answer.headers();
    }

    /** {@return the id by which the server's operators find the request} */
    public Optional<String> requestId() {
        return answer.requestId();
    }

    /**
     * {@return the body's text, at most its first 64 KiB; empty where there was none} Only the API key is
     * masked in it: the text may repeat secret values of the request, and contain control characters.
     */
    public String bodyText() {
        return answer.bodyText();
    }

    /** {@return the id of what was created, if the answer held it before it broke} */
    public Optional<String> createdId() {
        return Optional.ofNullable(createdId);
    }
}
