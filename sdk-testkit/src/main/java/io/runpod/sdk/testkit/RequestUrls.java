package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where jobs and requests for an endpoint would go. Nothing answers there: this server has no jobs. */
final class RequestUrls {
    private RequestUrls() {}

    static ObjectNode of(String type, String id) {
        return type.equals("LOAD_BALANCER") ? ofALoadBalancer(id) : ofAQueue(id);
    }

    private static ObjectNode ofALoadBalancer(String id) {
        String base = "https://" + id + ".api.runpod.ai";
        return Json.object().put("base", base).put("health", base + "/ping");
    }

    private static ObjectNode ofAQueue(String id) {
        String base = "https://api.runpod.ai/v2/" + id;
        return Json.object()
                .put("run", base + "/run")
                .put("runSync", base + "/runsync")
                .put("status", base + "/status/{job_id}")
                .put("stream", base + "/stream/{job_id}")
                .put("cancel", base + "/cancel/{job_id}")
                .put("retry", base + "/retry/{job_id}")
                .put("purgeQueue", base + "/purge-queue")
                .put("health", base + "/health");
    }
}
