package io.runpod.sdk;

import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.internal.guard.UsersCode;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.ListEndpointWorkersResponse;
import io.runpod.sdk.text.DurationText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at the workers of an endpoint until one is ready, the time is over, or waiting has become pointless. A look that
 * fails for a reason that may pass is made up for by the next one.
 */
final class AwaitReady {
    private static final String WHO = "A listener of awaitReady";
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final CallSender sender;
    private final ApiCall<ListEndpointWorkersResponse> look;
    private final ApiCall<Endpoint> description;
    private final Deadline deadline;
    private final RequestOptions options;
    private final Consumer<? super ListEndpointWorkersResponse> listener;
    private final Looks looks;
    private boolean comesByItself;

    /**
     * Waits for an endpoint.
     *
     * @throws IllegalArgumentException when the id can't be a part of a path, or the time is not positive
     */
    AwaitReady(
            CallSender sender,
            String id,
            Duration atMost,
            RequestOptions options,
            Consumer<? super ListEndpointWorkersResponse> listener) {
        if (atMost.isNegative() || atMost.isZero()) {
            throw new IllegalArgumentException("atMost: must be positive, is " + atMost);
        }
        this.sender = sender;
        this.listener = listener;
        look = EndpointsApi.listEndpointWorkers(id);
        description = EndpointsApi.getEndpoint(id).reading(Endpoints.CURRENT);
        looks = new Looks(look);
        deadline = sender.begin(atMost);
        this.options = options.within(deadline);
    }

    /** Gives the last look, which saw a worker that is ready. */
    ListEndpointWorkersResponse run() {
        Duration wait = FIRST_WAIT;
        while (true) {
            Optional<ListEndpointWorkersResponse> ready = look();
            if (ready.isPresent()) {
                return ready.get();
            }
            pause(wait);
            wait = shorter(wait.multipliedBy(3).dividedBy(2), LONGEST_WAIT);
        }
    }

    private Optional<ListEndpointWorkersResponse> look() {
        boolean mayBecomeReady;
        looks.begin();
        try {
            ListEndpointWorkersResponse seen = looks.seen(sender.exchange(look, options, RevisionHint.NONE));
            UsersCode.run(WHO, () -> listener.accept(seen));
            if (Looks.isReady(seen)) {
                return Optional.of(seen);
            }
            mayBecomeReady = Looks.hasWorkers(seen) || comesByItself();
        } catch (RunpodException failure) {
            if (isLasting(failure)) {
                throw failure;
            }
            looks.failed(failure);
            return Optional.empty();
        }
        looks.succeeded();
        if (!mayBecomeReady) {
            throw looks.notReady("no worker will start by itself, since this queue endpoint has workers.min 0 and no"
                    + " worker: send it a job, or set workers.min to at least 1");
        }
        return Optional.empty();
    }

    /** Whether a worker starts without a job. An endpoint of before there were types is a queue. */
    private boolean comesByItself() {
        if (!comesByItself) {
            Endpoint endpoint = sender.send(description, options, RevisionHint.NONE);
            boolean isQueue = endpoint.type().orElse(EndpointType.QUEUE).equals(EndpointType.QUEUE);
            comesByItself = !isQueue || endpoint.workers().min() > 0;
        }
        return comesByItself;
    }

    /** Whether the next look would fail as well: refused, or not found after it was not found before. */
    private boolean isLasting(RunpodException failure) {
        if (failure instanceof NotFoundException) {
            return looks.failure() instanceof NotFoundException;
        }
        return failure instanceof ApiException refused
                && refused.status() / 100 != 5
                && refused.status() != 408
                && refused.status() != 429;
    }

    private void pause(Duration planned) {
        if (!Thread.currentThread().isInterrupted()) {
            // Towards the end there are more looks, so that the last one is not long before it.
            Duration half = Duration.ofNanos(deadline.leftNanos() / 2);
            Duration wait = longer(shorter(planned, longer(half, SHORTEST_WAIT)), looks.askedToWait());
            if (!deadline.outlasts(wait)) {
                throw outOfTime();
            }
            try {
                sender.pause(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            throw looks.interrupted();
        }
        if (deadline.isOver()) {
            throw outOfTime();
        }
    }

    private RunpodException outOfTime() {
        return looks.notReady("no worker was ready within " + DurationText.of(deadline.length()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
