package io.runpod.examples;

import io.runpod.sdk.Endpoints;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.Endpoint;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that does not outlive the program. It is deleted once: when this is closed, or when the JVM is told to end,
 * as by Ctrl-C, also in the middle of the create.
 */
final class TemporaryEndpoint implements AutoCloseable {
    /** A client's own deadline is 2 minutes, so a create ends before. */
    private static final Duration LONGEST_CREATE = Duration.ofMinutes(3);

    private final String name;
    private final Endpoints endpoints;
    private final PrintStream out;
    private @Nullable CompletableFuture<Endpoint> creation;
    private boolean isOver;
    private volatile boolean isInterrupted;
    private volatile boolean isLeftOver;

    TemporaryEndpoint(String name, Endpoints endpoints, PrintStream out) {
        this.name = name;
        this.endpoints = endpoints;
        this.out = out;
    }

    /**
     * Creates it.
     *
     * @throws IllegalStateException when the program is about to end; nothing was created
     */
    Endpoint create(NewEndpoint description) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "delete " + name));
        try {
            return begin(description).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    /** Whether the JVM was told to end before this was closed. */
    boolean isInterrupted() {
        return isInterrupted;
    }

    /** Whether an endpoint may be left, after this was closed. */
    boolean isLeftOver() {
        return isLeftOver;
    }

    private synchronized CompletableFuture<Endpoint> begin(NewEndpoint description) {
        if (isOver) {
            throw new IllegalStateException("The program is about to end; nothing was created");
        }
        CompletableFuture<Endpoint> begun = endpoints.createAsync(description);
        creation = begun;
        return begun;
    }

    private synchronized void interrupt() {
        isInterrupted = !isOver;
        close();
    }

    /** Deletes the endpoint, unless that was done. */
    @Override
    public synchronized void close() {
        if (!isOver && creation != null) {
            createdId(creation).ifPresent(this::delete);
        }
        isOver = true;
    }

    /** Of what was created, as far as that is known; waits for a create that is under way. */
    private Optional<String> createdId(CompletableFuture<Endpoint> create) {
        if (!create.isDone()) {
            out.println("Ending    once the create that is under way has ended");
        }
        try {
            return Optional.of(
                    create.get(LONGEST_CREATE.toSeconds(), TimeUnit.SECONDS).id());
        } catch (ExecutionException failed) {
            return createdId(failed.getCause());
        } catch (TimeoutException e) {
            return unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown();
        }
    }

    private Optional<String> createdId(@Nullable Throwable failure) {
        if (failure instanceof UnexpectedResponseException odd
                && odd.createdId().isPresent()) {
            return odd.createdId();
        }
        boolean isNothing = failure instanceof RunpodException known && known.outcome() == Outcome.NOT_APPLIED;
        return isNothing ? Optional.empty() : unknown();
    }

    private Optional<String> unknown() {
        isLeftOver = true;
        out.println("LEFT OVER perhaps: look for an endpoint with the name " + name
                + ", and delete it. It costs money until then.");
        return Optional.empty();
    }

    private void delete(String id) {
        try {
            endpoints.delete(id);
            out.println("Deleted   " + id);
        } catch (RunpodException failure) {
            isLeftOver = true;
            out.println("LEFT OVER " + id + ", named " + name + ". Delete it yourself, it costs money until then. "
                    + failure.getMessage());
        }
    }
}
