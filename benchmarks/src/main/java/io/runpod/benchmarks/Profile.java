package io.runpod.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** A recording, summed up by who asked for what was done: the innermost frame that is not the JDK's own. */
final class Profile {
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Map<String, Double>> methods = new HashMap<>();
    private double total;
    private long samples;

    private Profile() {}

    /** By samples of what ran. */
    static Profile ofTime(Path recording) throws IOException {
        return of(recording, "jdk.ExecutionSample", sample -> 1);
    }

    /** By bytes allocated. */
    static Profile ofAllocation(Path recording) throws IOException {
        return of(recording, "jdk.ObjectAllocationSample", sample -> sample.getLong("weight"));
    }

    private static Profile of(Path recording, String event, ToDoubleFunction<RecordedEvent> weight) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent sample = file.readEvent();
                if (sample.getEventType().getName().equals(event) && sample.getStackTrace() != null) {
                    profile.add(sample.getStackTrace(), weight.applyAsDouble(sample));
                }
            }
        }
        return profile;
    }

    private void add(RecordedStackTrace trace, double weight) {
        List<RecordedFrame> frames = trace.getFrames();
        RecordedMethod asking = frames.isEmpty() ? null : asking(frames);
        String owner = asking == null ? Owner.JDK : Owner.of(asking.getType().getName());
        weights.merge(owner, weight, Double::sum);
        if (asking != null) {
            methods.computeIfAbsent(owner, o -> new HashMap<>()).merge(name(asking), weight, Double::sum);
        }
        total += weight;
        samples++;
    }

    private static RecordedMethod asking(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            if (!Owner.of(frame.getMethod().getType().getName()).equals(Owner.JDK)) {
                return frame.getMethod();
            }
        }
        return frames.get(0).getMethod();
    }

    private static String name(RecordedMethod method) {
        String type = method.getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
    }

    long samples() {
        return samples;
    }

    /** All of it. */
    double total() {
        return total;
    }

    /** What each has of a whole. */
    Map<String, Double> split(double whole) {
        Map<String, Double> parts = new HashMap<>();
        weights.forEach((owner, weight) -> parts.put(owner, weight / Math.max(1, total) * whole));
        return parts;
    }

    /** The method that has the most of an owner's part. */
    String hottest(String owner) {
        return methods.getOrDefault(owner, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
