package io.runpod.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Two sums side by side, part by part.
 *
 * @param other whom ours is compared with
 * @param unit of the parts
 */
record Difference(Map<String, Double> ours, Map<String, Double> theirs, String other, String unit) {
    private static final int SHOWN = 5;

    /** The parts of which ours has the most more, with a remark on each. */
    String table(String format, String remark, UnaryOperator<String> remarks) {
        TreeSet<String> parts = new TreeSet<>(ours.keySet());
        parts.addAll(theirs.keySet());
        List<String> most = parts.stream()
                .sorted(Comparator.comparingDouble(this::more).reversed())
                .limit(SHOWN)
                .toList();
        StringBuilder text = new StringBuilder(512);
        text.append("| ").append(unit).append(" | ours | ").append(other).append(" | more | ");
        text.append(remark).append(" |\n|---|---|---|---|---|\n");
        for (String part : most) {
            text.append("| ").append(part);
            text.append(" | ").append(number(format, ours.getOrDefault(part, 0.0)));
            text.append(" | ").append(number(format, theirs.getOrDefault(part, 0.0)));
            text.append(" | ").append(number(format, more(part)));
            text.append(" | ").append(remarks.apply(part)).append(" |\n");
        }
        return text.toString();
    }

    private double more(String part) {
        return ours.getOrDefault(part, 0.0) - theirs.getOrDefault(part, 0.0);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
