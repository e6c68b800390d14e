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

    /** The parts of which ours has the most more. */
    String table(String format) {
        return table(format, "", part -> "");
    }

    /** The same with one more column. */
    String table(String format, String remark, UnaryOperator<String> remarks) {
        StringBuilder text = new StringBuilder(512);
        text.append("| ").append(unit).append(" | ours | ").append(other).append(" | more |");
        text.append(remark.isEmpty() ? "" : " " + remark + " |").append("\n|---|---|---|---|");
        text.append(remark.isEmpty() ? "" : "---|").append('\n');
        for (String part : most()) {
            text.append("| ").append(part);
            text.append(" | ").append(number(format, ours.getOrDefault(part, 0.0)));
            text.append(" | ").append(number(format, theirs.getOrDefault(part, 0.0)));
            text.append(" | ").append(number(format, more(part))).append(" |");
            text.append(remark.isEmpty() ? "" : " " + remarks.apply(part) + " |")
                    .append('\n');
        }
        return text.toString();
    }

    private List<String> most() {
        TreeSet<String> parts = new TreeSet<>(ours.keySet());
        parts.addAll(theirs.keySet());
        return parts.stream()
                .sorted(Comparator.comparingDouble(this::more).reversed())
                .limit(SHOWN)
                .toList();
    }

    private double more(String part) {
        return ours.getOrDefault(part, 0.0) - theirs.getOrDefault(part, 0.0);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
