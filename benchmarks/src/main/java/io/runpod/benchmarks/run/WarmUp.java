package io.runpod.benchmarks.run;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** Goes on with a load until the JVM's compilers have little left to do for it. */
final class WarmUp {
    /** More than any peer took on a slow machine. */
    private static final int MOST_WINDOWS = 20;

    private static final long WINDOW_MILLIS = 1000;
    /** Something is always left. */
    private static final long QUIET_MILLIS = 100;
    /** A compilation counts when it ends. */
    private static final int QUIET_WINDOWS = 3;

    private static final long FULL_MILLIS = 3000;

    private WarmUp() {}

    static void of(Load load) throws Exception {
        untilQuiet(load.alone());
        load.during(FULL_MILLIS);
    }

    private static void untilQuiet(Load load) throws Exception {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        int quiet = 0;
        for (int window = 0; window < MOST_WINDOWS && quiet < QUIET_WINDOWS; window++) {
            long before = compilers.getTotalCompilationTime();
            load.during(WINDOW_MILLIS);
            quiet = compilers.getTotalCompilationTime() - before <= QUIET_MILLIS ? quiet + 1 : 0;
        }
    }
}
