package io.runpod.sdk;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.CallSummary;
import io.runpod.sdk.error.NotReadyException;
import io.runpod.sdk.error.NotReadyException.Counts;
import io.runpod.sdk.error.NotReadyException.SeenWorker;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.model.ListEndpointWorkersResponse;
import io.runpod.sdk.model.Worker;
import io.runpod.sdk.model.WorkerStatus;
import io.runpod.sdk.model.WorkerSummary;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was seen of an endpoint's workers so far, and what is told about it where none became ready. */
final class Looks {
    private final ApiCall<ListEndpointWorkersResponse> call;
    private int count;
    private @Nullable ApiResponse<ListEndpointWorkersResponse> last;
    /** What came after the last answer. */
    private @Nullable RunpodException failure;

    Looks(ApiCall<ListEndpointWorkersResponse> call) {
        this.call = call;
    }

    void begin() {
        count++;
    }

    ListEndpointWorkersResponse seen(ApiResponse<ListEndpointWorkersResponse> answer) {
        last = answer;
        return answer.value();
    }

    void succeeded() {
        failure = null;
    }

    void failed(RunpodException failure) {
        this.failure = failure;
    }

    /** What the last look failed with, if it did. */
    @Nullable RunpodException failure() {
        return failure;
    }

    static boolean isReady(ListEndpointWorkersResponse seen) {
        return seen.workers().stream().anyMatch(worker -> !worker.isStale() && takesRequests(worker.status()));
    }

    private static boolean takesRequests(WorkerStatus status) {
        return status.equals(WorkerStatus.IDLE) || status.equals(WorkerStatus.RUNNING);
    }

    static boolean hasWorkers(ListEndpointWorkersResponse seen) {
        return !seen.workers().isEmpty() || seen.summary().total() > 0;
    }

    /** How long the server asked to wait before the next look. */
    Duration askedToWait() {
        return failure instanceof ApiException refused ? refused.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
    }

    NotReadyException notReady(String reason) {
        return NotReadyException.of(
                new CallSummary(operation(), Effect.READS, count, count),
                failure == null ? reason : reason + ", and the last look failed",
                last == null
                        ? Optional.empty()
                        : Optional.of(counts(last.value().summary())),
                last == null ? List.of() : workers(last),
                failure);
    }

    RequestNotSentException interrupted() {
        return RequestNotSentException.of(
                new CallSummary(operation(), Effect.READS, 0, 1),
                "the thread was interrupted while it waited for a worker",
                failure);
    }

    /** With the id only where an answer says what of it is secret: a key that was mistaken for an id is. */
    private String operation() {
        return last == null ? call.operation().toString() : last.hide(call.toString());
    }

    private static Counts counts(WorkerSummary summary) {
        return new Counts(
                summary.running(),
                summary.idle(),
                summary.initializing(),
                summary.throttled(),
                summary.unhealthy(),
                summary.total());
    }

    private static List<SeenWorker> workers(ApiResponse<ListEndpointWorkersResponse> answer) {
        return answer.value().workers().stream()
                .map(worker -> seen(worker, answer))
                .toList();
    }

    private static SeenWorker seen(Worker worker, ApiResponse<?> answer) {
        return new SeenWorker(
                answer.hide(worker.id()), answer.hide(worker.status().value()), worker.isStale());
    }
}
