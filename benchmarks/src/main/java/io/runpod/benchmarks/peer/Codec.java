package io.runpod.benchmarks.peer;

import java.io.IOException;

/** A peer's way to JSON and back. */
public interface Codec {

    /**
     * Builds the request, as a caller does for every call, and encodes it.
     *
     * @param size how much it says
     * @return the text in UTF-8
     * @throws IOException when it fails
     */
    byte[] encode(Size size) throws IOException;

    /**
     * Decodes an answer.
     *
     * @param json the text in UTF-8
     * @return an object with every member of it
     * @throws IOException when it fails
     */
    Object decode(byte[] json) throws IOException;
}
