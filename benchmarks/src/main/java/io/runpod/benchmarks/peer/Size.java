package io.runpod.benchmarks.peer;

/** How much a request says, and its answer. */
public enum Size {
    /** What the README's quick start sets. */
    SMALL,
    /** Every member that the given document has, and ten environment variables. */
    WHOLE
}
