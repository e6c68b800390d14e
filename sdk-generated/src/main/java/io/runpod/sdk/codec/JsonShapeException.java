package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** The text is JSON, but not of the shape that the spec promises. The message names the member, never its value. */
public final class JsonShapeException extends JsonParseException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String problem;

    JsonShapeException(JsonParser in, String path, String problem) {
        super(in, path + ": " + problem);
        this.path = path;
        this.problem = problem;
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
