package com.example.modulartest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.modular.Orders;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

@WithFakeRunpod
class OrdersTest {
    private static final Set<String> EXPORTED = Set.of(
            "io.runpod.sdk",
            "io.runpod.sdk.endpoint",
            "io.runpod.sdk.error",
            "io.runpod.sdk.listener",
            "io.runpod.sdk.model",
            "io.runpod.sdk.api",
            "io.runpod.sdk.v2026_06.model",
            "io.runpod.sdk.v2026_06.api",
            "io.runpod.sdk.call",
            "io.runpod.sdk.text",
            "io.runpod.sdk.retry",
            "io.runpod.sdk.testkit",
            "io.runpod.sdk.testkit.junit");

    @Test
    void everythingRunsAsAModuleOfItsOwn() {
        List<String> names = Stream.of(
                        Orders.class,
                        RunpodClient.class,
                        Endpoint.class,
                        FakeRunpod.class,
                        OkHttpClient.class,
                        OrdersTest.class)
                .map(type -> type.getModule().getName())
                .toList();

        assertEquals(
                List.of(
                        "com.example.modular",
                        "io.runpod.sdk.core",
                        "io.runpod.sdk.generated",
                        "io.runpod.sdk.testkit",
                        "okhttp3",
                        "com.example.modulartest"),
                names);
    }

    @Test
    void onlyWhatUsersNeedIsExported() {
        for (Class<?> one : List.of(RunpodClient.class, Endpoint.class, FakeRunpod.class)) {
            for (String name : one.getModule().getPackages()) {
                assertEquals(
                        EXPORTED.contains(name),
                        one.getModule().isExported(name, getClass().getModule()),
                        name);
                assertFalse(one.getModule().isOpen(name, getClass().getModule()), name);
            }
        }
    }

    @Test
    void creates(FakeRunpod runpod, RunpodClient client) {
        Endpoint created = Orders.order(client, "one");

        assertEquals(List.of(created), runpod.endpoints());
    }

    @Test
    void createsThroughTheTeamsOwnOkHttp(FakeRunpod runpod) {
        OkHttpClient ours = new OkHttpClient();
        try (RunpodClient client = Orders.through(ours, runpod.baseUrl(), runpod.apiKey())) {
            assertEquals("two", Orders.order(client, "two").name());
        }
    }

    @Test
    void namesTheEndpointWhoseAnswerBrokeOff(FakeRunpod runpod, RunpodClient client) {
        runpod.next(Fault.truncatedBody());

        UnexpectedResponseException failure =
                assertThrows(UnexpectedResponseException.class, () -> Orders.order(client, "three"));

        assertEquals(Optional.of(runpod.endpoints().get(0).id()), failure.createdId());
    }

    @Test
    void aMapperOfTheTeamsOwnReadsAndWritesTheModels(RunpodClient client) throws Exception {
        Endpoint created = Orders.order(client, "four");
        ObjectMapper mapper = new ObjectMapper();

        assertEquals(created.toJson(), mapper.writeValueAsString(created));
        assertTrue(created.equals(mapper.readValue(created.toJson(), Endpoint.class)));
    }
}
