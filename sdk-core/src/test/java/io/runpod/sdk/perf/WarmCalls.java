package io.runpod.sdk.perf;

import com.sun.management.ThreadMXBean;
import io.runpod.sdk.ApiRevision;
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

    /** What is sent in each call. */
    enum What {
        /** A request that was built before. */
        AT_HAND,
        /** One that is built in the call. */
        SMALL,
        /** The same, of every member. */
        WHOLE
    }

    private WarmCalls() {}

    public static void main(String[] args) {
        Runnable call = call(Calls.client(args[0], ApiRevision.valueOf(args[1])), What.valueOf(args[2]));
        long bound = Long.parseLong(args[3]);
        long least = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES && least > bound; batch++) {
            least = Math.min(least, bytesPerCall(call));
        }
        System.out.println(least);
        Runtime.getRuntime().halt(0);
    }

    private static Runnable call(RunpodClient client, What what) {
        CreateEndpointRequest atHand = Calls.request();
        return switch (what) {
            case AT_HAND -> () -> Calls.create(client, atHand);
            case SMALL -> () -> Calls.create(client, Calls.small());
            case WHOLE -> () -> Calls.create(client, Calls.whole());
        };
    }

    private static long bytesPerCall(Runnable made) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int call = 0; call < CALLS; call++) {
            made.run();
        }
        return (threads.getThreadAllocatedBytes(thread) - before) / CALLS;
    }
}
