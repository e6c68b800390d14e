package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Size;
import io.runpod.benchmarks.run.CallBenchmark;
import io.runpod.benchmarks.run.CodecBenchmark;
import io.runpod.benchmarks.run.CpuProfiler;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The codec and the whole call, warm, with JMH. */
final class WarmRuns {
    private static final int WARM_UPS = 2;
    private static final int ITERATIONS = 5;
    /** Enough for a codec by itself. */
    private static final int CODEC_WARM_UP_MILLIS = 2000;
    /** A call is warm before JMH's own loop around it is compiled. */
    private static final int CALL_WARM_UP_MILLIS = 1000;
    /** In a kilobyte, as allocation is counted. */
    private static final double BYTES = 1024;

    private final Lab lab;

    WarmRuns(Lab lab) {
        this.lab = lab;
    }

    void codec() throws RunnerException {
        for (int round = 0; round < lab.form().rounds(); round++) {
            run(options(CodecBenchmark.class, CODEC_WARM_UP_MILLIS, lab.form().codecMillis())
                            .addProfiler(GCProfiler.class))
                    .forEach(this::codec);
        }
    }

    private void codec(RunResult result) {
        boolean encodes = result.getParams().getBenchmark().endsWith("encode");
        boolean whole = Size.valueOf(result.getParams().getParam("size")) == Size.WHOLE;
        Figure time =
                encodes ? whole ? Figure.ENCODE_WHOLE : Figure.ENCODE : whole ? Figure.DECODE_WHOLE : Figure.DECODE;
        Figure bytes = encodes
                ? whole ? Figure.ENCODE_WHOLE_BYTES : Figure.ENCODE_BYTES
                : whole ? Figure.DECODE_WHOLE_BYTES : Figure.DECODE_BYTES;
        lab.results().add(time, peer(result), best(result.getPrimaryResult()));
        lab.results().add(bytes, peer(result), kilobytes(result));
    }

    void call() throws RunnerException, IOException {
        try (Child server = lab.server(Size.SMALL)) {
            String url = Lab.url(server);
            for (int round = 0; round < lab.form().rounds(); round++) {
                run(call(url, Size.SMALL, lab.form().callMillis())).forEach(this::call);
            }
        }
    }

    /** Allocation does not depend on the machine's mood, so that one short round tells it. */
    void wholeCall() throws RunnerException, IOException {
        try (Child server = lab.server(Size.WHOLE)) {
            for (RunResult result :
                    run(call(Lab.url(server), Size.WHOLE, lab.form().callMillis()))) {
                lab.results().add(Figure.ALLOCATION_WHOLE, peer(result), kilobytes(result));
            }
        }
    }

    private static ChainedOptionsBuilder call(String url, Size size, int millis) {
        return options(CallBenchmark.class, CALL_WARM_UP_MILLIS, millis)
                .param("url", url)
                .param("size", size.name())
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class);
    }

    private void call(RunResult result) {
        lab.results().add(Figure.LATENCY, peer(result), best(result.getPrimaryResult()));
        lab.results().add(Figure.CPU, peer(result), best(secondary(result, CpuProfiler.LABEL)));
        lab.results().add(Figure.ALLOCATION, peer(result), kilobytes(result));
    }

    private static double kilobytes(RunResult result) {
        return secondary(result, "gc.alloc.rate.norm").getScore() / BYTES;
    }

    /** One fork a peer, one peer after the other. */
    private static ChainedOptionsBuilder options(Class<?> benchmark, int warmUpMillis, int millis) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.milliseconds(warmUpMillis))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.milliseconds(millis))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private static String peer(RunResult result) {
        return result.getParams().getParam("peer");
    }

    private static Result<?> secondary(RunResult result, String label) {
        return Objects.requireNonNull(result.getSecondaryResults().get(label), label);
    }

    /** Of the iterations: what else happens on a machine only takes. */
    private static double best(Result<?> result) {
        return result.getStatistics().getMin();
    }
}
