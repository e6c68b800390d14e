package io.runpod.sdk;

/** Throws anything from anywhere, as Kotlin and Lombok do. */
public final class Sneaky {
    private Sneaky() {}

    /** Throws it; the result is for the compiler. */
    public static RuntimeException unchecked(Throwable anything) {
        throw Sneaky.<RuntimeException>as(anything);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T as(Throwable anything) throws T {
        throw (T) anything;
    }
}
