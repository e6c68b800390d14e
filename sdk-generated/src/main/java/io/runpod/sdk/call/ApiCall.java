package io.runpod.sdk.call;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call of an {@link Operation}, as a value: what to ask for, what to send, and how to read a successful answer.
 * Nothing happens until {@code RunpodClient} sends it, which it may do any number of times. Immutable.
 *
 * <p>The generated {@code …Api} classes describe the calls of the API's documents. {@link #get}, {@link #post},
 * {@link #patch} and {@link #delete} describe any other call; bodies and answers are text there.
 *
 * @param <T> what a successful answer holds; where it holds nothing, this is {@link Void} and the value is null
 * @since 0.1.0
 */
public sealed class ApiCall<T extends @Nullable Object> permits PagedCall {
    private static final String JSON = "application/json";
    private static final String ACCEPT = "application/json, application/problem+json";

    private final Operation operation;
    private final String path;
    private final Map<String, String> query;
    private final byte @Nullable [] body;
    /** What the body was made of, and knows what of it must not be shown; null where it is the user's own text. */
    private final @Nullable JsonModel model;

    private final @Nullable Function<byte[], ? extends T> decoder;

    ApiCall(Builder description, Map<String, String> query, @Nullable Function<byte[], ? extends T> decoder) {
        operation = description.operation;
        path = description.path;
        this.query = query;
        body = description.body;
        model = description.model;
        this.decoder = decoder;
    }

    ApiCall(ApiCall<T> like, Map<String, String> query) {
        operation = like.operation;
        path = like.path;
        this.query = query;
        body = like.body;
        model = like.model;
        decoder = like.decoder;
    }

    private ApiCall(ApiCall<?> like, Function<byte[], ? extends T> decoder) {
        operation = like.operation;
        path = like.path;
        query = like.query;
        body = like.body;
        model = like.model;
        this.decoder = decoder;
    }

    /**
     * Describes the GET of a path that no document has.
     *
     * @param path the path below the base URL, percent-encoded, such as {@code /v2/pods}
     * @return a call whose value is the answer's text
     * @throws IllegalArgumentException when the path does not begin with a slash, has a segment that is empty, {@code .} or
     *     {@code ..}, or is not percent-encoded
     */
    public static ApiCall<String> get(String path) {
        return get(path, Map.of());
    }

    /**
     * Describes the GET of a path that no document has.
     *
     * @param path the path below the base URL, percent-encoded, such as {@code /v2/pods}
     * @param query the query's names and values, not encoded: this method encodes them
     * @return a call whose value is the answer's text, read as UTF-8
     * @throws IllegalArgumentException when the path does not begin with a slash, has a segment that is empty, {@code .} or
     *     {@code ..}, or is not percent-encoded; or when a name of the query is empty, or a name or value holds half a
     *     surrogate pair
     */
    public static ApiCall<String> get(String path, Map<String, String> query) {
        Builder call = undocumented("GET", path, null);
        query.forEach(call::query);
        return call.answer(ApiCall::text);
    }

    /**
     * Describes the POST of JSON text to a path that no document has. The SDK assumes that it creates something, so the
     * call is never sent again once it may have been carried out.
     *
     * @param path the path below the base URL, percent-encoded, such as {@code /v2/pods}
     * @param json the request body, which is sent as it is. The SDK does not know what is secret in it: where the server
     *     repeats a part of it in its problem details, the exception's message shows that part
     * @return a call whose value is the answer's text
     * @throws IllegalArgumentException when the path does not begin with a slash, has a segment that is empty, {@code .} or
     *     {@code ..}, or is not percent-encoded; or when the JSON text holds half a surrogate pair
     */
    public static ApiCall<String> post(String path, String json) {
        return undocumented("POST", path, JSON).body(utf8(json), null).answer(ApiCall::text);
    }

    /**
     * Describes the PATCH, with JSON text, of a path that no document has. The call is never sent again once it may have been
     * carried out.
     *
     * @param path the path below the base URL, percent-encoded, such as {@code /v2/pods/pod_1}
     * @param json the request body, which is sent as it is. The SDK does not know what is secret in it: where the server
     *     repeats a part of it in its problem details, the exception's message shows that part
     * @return a call whose value is the answer's text
     * @throws IllegalArgumentException when the path does not begin with a slash, has a segment that is empty, {@code .} or
     *     {@code ..}, or is not percent-encoded; or when the JSON text holds half a surrogate pair
     */
    public static ApiCall<String> patch(String path, String json) {
        return undocumented("PATCH", path, JSON).body(utf8(json), null).answer(ApiCall::text);
    }

    /**
     * Describes the DELETE of a path that no document has.
     *
     * @param path the path below the base URL, percent-encoded, such as {@code /v2/pods/pod_1}
     * @return a call whose value is the answer's text, which is empty where there is none
     * @throws IllegalArgumentException when the path does not begin with a slash, has a segment that is empty, {@code .} or
     *     {@code ..}, or is not percent-encoded
     */
    public static ApiCall<String> delete(String path) {
        return undocumented("DELETE", path, null).answer(ApiCall::text);
    }

    private static Builder undocumented(String method, String path, @Nullable String contentType) {
        return new Builder(
                new Operation(null, method, UrlText.path(path), Effect.of(method), contentType, ACCEPT), path);
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String json) {
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("json: holds half a surrogate pair, which is no character", e);
        }
    }

    /**
     * Begins to describe a call of an operation.
     *
     * @param operation what is called
     * @return a builder with nothing else set
     */
    public static Builder builder(Operation operation) {
        return new Builder(operation, operation.path());
    }

    /**
     * The same call, whose answer is read in another way.
     *
     * @param decoder reads the body of a 2xx answer; throws an {@link IllegalArgumentException} where it is not what was
     *     promised
     * @param <R> what the answer holds then
     * @return the call
     */
    public <R> ApiCall<R> reading(Function<byte[], ? extends R> decoder) {
        return new ApiCall<>(this, Objects.requireNonNull(decoder, "decoder"));
    }

    /** {@return what is called} */
    public Operation operation() {
        return operation;
    }

    /** {@return the path with this call's parameters, and its query where it has one; percent-encoded} */
    public String target() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(value -> value.getKey() + "=" + value.getValue())
                                .collect(Collectors.joining("&"));
    }

    /** The encoded query. */
    Map<String, String> query() {
        return query;
    }

    /** {@return the encoded request body, or null; the array is the call's own: read it, never write to it} */
    public byte @Nullable [] body() {
        return body;
    }

    /** {@return the values in the body that must be shown nowhere} */
    public Collection<String> secretValues() {
        return model == null ? List.of() : model.secretValues();
    }

    /** {@return whether a successful answer holds a value; where it holds none, its status alone is the answer} */
    public boolean promisesValue() {
        return decoder != null;
    }

    /**
     * Reads the body of a 2xx answer.
     *
     * @param answer the whole body
     * @return what it holds; null where the call promises no value
     * @throws IllegalArgumentException when it is not what the document promises
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // T is Void where there is no decoder, and null its only value.
    public T decode(byte[] answer) {
        return decoder == null ? (T) null : decoder.apply(answer);
    }

    /**
     * The method and the path with its parameters; never the query or the body, which may hold secrets.
     */
    @Override
    public String toString() {
        return operation.method() + " " + path;
    }

    /** Collects what a call sends. Not for use by several threads at once, and for one call only. */
    public static final class Builder {
        private final Operation operation;
        private String path;
        private Map<String, String> query = Map.of();
        private byte @Nullable [] body;
        private @Nullable JsonModel model;

        private Builder(Operation operation, String path) {
            this.operation = Objects.requireNonNull(operation, "operation");
            this.path = path;
        }

        /**
         * Fills in a parameter of the path, as one segment: slashes, dots and question marks in it are data.
         *
         * @param name the parameter's name, which the operation's path has in braces
         * @param value its value, not encoded
         * @return this builder
         * @throws IllegalArgumentException when the value is empty, blank, {@code .}, {@code ..} or no Unicode text, or
         *     the path has no such parameter
         */
        public Builder path(String name, String value) {
            String placeholder = "{" + name + "}";
            if (!path.contains(placeholder)) {
                throw new IllegalArgumentException(operation + " has no parameter " + placeholder);
            }
            path = path.replace(placeholder, UrlText.segment(name, Objects.requireNonNull(value, name)));
            return this;
        }

        /**
         * Sets a value of the query.
         *
         * @param name its name
         * @param value its value, not encoded; null leaves it out
         * @return this builder
         * @throws IllegalArgumentException when name or value is no Unicode text, or the name is empty
         */
        public Builder query(String name, @Nullable String value) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("query: a name must not be empty");
            }
            if (value != null) {
                put(name, UrlText.encode(name, value));
            }
            return this;
        }

        /**
         * Sets a value of the query that is a list, joined by commas.
         *
         * @param name its name
         * @param values its values, not encoded: a comma within one of them gets encoded; an empty list leaves the value out
         * @return this builder
         * @throws IllegalArgumentException when name or values are no Unicode text, or the name is empty
         */
        public Builder query(String name, List<String> values) {
            if (values.isEmpty()) {
                return this;
            }
            List<String> encoded = new ArrayList<>(values.size());
            values.forEach(value -> encoded.add(UrlText.encode(name, value)));
            query(name, "");
            put(name, String.join(",", encoded));
            return this;
        }

        private void put(String name, String encoded) {
            if (query.isEmpty()) {
                query = new LinkedHashMap<>();
            }
            query.put(UrlText.encode("query", name), encoded);
        }

        /**
         * Sets the body.
         *
         * @param model what to send; it is encoded here and now
         * @return this builder
         */
        public Builder body(JsonModel model) {
            return body(model.toJsonBytes(), model);
        }

        private Builder body(byte[] bytes, @Nullable JsonModel model) {
            this.body = bytes;
            this.model = model;
            return this;
        }

        /**
         * Ends the description of a call that is answered with a value. If only the status of a DELETE's answer matters, use
         * {@link #noAnswer()} instead: where a value is promised, an answer that can't be read is a failure.
         *
         * @param decoder reads the body of a 2xx answer; throws an {@link IllegalArgumentException} where it is not what
         *     the document promises
         * @param <T> what the answer holds
         * @return the call
         */
        public <T> ApiCall<T> answer(Function<byte[], ? extends T> decoder) {
            return new ApiCall<>(this, done(), Objects.requireNonNull(decoder, "decoder"));
        }

        /**
         * Ends the description of a call that is answered with pages of a list.
         *
         * @param decoder reads the body of a 2xx answer; throws an {@link IllegalArgumentException} where it is not what
         *     the document promises
         * @param <T> what the list holds
         * @return the call
         */
        public <T> PagedCall<T> pages(Function<byte[], ? extends Page<T>> decoder) {
            return new PagedCall<>(this, done(), Objects.requireNonNull(decoder, "decoder"));
        }

        /**
         * Ends the description of a call that is answered without a value.
         *
         * @return the call
         */
        public ApiCall<@Nullable Void> noAnswer() {
            return new ApiCall<>(this, done(), null);
        }

        private Map<String, String> done() {
            if (path.contains("{")) {
                throw new IllegalStateException(path + " lacks a parameter");
            }
            return query.isEmpty() ? Map.of() : new LinkedHashMap<>(query);
        }
    }
}
