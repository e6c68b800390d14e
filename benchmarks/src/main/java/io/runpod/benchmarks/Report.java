package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report's text. */
final class Report {
    private final Lab lab;
    private final Conditions conditions;
    private final Map<Figure, String> explanations;

    Report(Lab lab, Conditions conditions, Map<Figure, String> explanations) {
        this.lab = lab;
        this.conditions = conditions;
        this.explanations = explanations;
    }

    String markdown() {
        StringBuilder text = new StringBuilder(8192);
        text.append("# Benchmarks\n")
                .append("Written by a run of `benchmarks/`; the commands stand in the README. Not edited by hand.\n\n")
                .append("![The same as a chart](" + lab.form().report() + ".svg)\n\n")
                .append("In brackets: the ratio to the limit.\n\n");
        for (Section section : lab.results().sections()) {
            text.append(new Table(lab, section).markdown())
                    .append('\n')
                    .append(section.legend())
                    .append('\n');
        }
        return text.append(missed())
                .append(PEERS)
                .append('\n')
                .append(conditions())
                .append('\n')
                .append(ranges())
                .toString();
    }

    private String missed() {
        if (explanations.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(1024);
        text.append("## Missed, and where it goes\n")
                .append("From recordings that this run made of the same loads, ours beside another, right after the")
                .append(" measurements.\nOf the parts, those where ours takes the most more.\n\n");
        figuresByExplanation().forEach((explanation, figures) -> {
            figures.forEach(figure -> text.append(off(figure)));
            text.append('\n').append(explanation).append('\n');
        });
        return text.toString();
    }

    /** Wall time and CPU time may well have one explanation. */
    private Map<String, List<Figure>> figuresByExplanation() {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        explanations.forEach((figure, explanation) ->
                figures.computeIfAbsent(explanation, e -> new ArrayList<>()).add(figure));
        return figures;
    }

    private String off(Figure figure) {
        double ours = lab.results().median(figure, Peers.OURS).orElse(0);
        double limit = lab.results().median(figure, Peers.LIMIT).orElse(0);
        double off = Math.abs(ours - figure.target().boundFor(limit));
        return "- **" + figure.title() + "**: " + figure.textWithUnit(off) + " off the aim.\n";
    }

    private static final String PEERS = """
            ## The peers
            - **limit**: hand-written OkHttp and jackson-core, token by token, for this one request. It has no retries, no
              deadline, no errors worth the name, and is here to show what the libraries below the SDK cost by themselves.
              It has OkHttp's default timeouts, one for each read and write, which cost a JDK socket more than the SDK's
              one timeout for the whole call: that is how the SDK can be below it.
            - **ours**: `RunpodClient` with its defaults, and `client.endpoints().create(NewEndpoint…)`.
            - **tuned**: the limit with OkHttp's own limits lifted: any number of calls at a time, 1,024 idle connections.
              Measured where calls overlap.
            - **OkHttp + databind**: the same hand-written client as the limit, with Jackson's databind on records.
            - **retrofit**: an interface of Retrofit, with its converter for databind, on the same records.
            - **okhttp-gson**, **native**: what openapi-generator's stock templates make of the same spec, with their
              defaults, on the same versions of OkHttp and Jackson as the SDK. Async with `native` is the client that
              `asyncNative` gives.

            All build the same request anew for every call, send it on loopback to the same server in another process, and
            read the same answer into an object with all its members. CPU is that of the whole process, and allocation that
            of all its threads.
            """;

    private String conditions() {
        return "## Conditions\n"
                + "Medians of runs in which the peers took turns (of each run under load, the best of five slices), "
                + lab.form().name() + " form, " + conditions.date()
                + ".\n\n"
                + "- Machine: " + conditions.machine() + "; load average before the first run, with the build's own: "
                + conditions.load() + "\n"
                + "- " + conditions.jdks() + "\n"
                + "- " + conditions.libraries() + "\n";
    }

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
}
