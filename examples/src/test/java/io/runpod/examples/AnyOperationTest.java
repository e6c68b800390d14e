package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.api.TemplatesApi;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.model.CreateTemplateRequest;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.RecordedRequest;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithFakeRunpod
class AnyOperationTest {
    private Endpoint endpoint;

    @BeforeEach
    void create(RunpodClient runpod) {
        endpoint = runpod.endpoints()
                .create(NewEndpoint.named("mine")
                        .image("i")
                        .gpu(GpuPools.of(GpuPool.ADA_24))
                        .scaling(Scaling.onQueueDelay(Duration.ofMillis(2250))));
        for (String name : List.of("t1", "t2", "t3", "t4")) {
            runpod.send(TemplatesApi.createTemplate(
                    CreateTemplateRequest.builder().name(name).image("i").build()));
        }
    }

    @Test
    void readsInEveryMode(RunpodClient runpod) {
        String printed = Printed.by(out -> AnyOperation.read(runpod, endpoint.id(), out));

        assertThat(printed.lines().limit(3))
                .containsExactly(
                        "mine scales after 2.25 s in the queue",
                        "asynchronously: mine",
                        "status 200 after 1 attempt(s)");
        assertThat(printed).contains("GPU NVIDIA L4");
        assertThat(printed.lines().filter(line -> line.startsWith("template ")))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void readsWhatItDoesNotKnowYet() {
        String served = endpoint.toJson();
        String known = endpoint.scaling().toJson();

        assertThat(AnyOperation.scaling(Endpoint.fromJson(served.replace(known, "{\"type\":\"NEW\",\"x\":1}"))))
                .isEqualTo("scales in a new way: {\"type\":\"NEW\",\"x\":1}");
        assertThat(AnyOperation.scaling(
                        Endpoint.fromJson(served.replace(known, "{\"type\":\"REQUEST_COUNT\",\"requestCount\":4}"))))
                .isEqualTo("scales at 4 requests");
    }

    @Test
    void asksForWhatNoDocumentHas(FakeRunpod server, RunpodClient runpod) {
        assertThatThrownBy(() -> AnyOperation.pods(runpod)).isInstanceOf(NotFoundException.class);

        assertThat(server.requests())
                .last()
                .extracting(RecordedRequest::method, RecordedRequest::path)
                .containsExactly("GET", "/v2/pods");
    }

    @Test
    void changesAndDeletes(FakeRunpod server, RunpodClient runpod) {
        AnyOperation.change(runpod, endpoint.id());

        assertThat(server.endpoints()).isEmpty();
        assertThat(server.requests()).extracting(RecordedRequest::method).endsWith("PATCH", "DELETE");
    }
}
