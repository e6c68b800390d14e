package io.runpod.sdk.perf;

import io.runpod.sdk.error.RunpodException;

/** A JVM that makes one call, and says how it ended. */
final class FirstOutcome {
    static final String CREATED = "created";

    private FirstOutcome() {}

    public static void main(String[] args) {
        String outcome = CREATED;
        try {
            Calls.create(Calls.client(args[0]), Calls.request());
        } catch (RunpodException failure) {
            outcome = failure.getClass().getSimpleName() + ", " + failure.outcome();
        }
        System.out.println(outcome);
    }
}
