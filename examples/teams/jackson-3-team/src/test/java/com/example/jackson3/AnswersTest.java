package com.example.jackson3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a controller of Spring Boot 4 does with a model: Jackson 3 writes it, alone and among others. */
@WithFakeRunpod
class AnswersTest {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private Endpoint endpoint;

    record Answer(String owner, Endpoint endpoint, List<Endpoint> others) {}

    @BeforeEach
    void create(RunpodClient client) {
        endpoint = client.endpoints().create(NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24)));
    }

    @Test
    void anEndpointIsTheJsonThatItCameFrom() {
        assertEquals(mapper.readTree(endpoint.toJson()), mapper.valueToTree(endpoint));
        assertEquals(endpoint, mapper.readValue(endpoint.toJson(), Endpoint.class));
    }

    @Test
    void endpointsAmongOwnTypesComeBackAsTheyWent() {
        Answer answer = new Answer("ours", endpoint, List.of(endpoint));

        String json = mapper.writeValueAsString(answer);

        assertEquals(mapper.readTree(endpoint.toJson()), mapper.readTree(json).get("endpoint"));
        assertEquals(answer, mapper.readValue(json, Answer.class));
    }

    @Test
    void whatIsNoEndpointIsRefused() {
        assertThrows(JacksonException.class, () -> mapper.readValue("{\"id\":7}", Endpoint.class));
        assertThrows(JacksonException.class, () -> mapper.readValue("{\"id\":", Endpoint.class));
    }
}
