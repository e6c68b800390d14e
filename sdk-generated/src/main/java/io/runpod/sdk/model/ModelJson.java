package io.runpod.sdk.model;

import com.fasterxml.jackson.core.JsonParser;
import io.runpod.sdk.codec.JsonIn;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every model's {@code fromJson} does: open, read, see that nothing follows, and speak of failures in our words. */
final class ModelJson {

    private ModelJson() {}

    @FunctionalInterface
    interface Reader<T> {
        T read(JsonParser in) throws IOException;
    }

    @FunctionalInterface
    private interface Opener {
        JsonParser open() throws IOException;
    }

    static <T> T parse(String subject, byte[] json, Reader<T> reader) {
        return parse(subject, () -> JsonIn.open(json), reader);
    }

    static <T> T parse(String subject, String json, Reader<T> reader) {
        return parse(subject, () -> JsonIn.open(json), reader);
    }

    static <T> T parse(String subject, MapperInput json, Reader<T> reader) {
        return parse(subject, () -> JsonIn.open(json.bytes()), reader);
    }

    /** What a model wrote, however long its texts and numbers are. */
    static Map<String, @Nullable Object> parseOwn(String subject, byte[] json) {
        return parse(subject, () -> JsonIn.openOwn(json), JsonIn::members);
    }

    private static <T> T parse(String subject, Opener opener, Reader<T> reader) {
        @Nullable JsonParser failed = null;
        try (JsonParser in = opener.open()) {
            failed = in;
            T value = reader.read(in);
            JsonIn.end(in);
            return value;
        } catch (IOException e) {
            throw InvalidJsonException.of(subject, e, failed);
        }
    }
}
