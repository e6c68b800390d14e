package io.runpod.sdk.testkit;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** An endless row of faults, about every second one none at all. */
final class Chaos implements Iterator<Fault> {
    private static final List<Fault> FAULTS = List.of(
            Fault.rateLimited(Duration.ofSeconds(1)),
            Fault.status(500),
            Fault.status(503).afterCreating(),
            Fault.status(422),
            Fault.closedAfterReading(),
            Fault.closedAfterReading().afterCreating(),
            Fault.reset(),
            Fault.reset().afterCreating(),
            Fault.truncatedBody(),
            Fault.brokenJson(),
            Fault.htmlPage(403),
            Fault.htmlPage(502).afterCreating());

    private final Random random;

    Chaos(long seed) {
        random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public synchronized Fault next() {
        return random.nextBoolean() ? Fault.none() : FAULTS.get(random.nextInt(FAULTS.size()));
    }
}
