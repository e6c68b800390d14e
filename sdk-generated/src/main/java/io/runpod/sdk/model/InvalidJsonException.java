package io.runpod.sdk.model;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.runpod.sdk.codec.JsonIn;
import io.runpod.sdk.codec.JsonPath;
import io.runpod.sdk.codec.JsonShapeException;
import io.runpod.sdk.text.PrintableText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A text is no JSON, or not the JSON that a model is written as. Names the place, and never quotes the text, which may
 * hold secrets; that is also why it has no cause: the parser's own messages quote.
 */
public final class InvalidJsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_PROBLEM = 300;

    private final String path;

    private InvalidJsonException(String subject, String path, String problem) {
        super(subject + " can't be read: " + path + ": " + problem);
        this.path = path;
    }

    static InvalidJsonException of(String subject, IOException failure, @Nullable JsonParser in) {
        if (failure instanceof JsonShapeException shape) {
            return new InvalidJsonException(subject, shape.path(), shape.problem());
        }
        String path = in == null ? JsonPath.ROOT : JsonIn.path(in);
        return new InvalidJsonException(subject, path, problem(failure));
    }

    private static String problem(IOException failure) {
        if (endsTooEarly(failure)) {
            return "the text ends too early";
        }
        if (failure instanceof StreamConstraintsException limit) {
            return PrintableText.of(limit.getOriginalMessage(), MAX_PROBLEM);
        }
        return "the text is no valid JSON";
    }

    /** After a comma, Jackson says so in words instead of by the type. */
    private static boolean endsTooEarly(IOException failure) {
        return failure instanceof JsonEOFException
                || (failure instanceof JsonParseException broken
                        && broken.getOriginalMessage().startsWith("Unexpected end-of-input"));
    }

    /** {@return the member at which reading failed, such as {@code $.gpu.pools[0]}; {@code $} is the whole text} */
    public String path() {
        return path;
    }
}
