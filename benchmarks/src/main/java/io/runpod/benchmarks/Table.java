package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The report's text. */
final class Table {
    private static final List<String> OTHERS = List.of(Peers.DATABIND, Peers.GSON, Peers.NATIVE);

    private final Lab lab;
    private final Optional<Jdk> jdk25;

    Table(Lab lab, Optional<Jdk> jdk25) {
        this.lab = lab;
        this.jdk25 = jdk25;
    }

    String markdown() throws IOException {
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
        text.append(" | ").append(ratio(ours.getAsDouble(), limit.getAsDouble()));
        text.append(" | ").append(target.text());
        text.append(" | ").append(target.kind() == Target.Kind.NONE ? "" : met ? "reached" : "**missed**");
        for (String other : OTHERS) {
            OptionalDouble value = lab.results().median(figure, other);
            text.append(" | ");
            if (value.isPresent()) {
                text.append(value(figure, value.getAsDouble()))
                        .append(" (")
                        .append(ratio(value.getAsDouble(), limit.getAsDouble()))
                        .append(')');
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
        double most = lab.form().exitSeconds();
        return figure == Figure.EXIT && value >= most ? "> " + Math.round(most) : figure.text(value);
    }

    private static String ratio(double value, double limit) {
        double ratio = value / limit;
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    private static final String LEGEND = """
            In brackets: the ratio to the limit.

            - **limit**: hand-written OkHttp and jackson-core, token by token, for this one request. It has no retries, no
              deadline, no errors worth the name, and is here to show what the libraries below the SDK cost by themselves.
              With OkHttp's defaults: among them a timeout for each read and write, which a JDK socket pays for, where the
              SDK has one for the whole call. That is how a warm call of the SDK can cost less.
            - **ours**: `RunpodClient` with its defaults.
            - **OkHttp + databind**: the same hand-written client, with Jackson's databind on records.
            - **okhttp-gson**, **native**: what openapi-generator's stock templates make of the same spec, with their
              defaults, on the same versions of OkHttp and Jackson as the SDK. Async with `native` is the client that
              `asyncNative` gives.

            All send the same create, over HTTP on loopback, to the same server in another process, and read the same answer
            into an object with all its members. CPU is that of the whole process, and allocation that of all its threads.
            A cold start is a fresh JVM with only the peer's own jars, from the start of its process to the answer; the
            classes are those that were loaded by then. Where not said otherwise it is over plain HTTP, for which the SDK
            sets no TLS up and OkHttp by itself does. Over https the server's certificate stands in a trust store beside the
            JDK's authorities. Archives were written by one such run before. For the asynchronous calls the server takes
            50 ms for an answer, and for the others no time.
            """;

    private String conditions() throws IOException {
        Form form = lab.form();
        return "Medians of " + form.rounds() + " runs (cold starts: " + form.coldRounds()
                + ") in which the peers took turns, " + form.name() + " form, " + LocalDate.now(ZoneOffset.UTC)
                + ".\n\n"
                + "- Machine: " + Machine.text() + "\n"
                + "- JDK " + lab.jdk().text()
                + jdk25.map(jdk -> "; JDK " + jdk.text()).orElse("") + "\n"
                + "- OkHttp " + lab.jars().version("okhttp-jvm") + ", Jackson "
                + lab.jars().version("jackson-core")
                + ", Gson " + lab.jars().version("gson") + ", openapi-generator " + Machine.generator() + ", JMH "
                + lab.jars().version("jmh-core") + ", SDK " + lab.jars().version("runpod-sdk-core") + "\n";
    }
}
