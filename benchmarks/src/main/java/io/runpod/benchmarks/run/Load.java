package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Codec;
import io.runpod.benchmarks.peer.Example;
import io.runpod.benchmarks.peer.Peer;
import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;

/** What a process does over and over. */
interface Load {

    /** Goes on for that long, and gives how many calls ended meanwhile. */
    long during(long millis) throws Exception;

    /** The same with one caller, where callers would contend with the compilers for the machine; this one elsewhere. */
    default Load alone() {
        return this;
    }

    /**
     * Makes a load.
     *
     * @param kind {@code calls}, {@code async}, {@code encode} or {@code decode}
     * @param width how many callers side by side, or how many calls in flight
     */
    static Load of(String kind, int width, String peer, String url, Size size) {
        return switch (kind) {
            case "calls" -> calls(width, Peers.open(peer, url), size);
            case "async" -> new CallsInFlight(Peers.openAsync(peer, url), width);
            case "encode" -> encode(Peers.codec(peer), size);
            case "decode" -> decode(Peers.codec(peer), Example.answer(size));
            default -> throw new IllegalArgumentException("no such load: " + kind);
        };
    }

    private static Load calls(int width, Peer peer, Size size) {
        return new Callers(width, () -> peer.create(size));
    }

    private static Load encode(Codec codec, Size size) {
        return new Callers(1, () -> codec.encode(size));
    }

    private static Load decode(Codec codec, byte[] answer) {
        return new Callers(1, () -> codec.decode(answer));
    }
}
