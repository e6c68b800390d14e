package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Size;
import java.lang.management.ManagementFactory;
import javax.management.ObjectName;

/** Puts a load on a peer, and says which objects are alive under it. */
public final class LiveObjects {
    private LiveObjects() {}

    /**
     * Prints the JVM's histogram of classes, and {@code end}.
     *
     * @param args the load's kind and width; the peer's name; the server's URL; the size
     * @throws Exception when a call fails
     */
    public static void main(String[] args) throws Exception {
        Load load = Load.of(args[0], Integer.parseInt(args[1]), args[2], args[3], Size.valueOf(args[4]));
        WarmUp.of(load);
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        System.out.println(histogram);
        System.out.println("end");
        Runtime.getRuntime().halt(0);
    }
}
