package io.runpod.benchmarks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says how far a run is, and when. */
final class Progress {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final int steps;

    private int step;

    Progress(int steps) {
        this.steps = steps;
    }

    void next(String what) {
        step++;
        say("step " + step + " of " + steps + ": " + what);
    }

    static void say(String text) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).format(TIME) + " " + text);
    }
}
