package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Codec;
import io.runpod.benchmarks.peer.Example;
import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Request to JSON, and answer from JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {
    /** Whose. */
    @Param({Peers.LIMIT, Peers.OURS, Peers.DATABIND, Peers.GSON, Peers.NATIVE})
    public String peer = Peers.LIMIT;

    /** How much the request and the answer say. */
    @Param
    public Size size = Size.SMALL;

    private Codec codec = Peers.codec(Peers.LIMIT);
    private byte[] answer = {};

    /** For JMH. */
    public CodecBenchmark() {}

    /** Makes the codec. */
    @Setup
    public void setUp() {
        codec = Peers.codec(peer);
        answer = Example.answer(size);
    }

    /**
     * Builds a request and encodes it.
     *
     * @return the text
     * @throws IOException when it fails
     */
    @Benchmark
    public byte[] encode() throws IOException {
        return codec.encode(size);
    }

    /**
     * Decodes an answer.
     *
     * @return the endpoint
     * @throws IOException when it fails
     */
    @Benchmark
    public Object decode() throws IOException {
        return codec.decode(answer);
    }
}
