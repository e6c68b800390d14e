package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Creates 50 endpoints at once, with a line that shows the progress and a table of what became of them. */
public final class FanOut {
    private static final int ENDPOINTS = 50;
    private static final List<GpuPool> POOLS = List.of(GpuPool.AMPERE_24, GpuPool.ADA_24, GpuPool.AMPERE_48);

    private FanOut() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            server.next(Fault.rateLimited(Duration.ofSeconds(1)), Fault.closedAfterReading(), Fault.status(500));
            run(runpod, System.out);
            System.out.println("The server counts " + server.created() + " endpoints.");
        }
    }

    static void run(RunpodClient runpod, PrintStream out) {
        AtomicInteger done = new AtomicInteger();
        List<CompletableFuture<Row>> creates = IntStream.range(0, ENDPOINTS)
                .mapToObj(i -> create(runpod, i).whenComplete((row, failure) -> progress(out, done.incrementAndGet())))
                .toList();
        List<Row> rows = creates.stream().map(CompletableFuture::join).toList();
        out.println();
        table(rows, out);
    }

    /** What became of one create. */
    private record Row(String pool, String result) {}

    private static CompletableFuture<Row> create(RunpodClient runpod, int number) {
        GpuPool pool = POOLS.get(number % POOLS.size());
        return runpod.endpoints()
                .createAsync(NewEndpoint.named("worker-" + number)
                        .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                        .gpu(GpuPools.of(pool))
                        .workers(Workers.upTo(1)))
                .handle((endpoint, failure) -> new Row(pool.id(), result(endpoint, failure)));
    }

    private static String result(@Nullable Endpoint endpoint, @Nullable Throwable failure) {
        if (endpoint != null) {
            return "created";
        }
        return failure instanceof RunpodException known ? known.outcome().name() : String.valueOf(failure);
    }

    private static void progress(PrintStream out, int done) {
        out.print("\r" + done + " of " + ENDPOINTS + " done");
    }

    private static void table(List<Row> rows, PrintStream out) {
        Map<Row, Integer> counts = new TreeMap<>(Comparator.comparing(Row::pool).thenComparing(Row::result));
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        out.printf("%-12s %-12s %5s%n", "POOL", "RESULT", "COUNT");
        counts.forEach((row, count) -> out.printf("%-12s %-12s %5d%n", row.pool(), row.result(), count));
    }
}
