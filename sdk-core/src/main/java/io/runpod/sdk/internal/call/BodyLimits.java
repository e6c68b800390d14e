package io.runpod.sdk.internal.call;

/** How much of a body is read, after it was unpacked. */
public final class BodyLimits {
    public static final int MIB = 1024 * 1024;
    /** A success beyond this is none: the spec's largest answer has some KB. */
    public static final int SUCCESS = 8 * MIB;
    /** Of any other answer, and of what exceptions carry as text. */
    public static final int ERROR = 64 * 1024;

    private BodyLimits() {}

    public static int of(int status) {
        return status / 100 == 2 ? SUCCESS : ERROR;
    }
}
