package io.runpod.sdk.testkit;

import java.time.Duration;

/**
 * How much a server takes from outside.
 *
 * @param connections how many at once; each holds a thread
 * @param idle how long a connection may be silent between two requests, and before the first one
 * @param request how long a request may take to come whole, from its first byte on; and an answer, to be taken
 * @param bodies how many bytes of large bodies are held at once, over all connections
 */
record Bounds(int connections, Duration idle, Duration request, long bodies) {
    static final Bounds DEFAULTS = new Bounds(
            1024, Duration.ofSeconds(60), Duration.ofSeconds(30), shareOfTheHeap(32, Routes.LARGEST_BODY, 64L << 20));

    Bounds withConnections(int number) {
        return new Bounds(number, idle, request, bodies);
    }

    Bounds withIdle(Duration time) {
        return new Bounds(connections, time, request, bodies);
    }

    Bounds withRequest(Duration time) {
        return new Bounds(connections, idle, time, bodies);
    }

    Bounds withBodies(long bytes) {
        return new Bounds(connections, idle, request, bytes);
    }

    /** A server must fit into the heap that it was given, and need not fill a large one. */
    static long shareOfTheHeap(int part, long least, long most) {
        return Math.min(most, Math.max(least, Runtime.getRuntime().maxMemory() / part));
    }
}
