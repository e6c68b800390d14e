package com.example.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.runpod.ApiException;
import com.example.runpod.api.EndpointsApi;
import com.example.runpod.model.CreateCpuConfig;
import com.example.runpod.model.CreateEndpointGpuConfig;
import com.example.runpod.model.CreateEndpointRequest;
import com.example.runpod.model.CreateEndpointWorkers;
import com.example.runpod.model.Endpoint;
import com.example.runpod.model.EndpointScaling;
import com.example.runpod.model.EndpointType;
import com.example.runpod.model.EndpointWorkers;
import com.example.runpod.model.FlashBoot;
import com.example.runpod.model.ListEndpointReleasesResponse;
import com.example.runpod.model.ListEndpointWorkersResponse;
import com.example.runpod.model.ListEndpointsResponse;
import com.example.runpod.model.QueueDelayScaling;
import com.example.runpod.model.RequestCountScaling;
import com.example.runpod.model.UpdateEndpointRequest;
import com.example.runpod.model.WorkerStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From its creation to the 404 after its deletion. */
class WholeLifeTest {
    private static StandaloneFake runpod;

    private final EndpointsApi endpoints = new EndpointsApi(runpod.client());

    @BeforeAll
    static void start() throws IOException {
        runpod = StandaloneFake.start();
    }

    @AfterAll
    static void stop() {
        runpod.close();
    }

    @BeforeEach
    void reset() {
        runpod.control("reset", "");
    }

    @Test
    void ofAnEndpointWithAQueue() throws ApiException {
        Endpoint created = endpoints.createEndpoint(queue("life"));
        String id = created.getId();

        assertEquals(EndpointType.QUEUE, created.getType());
        assertEquals(4f, created.getScaling().getQueueDelayScaling().getQueueDelay());
        assertTrue(
                created.getRequestUrls().getQueueBasedRequestUrls().getStatus().endsWith("/status/{job_id}"));
        assertEquals(created, endpoints.getEndpoint(id));

        ListEndpointWorkersResponse looked = endpoints.listEndpointWorkers(id);
        assertEquals(1, looked.getSummary().getTotal());
        assertEquals(WorkerStatus.INITIALIZING, looked.getWorkers().get(0).getStatus());

        runpod.control("workers", "{\"endpoint\":\"" + id + "\",\"become\":\"IDLE\"}");
        assertEquals(1, endpoints.listEndpointWorkers(id).getSummary().getIdle());

        Endpoint updated = endpoints.updateEndpoint(
                id,
                new UpdateEndpointRequest()
                        .scaling(onRequestCount(4))
                        .workers(new EndpointWorkers().max(10))
                        .env(Map.of("A", "1")));
        assertEquals(4, updated.getScaling().getRequestCountScaling().getRequestCount());
        assertEquals(10, updated.getWorkers().getMax());
        assertEquals(Map.of("A", "1"), updated.getEnv());
        assertEquals(created.getImage(), updated.getImage());
        assertEquals(List.of("8888/http"), updated.getPorts());

        ListEndpointReleasesResponse releases = endpoints.listEndpointReleases(id, null, null);
        assertEquals(2, releases.getReleases().size());

        endpoints.deleteEndpoint(id);
        assertEquals(404, refusal(() -> endpoints.getEndpoint(id)));
        assertEquals(404, refusal(() -> endpoints.deleteEndpoint(id)));
    }

    @Test
    void ofAnEndpointWithALoadBalancer() throws ApiException {
        Endpoint created = endpoints.createEndpoint(new CreateEndpointRequest()
                .name("balanced")
                .type(EndpointType.LOAD_BALANCER)
                .image("runpod/mock")
                .cpu(Set.of(new CreateCpuConfig().id("cpu3c").vcpuCount(4)))
                .scaling(onRequestCount(2)));

        assertEquals("cpu3c", created.getCpu().get(0).getId());
        assertNull(created.getGpu());
        assertFalse(
                created.getRequestUrls().getLoadBalancingRequestUrls().getBase().isBlank());

        endpoints.deleteEndpoint(created.getId());
        assertEquals(404, refusal(() -> endpoints.listEndpointWorkers(created.getId())));
    }

    @Test
    void ofAListOfTwoPages() throws ApiException {
        Endpoint older = endpoints.createEndpoint(queue("older"));
        Endpoint newer = endpoints.createEndpoint(queue("newer"));

        ListEndpointsResponse first = endpoints.listEndpoints(null, 1);
        assertEquals(List.of(newer), first.getEndpoints());
        assertTrue(first.getPagination().getHasNextPage());

        ListEndpointsResponse second =
                endpoints.listEndpoints(first.getPagination().getNextCursor(), 1);
        assertEquals(List.of(older), second.getEndpoints());

        endpoints.deleteEndpoint(older.getId());
        endpoints.deleteEndpoint(newer.getId());
        ListEndpointsResponse last = endpoints.listEndpoints(null, null);
        assertEquals(List.of(), last.getEndpoints());
        assertNull(last.getPagination().getNextCursor());
    }

    @Test
    void ofARefusal() {
        assertEquals(422, refusal(() -> endpoints.createEndpoint(queue("n").scaling(null))));
        assertEquals(400, refusal(() -> endpoints.createEndpoint(queue("n").gpu(null))));
        assertEquals(422, refusal(() -> endpoints.listEndpoints("nobody's", null)));
    }

    /** Which is why nothing is repeated before somebody has looked, and not only once. */
    @Test
    void ofACreateThatIsAnsweredWith500() throws ApiException {
        runpod.control("faults", "{\"next\":[{\"kind\":\"status\",\"status\":500,\"afterCreating\":true}]}");
        runpod.control("listsLagBehind", "{\"looks\":1}");

        assertEquals(500, refusal(() -> endpoints.createEndpoint(queue("lost"))));

        assertEquals(List.of(), endpoints.listEndpoints(null, null).getEndpoints());
        assertEquals(
                "lost",
                endpoints.listEndpoints(null, null).getEndpoints().get(0).getName());
    }

    private static CreateEndpointRequest queue(String name) {
        return new CreateEndpointRequest()
                .name(name)
                .type(EndpointType.QUEUE)
                .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                .gpu(new CreateEndpointGpuConfig().pools(List.of("ADA_24", "AMPERE_48")))
                .workers(new CreateEndpointWorkers().min(1).max(5))
                .scaling(new EndpointScaling(new QueueDelayScaling()
                        .type(QueueDelayScaling.TypeEnum.QUEUE_DELAY)
                        .queueDelay(4f)))
                .env(Map.of("MODEL_NAME", "sdxl"))
                .ports(List.of("8888/http"))
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(300_000);
    }

    private static EndpointScaling onRequestCount(int count) {
        return new EndpointScaling(new RequestCountScaling()
                .type(RequestCountScaling.TypeEnum.REQUEST_COUNT)
                .requestCount(count));
    }

    private static int refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ApiException.class, call).getCode();
    }
}
