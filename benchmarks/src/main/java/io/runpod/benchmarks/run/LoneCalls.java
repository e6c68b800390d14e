package io.runpod.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import io.runpod.benchmarks.peer.Peer;
import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.lang.management.ManagementFactory;

/** Makes calls one by one, with a pause before each. */
public final class LoneCalls {
    /** Longer than what passes between calls in a loop, shorter than clients keep an idle connection. */
    private static final long PAUSE_MILLIS = 200;

    private static final double NANOS_PER_MILLI = 1e6;

    private LoneCalls() {}

    /**
     * Prints {@code warm} once it has warmed up, and waits for a line of input. Then prints the mean wall time of a call
     * and the mean CPU time, in milliseconds.
     *
     * @param args the peer's name; the server's URL; how many calls to measure, after as many to warm up
     * @throws Exception when a call fails
     */
    public static void main(String[] args) throws Exception {
        Peer peer = Peers.open(args[0], args[1]);
        int calls = Integer.parseInt(args[2]);
        nanos(peer, calls);
        System.out.println("warm");
        if (System.in.read() < 0) {
            throw new IllegalStateException("nobody wants to know any more");
        }
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = process.getProcessCpuTime();
        long wall = nanos(peer, calls);
        double used = process.getProcessCpuTime() - cpu;
        System.out.println(wall / NANOS_PER_MILLI / calls + " " + used / NANOS_PER_MILLI / calls);
        Runtime.getRuntime().halt(0);
    }

    /** How long all calls took, without the pauses. */
    private static long nanos(Peer peer, int calls) throws Exception {
        long sum = 0;
        for (int call = 0; call < calls; call++) {
            Thread.sleep(PAUSE_MILLIS);
            long start = System.nanoTime();
            peer.create(Size.SMALL);
            sum += System.nanoTime() - start;
        }
        return sum;
    }
}
