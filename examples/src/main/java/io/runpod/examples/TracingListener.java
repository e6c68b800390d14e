package io.runpod.examples;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.runpod.sdk.listener.AttemptEnded;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.CallStarted;
import io.runpod.sdk.listener.RequestListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A span of OpenTelemetry for each call, with an event for each attempt. For one client: the ids of calls are its own. The span
 * begins on the caller's thread, so that it is a child of the caller's own.
 */
final class TracingListener implements RequestListener {
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("runpod.attempt");
    private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("runpod.request_id");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("runpod.outcome");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final Tracer tracer;
    private final Map<Long, Span> spans = new ConcurrentHashMap<>();

    TracingListener(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void callStarted(CallStarted call) {
        spans.put(
                call.callId(),
                tracer.spanBuilder(call.operation())
                        .setSpanKind(SpanKind.CLIENT)
                        .startSpan());
    }

    @Override
    public void attemptEnded(AttemptEnded attempt) {
        Span span = spans.get(attempt.callId());
        if (span != null) {
            span.addEvent("attempt", Attributes.of(ATTEMPT, (long) attempt.attempt()));
        }
    }

    @Override
    public void callEnded(CallEnded call) {
        Span span = spans.remove(call.callId());
        if (span == null) {
            return;
        }
        call.status().ifPresent(status -> span.setAttribute(STATUS, (long) status));
        call.requestId().ifPresent(id -> span.setAttribute(REQUEST_ID, id));
        call.outcome().ifPresent(outcome -> span.setAttribute(OUTCOME, outcome.name()));
        call.failure().ifPresent(failure -> span.setAttribute(ERROR, failure).setStatus(StatusCode.ERROR));
        span.end();
    }
}
