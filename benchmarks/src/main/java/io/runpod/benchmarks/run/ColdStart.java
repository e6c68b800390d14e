package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Example;
import io.runpod.benchmarks.peer.Peer;
import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;

/**
 * A fresh JVM's way to its first endpoint. Written so that it loads next to nothing itself: no lambda, no joined string,
 * no stream; else it would load what the measured code needs, on its account.
 */
public final class ColdStart {
    private ColdStart() {}

    /**
     * Creates one endpoint. Prints {@code answered}, then the CPU time used so far in milliseconds.
     *
     * @param args the peer's name; the server's URL; {@code measure}, or {@code train} for a JVM that is to write an
     *     archive at its exit, or {@code look} for one that is to end at once
     * @throws Exception when the call fails
     */
    public static void main(String[] args) throws Exception {
        Peer peer = Peers.open(args[0], args[1]);
        if (!Example.ID.equals(peer.create(Size.SMALL))) {
            throw new IllegalStateException("not the answer");
        }
        System.out.println("answered");
        if (args[2].equals("look")) {
            Runtime.getRuntime().halt(0);
        }
        if (args[2].equals("train")) {
            System.exit(0);
        }
        // No management bean: to load it would take as much time as a part of what is measured.
        System.out.println(
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
        Runtime.getRuntime().halt(0);
    }
}
