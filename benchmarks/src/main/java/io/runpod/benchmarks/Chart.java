package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The report's chart: a panel a figure, a bar a peer. Readable on light and on dark ground. */
final class Chart {
    private static final List<Figure> SHOWN = List.of(
            Figure.CPU,
            Figure.ALLOCATION,
            Figure.CALLERS_CPU,
            Figure.CALLERS_RATE,
            Figure.ENCODE,
            Figure.DECODE,
            Figure.LONE_WALL,
            Figure.CLOSED_WALL,
            Figure.COLD_WALL,
            Figure.TLS_WALL,
            Figure.COLD_CDS_WALL,
            Figure.TLS_CDS_WALL,
            Figure.ASYNC,
            Figure.ASYNC_25);
    private static final int COLUMNS = 2;
    private static final int PANEL_WIDTH = 440;
    private static final int PANEL_HEIGHT = 206;
    private static final int MARGIN = 20;
    private static final int LABEL_WIDTH = 96;
    private static final int BAR_WIDTH = 220;
    private static final int BAR_STEP = 24;
    private static final int BAR_HEIGHT = 16;
    private static final int TITLE_HEIGHT = 30;
    private static final int FOOTER_LINES = 3;
    private static final int FOOTER_STEP = 18;

    private static final String STYLE = """
            <style>
              text { font: 12px system-ui, sans-serif; fill: #24292f; }
              .title { font-weight: 600; font-size: 13px; }
              .ground { fill: #ffffff; }
              .bar { fill: #b6bec9; }
              .limit { fill: #7d8896; }
              .ours { fill: #6d3df5; }
              .name { text-anchor: end; }
              .strong { font-weight: 600; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; }
                .ground { fill: #0d1117; }
                .bar { fill: #4a535f; }
                .limit { fill: #8b949e; }
                .ours { fill: #a78bfa; }
              }
            </style>
            """;

    private final Results results;
    private final Conditions conditions;

    Chart(Results results, Conditions conditions) {
        this.results = results;
        this.conditions = conditions;
    }

    String svg() {
        List<Figure> figures =
                SHOWN.stream().filter(results.figures()::contains).toList();
        int rows = (figures.size() + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * PANEL_WIDTH + 2 * MARGIN;
        int height = rows * PANEL_HEIGHT + 2 * MARGIN + FOOTER_LINES * FOOTER_STEP;
        StringBuilder svg = new StringBuilder(8192);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " aria-label=\"The SDK beside its peers\">%n",
                width,
                height,
                width,
                height));
        svg.append(STYLE);
        svg.append(String.format(
                Locale.ROOT, "<rect class=\"ground\" width=\"%d\" height=\"%d\" rx=\"8\"/>%n", width, height));
        for (int i = 0; i < figures.size(); i++) {
            panel(figures.get(i), MARGIN + i % COLUMNS * PANEL_WIDTH, MARGIN + i / COLUMNS * PANEL_HEIGHT, svg);
        }
        int footer = rows * PANEL_HEIGHT + MARGIN + FOOTER_STEP;
        text("value", MARGIN, footer, conditions.date() + ", " + conditions.machine(), svg);
        text("value", MARGIN, footer + FOOTER_STEP, conditions.jdks(), svg);
        text("value", MARGIN, footer + 2 * FOOTER_STEP, conditions.libraries(), svg);
        return svg.append("</svg>\n").toString();
    }

    private void panel(Figure figure, int x, int y, StringBuilder svg) {
        String direction = figure.target().isForMore() ? "more is better" : "less is better";
        text("title", x, y + 14, figure.title() + ": " + direction, svg);
        double most = Peers.names().stream()
                .mapToDouble(peer -> results.median(figure, peer).orElse(0))
                .max()
                .orElse(1);
        int line = y + TITLE_HEIGHT;
        for (String peer : Peers.names()) {
            if (results.median(figure, peer).isPresent()) {
                bar(figure, peer, most, x, line, svg);
                line += BAR_STEP;
            }
        }
    }

    private void bar(Figure figure, String peer, double most, int x, int y, StringBuilder svg) {
        OptionalDouble value = results.median(figure, peer);
        if (value.isEmpty()) {
            return;
        }
        boolean ours = peer.equals(Peers.OURS);
        double length = Math.max(1, value.getAsDouble() / most * BAR_WIDTH);
        int start = x + LABEL_WIDTH;
        text("name" + (ours ? " strong" : ""), start - 8, y + 12, peer, svg);
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                ours ? "ours" : peer.equals(Peers.LIMIT) ? "limit" : "bar",
                start,
                y,
                length,
                BAR_HEIGHT));
        text(ours ? "strong" : "value", (int) (start + length + 6), y + 12, figure.text(value.getAsDouble()), svg);
    }

    private static void text(String style, int x, int y, String text, StringBuilder svg) {
        svg.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", style, x, y, text));
    }
}
