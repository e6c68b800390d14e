package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.runpod.sdk.text.PrintableText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The text is no JSON, or not of the shape that the spec promises. The message names the member, never its value; that is
 * also why it has no cause: the parser's own messages quote.
 */
public final class JsonShapeException extends JsonParseException {
    private static final long serialVersionUID = 1;
    private static final int MAX_PROBLEM = 300;

    private final String path;
    private final String problem;

    JsonShapeException(@Nullable JsonParser in, String path, String problem) {
        super(in, path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /** Says in our words what reading failed with. */
    static JsonShapeException of(IOException failure, @Nullable JsonParser in) {
        if (failure instanceof JsonShapeException shape) {
            return shape;
        }
        return new JsonShapeException(in, in == null ? JsonPath.ROOT : JsonIn.path(in), problem(failure));
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

    /** {@return the path of the member, such as {@code $.gpu.pools[0]}} */
    public String path() {
        return path;
    }

    /** {@return what is wrong with it} */
    public String problem() {
        return problem;
    }
}
