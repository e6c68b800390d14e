package io.runpod.sdk.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server says about a refusal: problem details as of RFC 9457, with the list of errors that this API's validator
 * adds. Whatever could not be read is empty, so that there always is a problem to look at.
 */
public final class Problem {
    private final int status;
    private final Optional<String> type;
    private final Optional<String> title;
    private final Optional<String> detail;
    private final Optional<String> instance;
    private final List<String> errors;
    private final Map<String, @Nullable Object> extensions;

    private Problem(Builder builder) {
        status = builder.status;
        type = Optional.ofNullable(builder.type);
        title = Optional.ofNullable(builder.title);
        detail = Optional.ofNullable(builder.detail);
        instance = Optional.ofNullable(builder.instance);
        errors = List.copyOf(builder.errors);
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.extensions));
    }

    /**
     * Starts a problem.
     *
     * @param status the HTTP status
     * @return a builder
     */
    public static Builder builder(int status) {
        return new Builder(status);
    }

    /** {@return the HTTP status of the answer, whatever the body says} */
    public int status() {
        return status;
    }

    /** {@return a URI that names the kind of problem} */
    public Optional<String> type() {
        return type;
    }

    /** {@return a short summary of the kind of problem} */
    public Optional<String> title() {
        return title;
    }

    /** {@return what went wrong this time} */
    public Optional<String> detail() {
        return detail;
    }

    /** {@return a URI that names this occurrence} */
    public Optional<String> instance() {
        return instance;
    }

    /** {@return what the server's validator found, in its order, such as {@code $: missing property 'name'}} */
    public List<String> errors() {
        return errors;
    }

    /** {@return the members that neither RFC 9457 nor this API names, and those of an unexpected type} */
    public Map<String, @Nullable Object> extensions() {
        return extensions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem that && members().equals(that.members());
    }

    @Override
    public int hashCode() {
        return members().hashCode();
    }

    private List<Object> members() {
        return List.of(status, type, title, detail, instance, errors, extensions);
    }

    @Override
    public String toString() {
        return "Problem[status=" + status + ", type=" + type.orElse(null) + ", title=" + title.orElse(null)
                + ", detail=" + detail.orElse(null) + ", instance=" + instance.orElse(null) + ", errors=" + errors
                + ", extensions=" + extensions.keySet() + "]";
    }

    /** Collects the members of a {@link Problem}; all are optional. */
    public static final class Builder {
        private final int status;
        private @Nullable String type;
        private @Nullable String title;
        private @Nullable String detail;
        private @Nullable String instance;
        private final List<String> errors = new ArrayList<>();
        private final Map<String, @Nullable Object> extensions = new LinkedHashMap<>();

        private Builder(int status) {
            this.status = status;
        }

        /**
         * Sets a URI that names the kind of problem.
         *
         * @param type the member {@code type}
         * @return this
         */
        public Builder type(String type) {
            this.type = type;
            return this;
        }

        /**
         * Sets a short summary of the kind of problem.
         *
         * @param title the member {@code title}
         * @return this
         */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * Sets what went wrong this time.
         *
         * @param detail the member {@code detail}
         * @return this
         */
        public Builder detail(String detail) {
            this.detail = detail;
            return this;
        }

        /**
         * Sets a URI that names this occurrence.
         *
         * @param instance the member {@code instance}
         * @return this
         */
        public Builder instance(String instance) {
            this.instance = instance;
            return this;
        }

        /**
         * Adds a line of the validator.
         *
         * @param error what the validator found
         * @return this
         */
        public Builder error(String error) {
            errors.add(error);
            return this;
        }

        /**
         * Adds a member that RFC 9457 does not name.
         *
         * @param name its name
         * @param value its value
         * @return this
         */
        public Builder extension(String name, @Nullable Object value) {
            extensions.put(name, value);
            return this;
        }

        /** {@return the problem} */
        public Problem build() {
            return new Problem(this);
        }
    }
}
