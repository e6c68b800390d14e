package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Peers;
import java.util.stream.Collectors;

/** Makes one asynchronous call, closes nothing, and returns: how long until the JVM is gone? */
public final class OneAsyncCall {
    private OneAsyncCall() {}

    /**
     * Creates one endpoint. Prints {@code answered}, and then the names of the other threads that keep the JVM from
     * ending.
     *
     * @param args the peer's name; the server's URL
     * @throws Exception when the call fails
     */
    public static void main(String[] args) throws Exception {
        Peers.openAsync(args[0], args[1]).createAsync().get();
        System.out.println("answered");
        System.out.println(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && thread != Thread.currentThread())
                .map(Thread::getName)
                .sorted()
                .collect(Collectors.joining(", ")));
    }
}
