package io.runpod.sdk;

import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from the client's settings; what is not set here is as the client has it.
 *
 * @since 0.1.0
 */
public final class RequestOptions {
    private static final RequestOptions NONE = builder().build();

    private final Optional<Duration> deadline;
    private final Optional<Duration> attemptTimeout;
    private final Optional<RetryPolicy> retryPolicy;
    private final Map<String, String> headers;
    private final @Nullable Deadline within;

    private RequestOptions(Builder builder) {
        deadline = Optional.ofNullable(builder.deadline);
        attemptTimeout = Optional.ofNullable(builder.attemptTimeout);
        retryPolicy = Optional.ofNullable(builder.retryPolicy);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        within = null;
    }

    private RequestOptions(RequestOptions like, Deadline within) {
        deadline = like.deadline;
        attemptTimeout = like.attemptTimeout;
        retryPolicy = like.retryPolicy;
        headers = like.headers;
        this.within = within;
    }

    /** {@return options that change nothing} */
    public static RequestOptions none() {
        return NONE;
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how long the call may take in all} */
    public Optional<Duration> deadline() {
        return deadline;
    }

    /** {@return how long one attempt may take} */
    public Optional<Duration> attemptTimeout() {
        return attemptTimeout;
    }

    /** {@return how often to try} */
    public Optional<RetryPolicy> retryPolicy() {
        return retryPolicy;
    }

    /** {@return the headers to add, in the order in which they were set} */
    public Map<String, String> headers() {
        return headers;
    }

    /** These options, for a call that is a part of something longer and ends with it. */
    RequestOptions within(Deadline whole) {
        return new RequestOptions(this, whole);
    }

    @Nullable Deadline within() {
        return within;
    }

    /** What is set; of headers only the names. */
    @Override
    public String toString() {
        return "RequestOptions[deadline=" + Shown.of(deadline) + ", attemptTimeout=" + Shown.of(attemptTimeout)
                + ", retryPolicy=" + Shown.of(retryPolicy) + ", headers=" + headers.keySet() + "]";
    }

    /** Collects options; methods only record, {@link #build()} checks. */
    public static final class Builder {
        /**
         * Those that the SDK or the HTTP library sets itself: what they say must be true of the very bytes that are sent
         * and read, or of the connection.
         */
        private static final Set<String> REFUSED = Set.of(
                "authorization",
                "proxy-authorization",
                "host",
                "content-type",
                "content-length",
                "content-encoding",
                "transfer-encoding",
                "accept-encoding",
                "expect",
                "connection",
                "keep-alive",
                "proxy-connection",
                "te",
                "trailer",
                "upgrade",
                "http2-settings");

        private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

        private @Nullable Duration deadline;
        private @Nullable Duration attemptTimeout;
        private @Nullable RetryPolicy retryPolicy;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Bounds the whole call: connecting, all attempts, all waits, reading the answer. Positive.
         *
         * @param deadline how long from the start of the call on
         * @return this
         */
        public Builder deadline(Duration deadline) {
            this.deadline = deadline;
            return this;
        }

        /**
         * Bounds each attempt. Positive; what is longer than the deadline is cut to it.
         *
         * @param attemptTimeout how long from the start of the attempt on
         * @return this
         */
        public Builder attemptTimeout(Duration attemptTimeout) {
            this.attemptTimeout = attemptTimeout;
            return this;
        }

        /**
         * Sets how often to try, and how long to wait in between.
         *
         * @param retryPolicy the policy
         * @return this
         */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.retryPolicy = retryPolicy;
            return this;
        }

        /**
         * Adds a header to the request. Those that speak of the key, of the host, of how the body is written or read, or
         * of the connection are the SDK's own: Authorization, Proxy-Authorization, Host, Content-Type, Content-Length,
         * Content-Encoding, Transfer-Encoding, Accept-Encoding, Expect, Connection, Keep-Alive, Proxy-Connection, TE,
         * Trailer, Upgrade and HTTP2-Settings.
         *
         * @param name the header's name
         * @param value its value: visible ASCII characters, spaces and tabs; the last one set for a name counts
         * @return this
         */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /**
         * Checks what was set.
         *
         * @return the options
         * @throws IllegalArgumentException when anything is out of its range; names all of it
         */
        public RequestOptions build() {
            List<String> problems = new ArrayList<>();
            Settings.positive(problems, "deadline", deadline);
            Settings.positive(problems, "attemptTimeout", attemptTimeout);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                check(problems, header.getKey(), header.getValue());
            }
            Settings.throwIfAny("Invalid request options", problems);
            return new RequestOptions(this);
        }

        private static void check(List<String> problems, @Nullable String name, @Nullable String value) {
            if (name == null || !name.matches(TOKEN)) {
                problems.add("header: a name must consist of letters, digits and !#$%&'*+.^_`|~-");
            } else if (REFUSED.contains(name.toLowerCase(Locale.ROOT))) {
                problems.add("header " + name + ": is set by the SDK itself");
            } else if (value == null || value.chars().anyMatch(c -> c != '\t' && (c < ' ' || c > '~'))) {
                problems.add("header " + name + ": must consist of visible ASCII characters, spaces and tabs"
                        + " (its value is not shown)");
            }
        }
    }
}
