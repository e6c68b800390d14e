package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A section's table: a row a figure, a column a peer. */
final class Table {
    private static final Map<String, String> TITLES = Map.of(Peers.DATABIND, "OkHttp + databind");

    private final Lab lab;
    private final Section section;
    private final List<Figure> figures;
    private final List<String> others;

    Table(Lab lab, Section section) {
        this.lab = lab;
        this.section = section;
        this.figures = lab.results().figures().stream()
                .filter(figure -> figure.section() == section)
                .toList();
        this.others = Peers.names().stream()
                .filter(peer -> !peer.equals(Peers.OURS) && !peer.equals(Peers.LIMIT))
                .filter(this::isMeasured)
                .toList();
    }

    private boolean isMeasured(String peer) {
        return figures.stream().anyMatch(figure -> median(figure, peer).isPresent());
    }

    String markdown() {
        StringBuilder text = new StringBuilder(1024);
        text.append("## ").append(section.title()).append("\n| | limit | ours | ours / limit | ours must be | |");
        for (String other : others) {
            text.append(' ').append(TITLES.getOrDefault(other, other)).append(" |");
        }
        text.append("\n|---|---|---|---|---|---|")
                .append("---|".repeat(others.size()))
                .append('\n');
        figures.forEach(figure -> row(figure, text));
        return text.toString();
    }

    private void row(Figure figure, StringBuilder text) {
        Target target = figure.target();
        text.append("| ").append(figure.title());
        text.append(" | ").append(value(figure, Peers.LIMIT));
        text.append(" | **").append(value(figure, Peers.OURS)).append("**");
        text.append(" | ").append(ratio(figure, Peers.OURS));
        text.append(" | ").append(target.text());
        text.append(" | ").append(verdict(figure));
        for (String other : others) {
            String ratio = ratio(figure, other);
            text.append(" | ").append(value(figure, other));
            text.append(ratio.isEmpty() ? "" : " (" + ratio + ")");
        }
        text.append(" |\n");
    }

    private String verdict(Figure figure) {
        if (figure.target().kind() == Target.Kind.NONE) {
            return "";
        }
        return lab.results().isMissed(figure) ? "**missed**" : "reached";
    }

    private OptionalDouble median(Figure figure, String peer) {
        return lab.results().median(figure, peer);
    }

    private String value(Figure figure, String peer) {
        OptionalDouble value = median(figure, peer);
        if (value.isEmpty()) {
            return "";
        }
        return isCapped(figure, value.getAsDouble())
                ? "> " + lab.form().exitSeconds()
                : figure.text(value.getAsDouble());
    }

    /** Nobody waited for its end. */
    private boolean isCapped(Figure figure, double value) {
        return figure == Figure.EXIT && value >= lab.form().exitSeconds();
    }

    /** To the limit; nothing where there is none, or none that was waited for. */
    private String ratio(Figure figure, String peer) {
        OptionalDouble value = median(figure, peer);
        OptionalDouble limit = median(figure, Peers.LIMIT);
        if (value.isEmpty() || limit.isEmpty() || limit.getAsDouble() == 0 || isCapped(figure, limit.getAsDouble())) {
            return "";
        }
        double ratio = value.getAsDouble() / limit.getAsDouble();
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%.0f", ratio);
    }
}
