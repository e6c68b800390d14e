package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Peer;
import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole call against the server in another process, on a connection that is kept alive. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
    /** Whose. */
    @Param({Peers.LIMIT, Peers.OURS, Peers.DATABIND, Peers.RETROFIT, Peers.GSON, Peers.NATIVE})
    public String peer = Peers.LIMIT;

    /** How much the request says. */
    @Param
    public Size size = Size.SMALL;

    /** Where the server is. */
    @Param("")
    public String url = "";

    private @Nullable Peer client;

    /** For JMH. */
    public CallBenchmark() {}

    /**
     * Makes the client, and calls until that is as quick as it gets.
     *
     * @throws Exception when a call fails
     */
    @Setup
    public void setUp() throws Exception {
        Peer opened = Peers.open(peer, url);
        WarmUp.of(new Callers(1, () -> opened.create(size)));
        client = opened;
    }

    /**
     * One call.
     *
     * @return the endpoint's id
     * @throws Exception when it fails
     */
    @Benchmark
    public String call() throws Exception {
        if (client == null) {
            throw new IllegalStateException("not set up");
        }
        return client.create(size);
    }
}
