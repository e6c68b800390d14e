package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole JSON text, to read a value of. */
public final class JsonText {
    private final @Nullable String text;
    private final byte @Nullable [] bytes;
    private final @Nullable IOException failure;

    private JsonText(@Nullable String text, byte @Nullable [] bytes, @Nullable IOException failure) {
        this.text = text;
        this.bytes = bytes;
        this.failure = failure;
    }

    /**
     * Takes a text.
     *
     * @param text the text
     * @return the text to read
     */
    public static JsonText of(String text) {
        return new JsonText(Objects.requireNonNull(text, "json"), null, null);
    }

    /**
     * Takes a text.
     *
     * @param bytes the text, in UTF-8 unless its first bytes say otherwise
     * @return the text to read
     */
    public static JsonText of(byte[] bytes) {
        return new JsonText(null, Objects.requireNonNull(bytes, "json"), null);
    }

    /**
     * Takes what could not be put into a text.
     *
     * @param failure what reading it fails with
     * @return what can't be read
     */
    public static JsonText failed(IOException failure) {
        return new JsonText(null, null, failure);
    }

    /**
     * Reads a value of a parser.
     *
     * @param <T> the value's type
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * Reads a value.
         *
         * @param in a parser, on the value's first token; left on its last
         * @return the value, its limits unchecked
         * @throws IOException when it has another shape, or the text is no JSON
         */
        T read(JsonParser in) throws IOException;
    }

    /** Makes the exception for a text that can't be read. */
    @FunctionalInterface
    public interface Refusal {
        /**
         * Makes the exception.
         *
         * @param model what was to be read
         * @param path the place
         * @param problem what is wrong there
         * @return the exception to throw
         */
        RuntimeException of(String model, String path, String problem);
    }

    /**
     * Reads the text. Where the quick way fails, which guesses the kinds of {@link JsonUnion unions}, the careful one decides
     * whether the text is at fault.
     *
     * @param model what is to be read, which the exception names
     * @param reader reads it
     * @param refusal makes the exception to throw where the text is something else
     * @param <T> its type
     * @return the value
     */
    public <T> T read(String model, Reader<T> reader, Refusal refusal) {
        try (JsonParser in = parser()) {
            return whole(in, reader);
        } catch (IOException guessedWrong) {
            return readCarefully(model, reader, refusal);
        }
    }

    private <T> T readCarefully(String model, Reader<T> reader, Refusal refusal) {
        try (JsonParser in = parser()) {
            JsonUnion.guessNone(in);
            return whole(in, reader);
        } catch (IOException e) {
            JsonShapeException shape = JsonShapeException.of(e, null);
            throw refusal.of(model, shape.path(), shape.problem());
        }
    }

    private JsonParser parser() throws IOException {
        if (failure != null) {
            throw failure;
        }
        return text == null
                ? JsonIn.factory(Objects.requireNonNull(bytes).length).createParser(bytes)
                : JsonIn.factory(text.length()).createParser(text);
    }

    private static <T> T whole(JsonParser in, Reader<T> reader) throws IOException {
        try {
            JsonIn.first(in);
            T value = reader.read(in);
            JsonIn.end(in);
            return value;
        } catch (IOException e) {
            throw JsonShapeException.of(e, in);
        }
    }

    /**
     * Takes apart an object that the SDK itself wrote, however long its texts and numbers are.
     *
     * @param bytes the object in UTF-8
     * @return its members
     */
    public static Map<String, @Nullable Object> members(byte[] bytes) {
        try (JsonParser in = JsonIn.openOwn(bytes)) {
            return JsonIn.members(in);
        } catch (IOException e) {
            throw new UncheckedIOException(JsonShapeException.of(e, null));
        }
    }
}
