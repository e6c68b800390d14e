package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Bounds what a call takes from the heap by what it allocates, garbage included: that is more than ever lives at one time,
 * and it does not depend on when the collector runs.
 */
final class AllocationGauge {
    private static final long BOUND = 64L << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long start = allocated();

    /** All threads but the server's own, since nobody says on which thread a client reads. */
    private long allocated() {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && !thread.getThreadName().startsWith("fault-"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }

    void assertWithinBounds() {
        assertThat(allocated() - start).as("bytes allocated").isLessThan(BOUND);
    }
}
