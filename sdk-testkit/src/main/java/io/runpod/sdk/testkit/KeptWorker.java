package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.model.WorkerStatus;

/**
 * A worker of an endpoint.
 *
 * @param version the release that it runs
 */
record KeptWorker(String id, WorkerStatus status, int version) {
    boolean isStale(KeptEndpoint endpoint) {
        return version < endpoint.version();
    }

    /** As the API shows it; it was not placed yet. */
    ObjectNode shown(KeptEndpoint endpoint) {
        ObjectNode of = endpoint.node();
        return Json.object()
                .put("id", id)
                .put("status", status.value())
                .put("isStale", isStale(endpoint))
                .put("version", version)
                .put("gpuCount", of.at("/gpu/count").intValue())
                .put("image", of.path("image").asText(null))
                .putNull("uptimeSeconds")
                .putNull("gpuTypeId")
                .putNull("dataCenterId")
                .putNull("startedAt");
    }
}
