package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TracingListenerTest {
    private static final NewEndpoint ANY = NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24));

    @Test
    void aCallIsASpanAndAnAttemptAnEvent() {
        InMemorySpanExporter exporter = InMemorySpanExporter.create();
        try (FakeRunpod server = FakeRunpod.start();
                SdkTracerProvider provider = SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build();
                RunpodClient runpod = client(server, provider.get("test"))) {
            Span caller = provider.get("test").spanBuilder("caller").startSpan();
            try (Scope scope = caller.makeCurrent()) {
                assertThat(scope).isNotNull();
                server.next(Fault.rateLimited(Duration.ofSeconds(1)), Fault.none(), Fault.closedAfterReading());
                runpod.endpoints().create(ANY);
                assertThatThrownBy(() -> runpod.endpoints().create(ANY)).isInstanceOf(RunpodException.class);
            }

            assertThat(exporter.getFinishedSpanItems())
                    .hasSize(2)
                    .allSatisfy(span -> assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT))
                    .allSatisfy(span -> assertThat(span.getName()).isEqualTo("POST /v2/serverless"))
                    .allSatisfy(span -> assertThat(span.getParentSpanId())
                            .isEqualTo(caller.getSpanContext().getSpanId()));
            SpanData created = exporter.getFinishedSpanItems().get(0);
            SpanData lost = exporter.getFinishedSpanItems().get(1);
            assertThat(created.getEvents()).hasSize(2);
            assertThat(created.getAttributes().asMap()).containsValue(201L);
            assertThat(lost.getAttributes().asMap()).containsValues("UNKNOWN", "NoResponseException");
        }
    }

    private static RunpodClient client(FakeRunpod server, Tracer tracer) {
        return RunpodClient.builder()
                .apiKey(server.apiKey())
                .baseUrl(server.baseUrl())
                .time(server.time())
                .listener(new TracingListener(tracer))
                .build();
    }
}
