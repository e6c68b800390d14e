package io.runpod.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** A recording, summed up by who asked for what was done: the innermost frame that is not the JDK's own. */
final class Profile {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Map<String, Integer>> methods = new HashMap<>();
    private int samples;

    private Profile() {}

    /** Of what ran. */
    static Profile ofTime(Path recording) throws IOException {
        return of(recording, "jdk.ExecutionSample");
    }

    /**
     * Of what was allocated. Samples count alike, since buffers of one size give them; by weight they would count what a
     * thread allocated before the recording.
     */
    static Profile ofAllocation(Path recording) throws IOException {
        return of(recording, "jdk.ObjectAllocationSample");
    }

    private static Profile of(Path recording, String event) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent sample = file.readEvent();
                if (sample.getEventType().getName().equals(event) && hasFrames(sample)) {
                    profile.add(sample.getStackTrace().getFrames());
                }
            }
        }
        return profile;
    }

    private static boolean hasFrames(RecordedEvent sample) {
        return sample.getStackTrace() != null
                && !sample.getStackTrace().getFrames().isEmpty();
    }

    private void add(List<RecordedFrame> frames) {
        RecordedMethod asking = asking(frames);
        String owner = Owner.of(asking.getType().getName());
        if (owner.equals(Owner.BENCHMARK)) {
            return;
        }
        counts.merge(owner, 1, Integer::sum);
        methods.computeIfAbsent(owner, o -> new HashMap<>()).merge(name(asking), 1, Integer::sum);
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

    int samples() {
        return samples;
    }

    /** What each has of a whole. */
    Map<String, Double> split(double whole) {
        Map<String, Double> parts = new HashMap<>();
        counts.forEach((owner, count) -> parts.put(owner, whole * count / samples));
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
