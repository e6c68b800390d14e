package io.runpod.sdk.model;

import io.runpod.sdk.text.PrintableText;
import java.io.Serializable;
import java.util.Objects;

/**
 * One broken rule of a request.
 *
 * @param path the member on the wire, such as {@code $.gpu.pools}
 * @param problem the limit and the value that breaks it, such as {@code needs at least 1 item, has 0}; never a secret
 * @since 0.1.0
 */
public record Violation(String path, String problem) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN = 600;

    /**
     * Names a broken rule.
     *
     * @param path the member on the wire
     * @param problem the limit and the value that breaks it
     */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(problem, "problem");
    }

    /** Path and problem: {@code $.gpu.pools: needs at least 1 item, has 0}. On one line, and cut where they are long. */
    @Override
    public String toString() {
        return PrintableText.of(path, MAX_SHOWN) + ": " + PrintableText.of(problem, MAX_SHOWN);
    }
}
