package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.text.PrintableText;
import java.util.List;

/** What no schema of 2026-09 says about an endpoint, and with which status the platform refuses it. */
final class EndpointRules {
    private static final int LONGEST_SHOWN = 100;

    private final Catalog catalog;

    EndpointRules(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A create says what runs, and on what. */
    void checkNew(ObjectNode request) throws BadRequest {
        if (!request.has("image") && !request.has("templateId")) {
            throw BadRequest.ofBody(List.of("$: missing property 'image'"));
        }
        require(request.has("gpu") != request.has("cpu"), "exactly one of gpu and cpu is needed");
    }

    /** An update does not turn one kind of worker into the other. */
    void checkKind(ObjectNode request, ObjectNode endpoint) throws BadRequest {
        require(!request.has("cpu") || endpoint.has("cpu"), "a GPU endpoint can't become a CPU endpoint");
        require(!request.has("gpu") || !endpoint.has("cpu"), "a CPU endpoint can't become a GPU endpoint");
    }

    /**
     * Of a create and an update alike.
     *
     * @param request as it was sent
     * @param endpoint what would become of it
     */
    void check(ObjectNode request, ObjectNode endpoint) throws BadRequest {
        checkScaling(request, endpoint);
        Numbers.requireInBounds("", request);
        Command.check(request);
        checkGpu(request.path("gpu"), endpoint.path("gpu"));
        for (JsonNode flavor : request.path("cpu")) {
            checkCpu(flavor);
        }
        checkCounts(endpoint);
    }

    static void checkCounts(JsonNode endpoint) throws BadRequest {
        long min = endpoint.at("/workers/min").longValue();
        long max = endpoint.at("/workers/max").longValue();
        require(min <= max, "workers.min (" + min + ") is greater than workers.max (" + max + ")");
    }

    /** Whether an idle worker's time is nothing that the endpoint can have. */
    static boolean hasNoIdleTimeout(JsonNode endpoint) {
        return !isLoadBalancer(endpoint) && isByRequestCount(endpoint);
    }

    private static void checkScaling(JsonNode request, JsonNode endpoint) throws BadRequest {
        if (isLoadBalancer(endpoint) && !isByRequestCount(endpoint)) {
            throw BadRequest.ofBody(List.of("$.scaling.type: value must be one of 'REQUEST_COUNT'"));
        }
        if (request.path("workers").has("idleTimeout") && hasNoIdleTimeout(endpoint)) {
            throw BadRequest.ofBody(
                    List.of("$.workers.idleTimeout: does not apply to a QUEUE endpoint that scales on REQUEST_COUNT"));
        }
    }

    private static boolean isLoadBalancer(JsonNode endpoint) {
        return endpoint.path("type").asText().equals("LOAD_BALANCER");
    }

    private static boolean isByRequestCount(JsonNode endpoint) {
        return endpoint.at("/scaling/type").asText().equals("REQUEST_COUNT");
    }

    private void checkGpu(JsonNode requested, JsonNode gpu) throws BadRequest {
        boolean isLimited = !gpu.path("allowedCudaVersions").isEmpty();
        require(
                !isLimited || gpu.path("minCudaVersion").isNull(),
                "gpu.allowedCudaVersions and gpu.minCudaVersion exclude each other");
        List<String> pools = Json.texts(requested.path("pools"));
        require(!requested.has("excludedTypes") || requested.has("pools"), "gpu.excludedTypes needs gpu.pools");
        for (JsonNode type : requested.path("excludedTypes")) {
            require(
                    catalog.pool(type.asText()).filter(pools::contains).isPresent(),
                    "gpu.excludedTypes: " + shown(type) + " belongs to none of gpu.pools");
        }
    }

    private void checkCpu(JsonNode flavor) throws BadRequest {
        int vcpus = flavor.path("vcpuCount").intValue();
        require(Integer.bitCount(vcpus) == 1, "cpu.vcpuCount must be a power of two, is " + vcpus);
        require(
                catalog.hasVcpus(flavor.path("id").asText(), vcpus),
                "the CPU flavor " + shown(flavor.path("id")) + " does not come with " + vcpus + " vCPUs");
    }

    private static String shown(JsonNode text) {
        return PrintableText.of(text.asText(), LONGEST_SHOWN);
    }

    private static void require(boolean right, String otherwise) throws BadRequest {
        if (!right) {
            throw new BadRequest(400, otherwise);
        }
    }
}
