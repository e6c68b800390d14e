package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Everything that was measured, run by run. */
final class Results {
    private final Map<Figure, Map<String, List<Double>>> runs = new EnumMap<>(Figure.class);

    void add(Figure figure, String peer, double value) {
        runs.computeIfAbsent(figure, f -> new LinkedHashMap<>())
                .computeIfAbsent(peer, p -> new ArrayList<>())
                .add(value);
        Progress.say(peer + ", " + figure.title() + ": " + figure.text(value));
    }

    Set<Figure> figures() {
        return runs.keySet();
    }

    /** Those that have figures, in the order of the report. */
    List<Section> sections() {
        return runs.keySet().stream().map(Figure::section).distinct().sorted().toList();
    }

    /** The figures in which the SDK does not reach what it is to. */
    List<Figure> misses() {
        return runs.keySet().stream().filter(this::isMissed).toList();
    }

    boolean isMissed(Figure figure) {
        OptionalDouble ours = median(figure, Peers.OURS);
        double limit = median(figure, Peers.LIMIT).orElse(Double.NaN);
        return ours.isPresent() && !figure.target().isMet(ours.getAsDouble(), limit);
    }

    /** How often it was measured, with each peer. */
    int count(Figure figure) {
        return values(figure, Peers.OURS).size();
    }

    /** From the least to the most. */
    String range(Figure figure, String peer) {
        DoubleSummaryStatistics all =
                values(figure, peer).stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return all.getCount() == 0 ? "" : figure.text(all.getMin()) + " to " + figure.text(all.getMax());
    }

    private List<Double> values(Figure figure, String peer) {
        return runs.getOrDefault(figure, Map.of()).getOrDefault(peer, List.of());
    }

    OptionalDouble median(Figure figure, String peer) {
        List<Double> values = values(figure, peer);
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
