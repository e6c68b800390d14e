package io.runpod.sdk.error;

import io.runpod.sdk.text.PrintableText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server says about a refusal: problem details as of RFC 9457, with the list of errors that this API's validator
 * adds. Whatever could not be read is empty, so that there is always a problem to look at.
 *
 * <p>Where the server repeats a member, the last one counts, null included. Texts are as the server wrote them, line breaks
 * included, except that {@code ***} takes the place of the API key and of the request's secret values.
 *
 * @since 0.1.0
 */
public final class Problem implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_SHOWN = 500;

    private final int status;
    private final @Nullable String type;
    private final @Nullable String title;
    private final @Nullable String detail;
    private final @Nullable String instance;

    @SuppressWarnings("serial") // The JDK's own copies, which can be serialised; so can JSON values.
    private final List<String> errors;

    @SuppressWarnings("serial")
    private final Map<String, @Nullable Object> extensions;

    private Problem(Builder builder) {
        status = builder.status;
        type = builder.type;
        title = builder.title;
        detail = builder.detail;
        instance = builder.instance;
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
        return Optional.ofNullable(type);
    }

    /** {@return a short summary of the kind of problem} */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** {@return what went wrong this time} */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** {@return a URI that names this occurrence} */
    public Optional<String> instance() {
        return Optional.ofNullable(instance);
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

    private List<@Nullable Object> members() {
        return Arrays.asList(status, type, title, detail, instance, errors, extensions);
    }

    /** The members on one line, each cut where it is long; extensions are shown by name only. */
    @Override
    public String toString() {
        return "Problem[status=" + status + ", type=" + shown(type) + ", title=" + shown(title) + ", detail="
                + shown(detail) + ", instance=" + shown(instance) + ", errors=" + shown(errors) + ", extensions="
                + shown(extensions.keySet()) + "]";
    }

    private static String shown(@Nullable Object member) {
        return PrintableText.of(String.valueOf(member), LONGEST_SHOWN);
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
