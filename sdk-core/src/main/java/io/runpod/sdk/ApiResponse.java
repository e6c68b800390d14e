package io.runpod.sdk;

import io.runpod.sdk.error.RateLimit;
import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.text.PrintableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A success, and the HTTP answer around it.
 *
 * @param <T> what the answer holds; {@link Void} where it holds nothing
 * @since 0.1.0
 */
public final class ApiResponse<T extends @Nullable Object> {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_VALUE = 2_000;

    private final Answered<T> answered;

    ApiResponse(Answered<T> answered) {
        this.answered = answered;
    }

    /** {@return what the answer holds; null where it holds nothing} */
    public T value() {
        return answered.value();
    }

    /**
     * {@return the HTTP status: a 2xx, or 404 where a delete found nothing left after an attempt whose answer was lost}
     */
    public int status() {
        return answered.statusCode();
    }

    /** {@return the headers, found by name in any case; without the API key and the request's secret values} */
    public Map<String, List<String>> headers() {
        return answered.headers();
    }

    /** {@return the id by which Runpod's operators find the request} */
    public Optional<String> requestId() {
        return answered.requestId();
    }

    /** {@return how many attempts were made, this one included} */
    public int attempts() {
        return answered.attempts();
    }

    /** {@return the state of your rate limits, where the server reports it and the report can be read} */
    public Optional<RateLimit> rateLimit() {
        return answered.rateLimit();
    }

    /** A text that a server may have had a hand in, without the API key and the request's secret values. */
    String hide(String text) {
        return answered.hide(text);
    }

    /** One line, cut where it is long, without the API key and the request's secret values, whatever the answer holds. */
    @Override
    public String toString() {
        return "ApiResponse[status=" + status() + ", attempts=" + attempts() + ", requestId="
                + PrintableText.of(requestId().orElse("none"), LONGEST_ID) + ", value="
                + PrintableText.of(hide(String.valueOf(value())), LONGEST_VALUE) + "]";
    }
}
