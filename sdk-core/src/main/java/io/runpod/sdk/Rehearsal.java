package io.runpod.sdk;

import io.runpod.sdk.model.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads an answer before there is one, once in a JVM: what that loads takes a tenth of a first create. For a thread that would
 * only wait for TLS to be set up, so that it costs no time.
 */
final class Rehearsal {
    private static final String GIVEN = """
            {"id":"a","name":"a","image":"a","gpu":{"pools":["ADA_24"],"count":1},"workers":{"min":0,"max":1},\
            "scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},"env":{"A":"1"},"dataCenterIds":[],\
            "networkVolumes":[],"timeout":60,"flashboot":"FLASHBOOT","createdAt":"2026-01-01T00:00:00Z"}""";

    private static final String CURRENT = """
            {"id":"a","name":"a","image":"a",\
            "gpu":{"pools":["ADA_24"],"count":1,"allowedCudaVersions":[],"minCudaVersion":null},\
            "workers":{"min":0,"max":1,"idleTimeout":5},"scaling":{"type":"QUEUE_DELAY","queueDelay":4},"env":{"A":"1"},\
            "dataCenterIds":[],"networkVolumes":[],"timeout":60,"flashboot":"FLASHBOOT",\
            "createdAt":"2026-01-01T00:00:00Z"}""";

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Rehearsal() {}

    /** Does it, unless it has been done. */
    static void once(ApiRevision revision) {
        if (BEGUN.compareAndSet(false, true)) {
            try {
                read(revision);
            } catch (RuntimeException | LinkageError ignored) {
                // What is wrong with a library, the call itself will say.
            }
        }
    }

    static Endpoint read(ApiRevision revision) {
        String answer = revision == ApiRevision.V2026_06 ? GIVEN : CURRENT;
        return EndpointAnswer.expecting(revision).apply(answer.getBytes(StandardCharsets.UTF_8));
    }
}
