package io.runpod.sdk.perf;

/** A JVM that makes one call, and ends at once: nothing is loaded after the answer. */
final class FirstAnswer {
    private FirstAnswer() {}

    public static void main(String[] args) {
        Calls.create(Calls.client(args[0]), Calls.small());
        Runtime.getRuntime().halt(0);
    }
}
