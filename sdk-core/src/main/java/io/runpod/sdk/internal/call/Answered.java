package io.runpod.sdk.internal.call;

import io.runpod.sdk.error.RateLimit;
import io.runpod.sdk.error.RawAnswer;
import io.runpod.sdk.internal.header.HeaderLines;
import io.runpod.sdk.internal.header.RateLimitHeaders;
import io.runpod.sdk.internal.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A success: the promised value, and what may be shown of the answer around it. Users may keep it, so it holds on to
 * neither the call's request nor the answer's body.
 *
 * @param <T> what the answer holds
 */
public final class Answered<T> implements Result<T> {
    private final T value;
    private final int status;
    private final HeaderLines lines;
    private final Secrets secrets;
    private final int attempts;

    public Answered(T value, Exchanged.Answer answer, Secrets secrets, int attempts) {
        this.value = value;
        this.status = answer.status();
        this.lines = answer.headers();
        this.secrets = secrets;
        this.attempts = attempts;
    }

    /** {@return the value} */
    public T value() {
        return value;
    }

    /** {@return the HTTP status} */
    public int statusCode() {
        return status;
    }

    @Override
    public OptionalInt status() {
        return OptionalInt.of(status);
    }

    /** {@return the headers, found by name in any case} */
    public Map<String, List<String>> headers() {
        return new RawAnswer(status, secrets.hide(lines.toMap()), "").headers();
    }

    /** {@return the id by which the server's operators find the request} */
    @Override
    public Optional<String> requestId() {
        return new RawAnswer(status, lines.toMap(), "").requestId().map(secrets::hide);
    }

    /** {@return how many attempts were made} */
    public int attempts() {
        return attempts;
    }

    /** {@return the state of the caller's rate limits, where the server reports it} */
    public Optional<RateLimit> rateLimit() {
        return RateLimitHeaders.read(lines, secrets);
    }

    /**
     * Takes the call's key and env values out of a text.
     *
     * @param text what a server may have had a hand in
     * @return the text without them
     */
    public String hide(String text) {
        return secrets.hide(text);
    }
}
