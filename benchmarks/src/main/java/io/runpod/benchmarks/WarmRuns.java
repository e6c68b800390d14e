package io.runpod.benchmarks;

import io.runpod.benchmarks.run.CallBenchmark;
import io.runpod.benchmarks.run.CodecBenchmark;
import io.runpod.benchmarks.run.CpuProfiler;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The codec and the whole call, warm, with JMH. */
final class WarmRuns {
    private static final int WARM_UPS = 3;
    private static final int ITERATIONS = 3;

    private final Lab lab;

    WarmRuns(Lab lab) {
        this.lab = lab;
    }

    void codec() throws RunnerException {
        for (int round = 0; round < lab.form().rounds(); round++) {
            for (RunResult result : run(options(CodecBenchmark.class, lab.form().codecMillis()))) {
                lab.results()
                        .add(
                                Figure.CODEC,
                                peer(result),
                                result.getPrimaryResult().getScore());
            }
        }
    }

    void call() throws RunnerException, IOException {
        try (Child server = lab.server(0)) {
            String url = Lab.url(server);
            for (int round = 0; round < lab.form().rounds(); round++) {
                ChainedOptionsBuilder options = options(
                                CallBenchmark.class, lab.form().callMillis())
                        .param("url", url)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class);
                run(options).forEach(this::call);
            }
        }
    }

    private void call(RunResult result) {
        lab.results()
                .add(Figure.LATENCY, peer(result), result.getPrimaryResult().getScore());
        lab.results().add(Figure.CPU, peer(result), secondary(result, CpuProfiler.LABEL));
        lab.results().add(Figure.ALLOCATION, peer(result), secondary(result, "gc.alloc.rate.norm") / 1024);
    }

    /** One fork a peer, one peer after the other. */
    private static ChainedOptionsBuilder options(Class<?> benchmark, int millis) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.milliseconds(millis))
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

    private static double secondary(RunResult result, String label) {
        return Objects.requireNonNull(result.getSecondaryResults().get(label), label)
                .getScore();
    }
}
