package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The report's text. */
final class Table {
    private static final List<String> OTHERS = List.of(Peers.DATABIND, Peers.GSON, Peers.NATIVE);

    private final Lab lab;
    private final Conditions conditions;

    Table(Lab lab, Conditions conditions) {
        this.lab = lab;
        this.conditions = conditions;
    }

    String markdown() {
        StringBuilder text = new StringBuilder(4096);
        text.append("# Benchmarks\n")
                .append("Written by a run of `benchmarks/`; the commands stand in the README. Not edited by hand.\n\n")
                .append("![The same as a chart](" + lab.form().report() + ".svg)\n\n")
                .append(
                        "| | limit | ours | ours / limit | ours must be | | OkHttp + databind | okhttp-gson | native |\n")
                .append("|---|---|---|---|---|---|---|---|---|\n");
        StringBuilder misses = new StringBuilder(512);
        for (Figure figure : lab.results().figures()) {
            row(figure, text, misses);
        }
        if (!misses.isEmpty()) {
            text.append("\nMissed, what that costs, and what it is spent on:\n\n")
                    .append(misses);
        }
        return text.append('\n')
                .append(LEGEND)
                .append('\n')
                .append(conditions())
                .append('\n')
                .append(ranges())
                .toString();
    }

    private void row(Figure figure, StringBuilder text, StringBuilder misses) {
        OptionalDouble limit = lab.results().median(figure, Peers.LIMIT);
        OptionalDouble ours = lab.results().median(figure, Peers.OURS);
        if (limit.isEmpty() || ours.isEmpty()) {
            return;
        }
        Target target = figure.target();
        boolean met = target.isMet(ours.getAsDouble(), limit.getAsDouble());
        text.append("| ").append(figure.title());
        text.append(" | ").append(value(figure, limit.getAsDouble()));
        text.append(" | **").append(value(figure, ours.getAsDouble())).append("**");
        boolean capped = isCapped(figure, limit.getAsDouble());
        text.append(" | ").append(capped ? "" : ratio(ours.getAsDouble(), limit.getAsDouble()));
        text.append(" | ").append(target.text());
        text.append(" | ").append(target.kind() == Target.Kind.NONE ? "" : met ? "reached" : "**missed**");
        for (String other : OTHERS) {
            OptionalDouble value = lab.results().median(figure, other);
            text.append(" | ");
            if (value.isPresent()) {
                text.append(value(figure, value.getAsDouble()));
                if (!capped) {
                    text.append(" (")
                            .append(ratio(value.getAsDouble(), limit.getAsDouble()))
                            .append(')');
                }
            }
        }
        text.append(" |\n");
        if (!met) {
            misses.append(miss(figure, ours.getAsDouble(), target.boundFor(limit.getAsDouble())));
        }
    }

    private static String miss(Figure figure, double ours, double bound) {
        return "- " + figure.title() + ": " + figure.textWithUnit(Math.abs(ours - bound)) + " off the aim, spent on "
                + figure.target().spentOn() + ".\n";
    }

    private String value(Figure figure, double value) {
        return isCapped(figure, value) ? "> " + lab.form().exitSeconds() : figure.text(value);
    }

    /** Nobody waited for its end. */
    private boolean isCapped(Figure figure, double value) {
        return figure == Figure.EXIT && value >= lab.form().exitSeconds();
    }

    private static String ratio(double value, double limit) {
        double ratio = value / limit;
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    private static final String LEGEND = """
            In brackets: the ratio to the limit.

            - **limit**: hand-written OkHttp and jackson-core, token by token, for this one request. It has no retries, no
              deadline, no errors worth the name, and is here to show what the libraries below the SDK cost by themselves.
              It has OkHttp's default timeouts, one for each read and write, which cost a JDK socket more than the SDK's
              one timeout for the whole call: that is how the SDK can be below it.
            - **ours**: `RunpodClient` with its defaults.
            - **OkHttp + databind**: the same hand-written client, with Jackson's databind on records.
            - **okhttp-gson**, **native**: what openapi-generator's stock templates make of the same spec, with their
              defaults, on the same versions of OkHttp and Jackson as the SDK. Async with `native` is the client that
              `asyncNative` gives.

            All send the same create, on loopback, to the same server in another process, and read the same answer into an
            object with all its members. CPU is that of the whole process, and allocation that of all its threads.

            - **Warm calls** follow each other at once on a connection that is kept alive, over http.
            - **Lone calls** come 200 ms after the last one. The SDK does not reuse a connection that was idle for 150 ms,
              lest a create meets one that the server has just closed ([why](adr/0002-stale-connections-and-one-shot-bodies.md)):
              so it connects anew and shakes hands anew, where its peers reuse a connection for minutes.
            - **A cold start** is a fresh JVM with only the peer's own jars, from the start of its process to the answer; the
              classes are those that were loaded by then. CPU is counted in steps of 10 ms. Over http the SDK sets no TLS up,
              while OkHttp by itself does. Over https the server's certificate stands in a trust store beside the JDK's
              authorities. A CDS archive or an AOT cache was written by such a run before.
            - **Async**: the server takes 50 ms for each answer. OkHttp by itself makes five calls to a host at a time.
            """;

    /** How far the runs lay apart. */
    private String ranges() {
        StringBuilder text = new StringBuilder(1024);
        text.append("| from the least to the most | runs | limit | ours |\n|---|---|---|---|\n");
        for (Figure figure : lab.results().figures()) {
            if (lab.results().count(figure) > 1) {
                text.append("| ").append(figure.title());
                text.append(" | ").append(lab.results().count(figure));
                text.append(" | ").append(lab.results().range(figure, Peers.LIMIT));
                text.append(" | ")
                        .append(lab.results().range(figure, Peers.OURS))
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private String conditions() {
        return "Medians of runs in which the peers took turns, " + lab.form().name() + " form, " + conditions.date()
                + ".\n\n"
                + "- Machine: " + conditions.machine() + "; load average before the first run, with the build's own: "
                + conditions.load() + "\n"
                + "- " + conditions.jdks() + "\n"
                + "- " + conditions.libraries() + "\n";
    }
}
