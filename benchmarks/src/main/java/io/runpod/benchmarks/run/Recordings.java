package io.runpod.benchmarks.run;

import java.time.Duration;
import jdk.jfr.Recording;

/** What the JDK's flight recorder is to record. */
final class Recordings {
    private static final Duration PERIOD = Duration.ofMillis(2);

    private Recordings() {}

    static Recording start() {
        Recording recording = new Recording();
        recording.enable("jdk.ExecutionSample").withPeriod(PERIOD).withStackTrace();
        // By itself it records 150 in a second at most.
        recording
                .enable("jdk.ObjectAllocationSample")
                .with("throttle", "2000/s")
                .withStackTrace();
        recording.start();
        return recording;
    }
}
