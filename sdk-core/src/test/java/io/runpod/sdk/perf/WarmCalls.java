package io.runpod.sdk.perf;

import com.sun.management.ThreadMXBean;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import java.lang.management.ManagementFactory;

/**
 * A JVM that makes calls in batches, until one batch stays within a bound or there were enough of them: the compiler
 * takes away what never leaves a method, and when it gets there is its own affair. Prints the least bytes a call.
 */
final class WarmCalls {
    private static final int BATCHES = 40;
    private static final int CALLS = 1000;

    private WarmCalls() {}

    public static void main(String[] args) {
        RunpodClient client = Calls.client(args[0]);
        CreateEndpointRequest request = Calls.request();
        long bound = Long.parseLong(args[1]);
        long least = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES && least > bound; batch++) {
            least = Math.min(least, bytesPerCall(client, request));
        }
        System.out.println(least);
        Runtime.getRuntime().halt(0);
    }

    private static long bytesPerCall(RunpodClient client, CreateEndpointRequest request) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int call = 0; call < CALLS; call++) {
            Calls.create(client, request);
        }
        return (threads.getThreadAllocatedBytes(thread) - before) / CALLS;
    }
}
