package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.Created;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.api.ListEndpointsQuery;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.model.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list that lags shows a new endpoint only later; nothing else lags with it. */
class ListLagTest {
    private final FakeRunpod runpod = FakeRunpod.start();
    private final RunpodClient client = runpod.client();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void anEndpointIsMissingFromSoManyLists() throws Exception {
        create();
        runpod.listsLagBehind(2);
        create();

        assertThat(listed()).containsExactly("ep_000001");
        create();
        assertThat(listed()).containsExactly("ep_000001");
        assertThat(listed()).containsExactly("ep_000002", "ep_000001");
        assertThat(listed()).containsExactly("ep_000003", "ep_000002", "ep_000001");
    }

    @Test
    void allPagesOfAListAreOneLook() throws Exception {
        create();
        create();
        create();
        runpod.listsLagBehind(1);
        create();

        try (Stream<Endpoint> pages = client.stream(
                EndpointsApi.listEndpoints(ListEndpointsQuery.builder().limit(1).build()))) {
            assertThat(pages.map(Endpoint::id)).containsExactly("ep_000003", "ep_000002", "ep_000001");
        }
        assertThat(listed()).startsWith("ep_000004");
    }

    @Test
    void anEndpointIsMissingForSoLong() throws Exception {
        runpod.listsLagBehind(Duration.ofSeconds(30));
        create();

        runpod.time().sleep(Duration.ofSeconds(15));
        assertThat(listed()).isEmpty();
        runpod.time().sleep(Duration.ofSeconds(15));
        assertThat(listed()).containsExactly("ep_000001");
    }

    @Test
    void bothMustBeOver() throws Exception {
        runpod.listsLagBehind(1);
        runpod.listsLagBehind(Duration.ofSeconds(30));
        create();

        assertThat(listed()).isEmpty();
        assertThat(listed()).isEmpty();
        runpod.time().sleep(Duration.ofSeconds(30));
        assertThat(listed()).containsExactly("ep_000001");
        create();
        runpod.time().sleep(Duration.ofSeconds(30));
        assertThat(listed()).containsExactly("ep_000001");
        assertThat(listed()).containsExactly("ep_000002", "ep_000001");
    }

    @Test
    void whoCreatesAtMostOneLooksLongEnough() {
        runpod.listsLagBehind(3);
        runpod.when(
                request -> request.method().equals("POST"), Fault.status(500).afterCreating());

        Created found = client.endpoints().createOnce("deploy-4711", PlainHttp.minimal());

        assertThat(runpod.endpoints()).containsExactly(found.endpoint());
        assertThat(found.created()).isTrue();
    }

    @Test
    void itIsThereAllTheSame() throws Exception {
        runpod.listsLagBehind(Integer.MAX_VALUE);
        create();

        assertThat(client.send(EndpointsApi.getEndpoint("ep_000001")).name()).isEqualTo("a");
        assertThat(client.send(EndpointsApi.listEndpointWorkers("ep_000001")).workers())
                .isEmpty();
        assertThat(runpod.endpoints()).extracting(Endpoint::id).containsExactly("ep_000001");
        client.send(EndpointsApi.deleteEndpoint("ep_000001"));
        assertThat(runpod.endpoints()).isEmpty();
    }

    /** What the documentation of listsLagBehind says. */
    @Test
    void aReadThatLagsIsAFaultOfThatRead() throws Exception {
        runpod.when(
                request -> request.method().equals("GET") && request.path().endsWith("/ep_000001"),
                Fault.status(404),
                Fault.none());
        create();

        assertThat(listed()).containsExactly("ep_000001");
        assertThatThrownBy(() -> client.send(EndpointsApi.getEndpoint("ep_000001")))
                .isInstanceOf(NotFoundException.class);
        assertThat(client.send(EndpointsApi.getEndpoint("ep_000001")).id()).isEqualTo("ep_000001");
    }

    @Test
    void itEndsForWhatIsCreatedAfterItIsTakenBack() throws Exception {
        runpod.listsLagBehind(5);
        runpod.listsLagBehind(Duration.ofDays(1));
        create();
        runpod.listsLagBehind(0);
        runpod.listsLagBehind(Duration.ZERO);
        create();

        assertThat(listed()).containsExactly("ep_000002");
        runpod.listsLagBehind(5);
        runpod.reset();
        create();
        assertThat(listed()).containsExactly("ep_000003");
    }

    @Test
    void beyondTenThousandTheOldestIsListedEarly() throws Exception {
        ListLag lag = new ListLag(runpod.time());
        lag.by(1);
        for (int i = 0; i <= 10_000; i++) {
            lag.add("ep_" + i);
        }

        assertThat(Stream.of("ep_0", "ep_1", "ep_10000")
                        .map(id -> new KeptEndpoint(id, "{}", 1, Optional.empty()))
                        .filter(lag.look(true))
                        .map(KeptEndpoint::id))
                .containsExactly("ep_0");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> runpod.listsLagBehind(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("looks must not be negative, is -1");
        assertThatThrownBy(() -> runpod.listsLagBehind(Duration.ofMillis(-1)))
                .hasMessage("time must not be negative, is PT-0.001S");
    }

    private void create() throws Exception {
        assertThat(http.create(PlainHttp.MINIMAL).statusCode()).isEqualTo(201);
    }

    private List<String> listed() {
        try (Stream<Endpoint> all = client.stream(EndpointsApi.listEndpoints())) {
            return all.map(Endpoint::id).toList();
        }
    }
}
