package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one model is read, written and checked: what each generated codec is. Objects instead of functions: a cold start
 * need not make a class for each of them at run time.
 *
 * @param <T> the model
 */
public abstract class ModelCodec<T> {
    private final String model;

    /**
     * Names the model.
     *
     * @param model its class, which messages name
     */
    protected ModelCodec(String model) {
        this.model = model;
    }

    /**
     * Reads a value.
     *
     * @param in a parser, on the value's first token; left on its last
     * @return the value, its limits unchecked
     * @throws IOException when it has another shape, or the text is no JSON
     */
    public abstract T read(JsonParser in) throws IOException;

    /**
     * Writes a value.
     *
     * @param value the value
     * @param out where to write it
     * @throws IOException when {@code out} fails
     */
    public abstract void write(T value, JsonGenerator out) throws IOException;

    /**
     * Checks a value against the spec's rules.
     *
     * @param value the value
     * @param path its place in the value that is checked as a whole
     * @param violations where to report
     */
    public abstract void check(T value, String path, Violations violations);

    /** {@return the members that every value has} */
    public List<String> required() {
        return List.of();
    }

    /**
     * The exception of the model's room for text that can't be read.
     *
     * @param model what was to be read
     * @param path the place
     * @param problem what is wrong there
     * @return the exception to throw
     */
    protected abstract RuntimeException unreadable(String model, String path, String problem);

    /**
     * The exception for text that can't be read.
     *
     * @param failure what reading it, or putting it together, failed with
     * @return the exception to throw
     */
    public final RuntimeException unreadable(IOException failure) {
        JsonShapeException shape = JsonShapeException.of(failure, null);
        return unreadable(model, shape.path(), shape.problem());
    }

    /**
     * Reads a whole text.
     *
     * @param json the text
     * @return the value
     */
    public final T parse(String json) {
        try (JsonParser in = JsonIn.FACTORY.createParser(json)) {
            return whole(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads a whole text.
     *
     * @param json the text, in UTF-8 unless its first bytes say otherwise
     * @return the value
     */
    public final T parse(byte[] json) {
        try (JsonParser in = JsonIn.FACTORY.createParser(json)) {
            return whole(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private T whole(JsonParser in) throws IOException {
        try {
            JsonIn.first(in);
            T value = read(in);
            JsonIn.end(in);
            return value;
        } catch (IOException e) {
            throw JsonShapeException.of(e, in);
        }
    }

    /**
     * Writes a value as a text of its own.
     *
     * @param value the value
     * @return the text in UTF-8, in an array of exactly its size
     */
    public final byte[] bytes(T value) {
        ExactBytes bytes = new ExactBytes();
        try (JsonGenerator out = JsonIn.FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.bytes();
    }

    /**
     * What a value writes, taken apart, however long its texts and numbers are.
     *
     * @param value the value
     * @return its members
     */
    public final Map<String, @Nullable Object> members(T value) {
        try (JsonParser in = JsonIn.openOwn(bytes(value))) {
            return JsonIn.members(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
