package io.runpod.benchmarks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Says how far a run is, and when. */
final class Progress {
    private static final int STEPS = 10;

    private int step;

    void next(String what) {
        step++;
        say("step " + step + " of " + STEPS + ": " + what);
    }

    static void say(String text) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + text);
    }
}
