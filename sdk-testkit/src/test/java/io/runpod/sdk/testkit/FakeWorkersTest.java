package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.ListEndpointWorkersResponse;
import io.runpod.sdk.model.Worker;
import io.runpod.sdk.model.WorkerStatus;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The workers of the fake do what a test says, and nothing else. */
class FakeWorkersTest {
    private final FakeRunpod runpod = FakeRunpod.start();
    private final RunpodClient client = runpod.client();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void thoseThatAreAlwaysOnStartAtOnceAndStayAsTheyAre() throws Exception {
        String id = endpoint(2);
        runpod.time().sleep(Duration.ofDays(1));

        assertThat(workers(id))
                .extracting(Worker::id, Worker::status, Worker::isStale)
                .containsExactly(
                        tuple("ep_000001-w1", WorkerStatus.INITIALIZING, false),
                        tuple("ep_000001-w2", WorkerStatus.INITIALIZING, false));
    }

    @Test
    void whereNoneIsAlwaysOnThereIsNone() throws Exception {
        assertThat(workers(endpoint(0))).isEmpty();
    }

    @Test
    void becomeWhatTheTestSays() throws Exception {
        String id = endpoint(2);

        runpod.workers(id).become(WorkerStatus.IDLE);
        assertThat(statuses(id)).containsExactly("IDLE", "IDLE");
        runpod.workers(id).become(WorkerStatus.RUNNING).add(2, WorkerStatus.THROTTLED);
        assertThat(statuses(id)).containsExactly("RUNNING", "RUNNING", "THROTTLED", "THROTTLED");
    }

    @Test
    void oneComesWhereThereIsNone() throws Exception {
        String id = endpoint(0);

        runpod.workers(id).become(WorkerStatus.UNHEALTHY);

        assertThat(statuses(id)).containsExactly("UNHEALTHY");
    }

    @Test
    void areCountedByStatus() throws Exception {
        String id = endpoint(0);
        int number = 0;
        for (WorkerStatus status : List.of(
                WorkerStatus.RUNNING,
                WorkerStatus.IDLE,
                WorkerStatus.INITIALIZING,
                WorkerStatus.THROTTLED,
                WorkerStatus.UNHEALTHY,
                WorkerStatus.of("DREAMING"))) {
            runpod.workers(id).add(++number, status);
        }

        assertThat(Json.write(read(id, "workers").path("summary")))
                .isEqualTo(
                        "{\"running\":1,\"idle\":2,\"initializing\":3,\"throttled\":4,\"unhealthy\":5,\"total\":21}");
        assertThat(statuses(id)).endsWith("DREAMING");
    }

    @Test
    void thoseThatAreStaleRunTheReleaseBefore() throws Exception {
        String id = endpoint(1);

        runpod.workers(id).become(WorkerStatus.IDLE).becomeStale().add(1, WorkerStatus.INITIALIZING);

        ListEndpointWorkersResponse looked = client.send(EndpointsApi.listEndpointWorkers(id));
        assertThat(looked.workers()).extracting(Worker::isStale).containsExactly(true, false);
        assertThat(looked.workers().get(0).version().orElseThrow())
                .isLessThan(looked.endpointVersion().orElseThrow());
        assertThat(read(id, "releases").at("/rollout/inProgress").booleanValue())
                .isTrue();
    }

    @Test
    void canAllLeaveAndAreNotReplaced() throws Exception {
        String id = endpoint(2);

        runpod.workers(id).leave();
        assertThat(workers(id)).isEmpty();
        raiseMinimum(id, 5);
        assertThat(workers(id)).isEmpty();
        runpod.workers(id).add(1, WorkerStatus.IDLE);
        assertThat(workers(id)).extracting(Worker::id).containsExactly("ep_000001-w3");
    }

    @Test
    void moreStartWhenMoreMustBeAlwaysOn() throws Exception {
        runpod.scaleUpAfter(Duration.ofSeconds(60));
        String id = endpoint(1);
        runpod.time().sleep(Duration.ofSeconds(60));

        raiseMinimum(id, 3);

        assertThat(statuses(id)).containsExactly("IDLE", "INITIALIZING", "INITIALIZING");
        raiseMinimum(id, 0);
        assertThat(statuses(id)).hasSize(3);
    }

    @Test
    void areReadyAfterTheTimeThatTheyTake() throws Exception {
        String before = endpoint(1);
        runpod.scaleUpAfter(Duration.ofHours(1));
        String after = endpoint(2);

        assertThat(statuses(after)).containsExactly("INITIALIZING", "INITIALIZING");
        runpod.time().sleep(Duration.ofMinutes(59));
        assertThat(statuses(after)).containsExactly("INITIALIZING", "INITIALIZING");
        runpod.time().sleep(Duration.ofMinutes(1));
        assertThat(statuses(after)).containsExactly("IDLE", "IDLE");
        assertThat(statuses(before)).containsExactly("INITIALIZING");
    }

