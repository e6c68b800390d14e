package io.runpod.sdk.model;

import io.runpod.sdk.text.PrintableText;

/**
 * A text is no JSON, or not the JSON that a model is written as. Names the place, and never quotes the text, which may
 * hold secrets; that is also why it has no cause: the parser's own messages quote.
 *
 * @since 0.1.0
 */
public final class InvalidJsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_SUBJECT = 100;

    private final String path;

    /**
     * Says what is wrong with a text.
     *
     * @param subject what it was meant to be, such as {@code Endpoint}
     * @param path the place, such as {@code $.gpu.pools[0]}
     * @param problem what is wrong there; never a value, which may be a secret
     */
    public InvalidJsonException(String subject, String path, String problem) {
        super(PrintableText.of(subject, MAX_SUBJECT) + " can't be read: " + path + ": " + problem);
        this.path = path;
    }

    /** {@return the member at which reading failed, such as {@code $.gpu.pools[0]}; {@code $} is the whole text} */
    public String path() {
        return path;
    }
}
