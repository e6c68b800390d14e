package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.model.WorkerStatus;

/**
 * A worker of an endpoint.
 *
 * @param version the release that it runs
 */
record KeptWorker(String id, WorkerStatus status, int version) {
    /** No registry has names as long as that, and each of a hundred workers repeats it. */
    private static final int LONGEST_IMAGE = 1000;

    boolean isStale(KeptEndpoint endpoint) {
        return version < endpoint.version();
    }

    /**
     * As the API shows it; it was not placed yet.
     *
     * @param shown the endpoint's JSON, which all of its workers share
     */
    ObjectNode shown(KeptEndpoint endpoint, JsonNode shown) {
        String image = shown.path("image").asText();
        return Json.object()
                .put("id", id)
                .put("status", status.value())
                .put("isStale", isStale(endpoint))
                .put("version", version)
                .put("gpuCount", shown.at("/gpu/count").intValue())
                .put("image", image.length() > LONGEST_IMAGE ? null : image)
                .putNull("uptimeSeconds")
                .putNull("gpuTypeId")
                .putNull("dataCenterId")
                .putNull("startedAt");
    }
}
