package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Codec;
import io.runpod.benchmarks.peer.Example;
import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Request to JSON, and answer from JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {
    private final byte[] answer = Example.ANSWER.getBytes(StandardCharsets.UTF_8);
    /** Whose. */
    @Param({Peers.LIMIT, Peers.OURS, Peers.DATABIND, Peers.GSON, Peers.NATIVE})
    public String peer = Peers.LIMIT;

    private Codec codec = Peers.codec(Peers.LIMIT);

    /** For JMH. */
    public CodecBenchmark() {}

    /** Makes the codec. */
    @Setup
    public void setUp() {
        codec = Peers.codec(peer);
    }

    /**
     * Both ways.
     *
     * @param hole takes what comes out
     * @throws IOException when it fails
     */
    @Benchmark
    public void encodeAndDecode(Blackhole hole) throws IOException {
        hole.consume(codec.encode());
        hole.consume(codec.decode(answer));
    }
}