    @Test
    void areWaitedForInNoRealTime() {
        runpod.scaleUpAfter(Duration.ofMinutes(9));
        Endpoint endpoint = client.endpoints().create(PlainHttp.minimal().workers(Workers.exactly(1)));
        Instant before = runpod.time().now();

        ListEndpointWorkersResponse ready = client.endpoints().awaitReady(endpoint.id(), Duration.ofMinutes(10));

        assertThat(ready.summary().idle()).isEqualTo(1);
        assertThat(Duration.between(before, runpod.time().now()))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void areReadyAtOnceWhereTheyTakeNoTime() throws Exception {
        runpod.scaleUpAfter(Duration.ZERO);

        assertThat(statuses(endpoint(1))).containsExactly("IDLE");
    }

    /** What the test says last is what counts. */
    @Test
    void anythingElseThatTheyBecomeStays() throws Exception {
        runpod.scaleUpAfter(Duration.ofHours(1));
        String id = endpoint(1);

        runpod.workers(id).become(WorkerStatus.INITIALIZING);
        runpod.time().sleep(Duration.ofHours(2));

        assertThat(statuses(id)).containsExactly("INITIALIZING");
    }

    @Test
    void twoServersShareNoTime() throws Exception {
        try (FakeRunpod other = FakeRunpod.start()) {
            runpod.scaleUpAfter(Duration.ofHours(1));
            String id = endpoint(1);

            other.time().sleep(Duration.ofDays(1));

            assertThat(statuses(id)).containsExactly("INITIALIZING");
        }
    }

    @Test
    void aResetForgetsHowLongTheyTake() throws Exception {
        runpod.scaleUpAfter(Duration.ZERO);
        endpoint(1);
        runpod.reset();

        assertThat(statuses(endpoint(1))).containsExactly("INITIALIZING");
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        String id = endpoint(1);
        FakeWorkers workers = runpod.workers(id);

        assertThatThrownBy(() -> runpod.workers("ep_9")).hasMessage("endpoint ep_9 does not exist");
        assertThatThrownBy(() -> workers.add(0, WorkerStatus.IDLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("can't add 0 to 1 workers; from 1 on, and up to 100 in all");
        assertThatThrownBy(() -> workers.add(100, WorkerStatus.IDLE))
                .hasMessage("can't add 100 to 1 workers; from 1 on, and up to 100 in all");
        assertThatThrownBy(() -> runpod.scaleUpAfter(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time must not be negative, is PT-1S");
        assertThat(statuses(id)).containsExactly("INITIALIZING");

        client.send(EndpointsApi.deleteEndpoint(id));
        assertThatThrownBy(() -> workers.become(WorkerStatus.IDLE)).hasMessage("endpoint " + id + " does not exist");
    }

    @Test
    void aLongTimeIsNoOverflow() throws Exception {
        runpod.scaleUpAfter(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(statuses(endpoint(1))).containsExactly("INITIALIZING");
    }

    @Test
    void nobodyStartsMoreThanAHundred() throws Exception {
        assertThat(workers(endpoint(1_000_000))).hasSize(100);
    }

    /** Each of them says which image it runs. */
    @Test
    void aHundredOfAHugeImageAreAShortAnswer() throws Exception {
        String id = endpoint(100, "i".repeat(1_000_000));

        assertThat(read(id, "workers").toString().length()).isLessThan(100_000);
        assertThat(workers(id)).hasSize(100).allMatch(worker -> worker.image().isEmpty());
        assertThat(workers(endpoint(1))).allMatch(worker -> worker.image().equals(Optional.of("i")));
    }

    /** As many as 20,000, an endpoint counting for one more; then those of the first endpoints start anew. */
    @Test
    void manyAreBounded() throws Exception {
        String first = endpoint(1);
        runpod.workers(first).become(WorkerStatus.IDLE);
        for (int i = 0; i < 198; i++) {
            endpoint(100);
        }
        assertThat(statuses(first)).containsExactly("IDLE");

        endpoint(100);

        assertThat(statuses(first)).containsExactly("INITIALIZING");
    }

    private String endpoint(int min) throws Exception {
        return endpoint(min, "i");
    }

    private String endpoint(int min, String image) throws Exception {
        return http.created(PlainHttp.MINIMAL
                        .replace("\"i\"", "\"" + image + "\"")
                        .replaceFirst(
                                "}$",
                                String.format(Locale.ROOT, ",\"workers\":{\"min\":%d,\"max\":%d}}", min, min + 1)))
                .path("id")
                .asText();
    }

    private void raiseMinimum(String id, int min) throws Exception {
        assertThat(PlainHttp.send(http.request(PlainHttp.PATH + "/" + id)
                                .method(
                                        "PATCH",
                                        BodyPublishers.ofString("{\"workers\":{\"min\":" + min + ",\"max\":9}}")))
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode read(String id, String what) throws Exception {
        return PlainHttp.json(PlainHttp.send(
                http.request(PlainHttp.PATH + "/" + id + "/" + what).GET()));
    }

    private List<Worker> workers(String id) {
        return client.send(EndpointsApi.listEndpointWorkers(id)).workers();
    }

    private List<String> statuses(String id) {
        return workers(id).stream().map(worker -> worker.status().value()).toList();
    }
}
