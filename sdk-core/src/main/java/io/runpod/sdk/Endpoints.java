package io.runpod.sdk;

import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.endpoint.EndpointChange;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.ListEndpointWorkersResponse;
import io.runpod.sdk.model.UpdateEndpointRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates, reads, changes and deletes serverless endpoints. The methods that create one write the request in the
 * client's revision of the API; the other operations exist in revision 2026-09 only. Use {@link RunpodClient#send} for
 * any other call.
 *
 * <p>A request that breaks a constraint of the spec is refused with an {@link
 * io.runpod.sdk.model.InvalidRequestException}, which lists every violation; nothing is sent. The asynchronous methods
 * throw it directly, before they return a future. If the client is closed or has no usable key, the call fails with an
 * {@link IllegalStateException}, and nothing is sent either. Any other failure is a {@link
 * io.runpod.sdk.error.RunpodException}, whose {@code outcome()} says whether the call took effect; a future completes
 * exceptionally with it.
 *
 * @since 0.1.0
 */
public final class Endpoints {
    static final Function<byte[], Endpoint> CURRENT = EndpointAnswer.expecting(ApiRevision.V2026_09);

    private final CallSender sender;
    private final ApiRevision revision;

    Endpoints(CallSender sender, ApiRevision revision) {
        this.sender = sender;
        this.revision = revision;
    }

    /**
     * Creates an endpoint, and waits for the answer.
     *
     * @param endpoint what to create
     * @return the endpoint as the server made it
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, may have been created, or was
     *     created but the answer can't be read; {@code outcome()} says which
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public Endpoint create(NewEndpoint endpoint) {
        return create(endpoint, RequestOptions.none());
    }

    /**
     * Creates an endpoint, and waits for the answer.
     *
     * @param endpoint what to create
     * @param options what this call does differently
     * @return the endpoint as the server made it
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, may have been created, or was
     *     created but the answer can't be read; {@code outcome()} says which
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public Endpoint create(NewEndpoint endpoint, RequestOptions options) {
        Creation creation = awaited(endpoint);
        return sender.send(creation.call(), options, creation);
    }

    /**
     * Creates an endpoint, waits for the answer, and returns the HTTP answer with the endpoint.
     *
     * @param endpoint what to create
     * @return the endpoint as the server made it, with status, headers and the like
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, may have been created, or was
     *     created but the answer can't be read; {@code outcome()} says which
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ApiResponse<Endpoint> createWithResponse(NewEndpoint endpoint) {
        return createWithResponse(endpoint, RequestOptions.none());
    }

    /**
     * Creates an endpoint, waits for the answer, and returns the HTTP answer with the endpoint.
     *
     * @param endpoint what to create
     * @param options what this call does differently
     * @return the endpoint as the server made it, with status, headers and the like
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, may have been created, or was
     *     created but the answer can't be read; {@code outcome()} says which
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ApiResponse<Endpoint> createWithResponse(NewEndpoint endpoint, RequestOptions options) {
        Creation creation = awaited(endpoint);
        return sender.exchange(creation.call(), options, creation);
    }

    /**
     * Creates an endpoint on a thread of the client.
     *
     * @param endpoint what to create
     * @return a future of the endpoint; {@code cancel(true)} ends a running call at once, and a call that still waits
     *     for a thread is never sent
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws IllegalStateException when the client is closed
     */
    public CompletableFuture<Endpoint> createAsync(NewEndpoint endpoint) {
        return createAsync(endpoint, RequestOptions.none());
    }

    /**
     * Creates an endpoint on a thread of the client.
     *
     * @param endpoint what to create
     * @param options what this call does differently
     * @return a future of the endpoint; {@code cancel(true)} ends a running call at once, and a call that still waits
     *     for a thread is never sent
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws IllegalStateException when the client is closed
     */
    public CompletableFuture<Endpoint> createAsync(NewEndpoint endpoint, RequestOptions options) {
        Creation creation = creation(endpoint);
        return sender.sendAsync(creation.call(), options, creation);
    }

    /**
     * Returns the endpoint that carries a key, and creates one only if there is none. A program that crashed in the
     * middle of this call can therefore run again, and finds the endpoint that it made. The key is kept on the
     * endpoint, as the environment variable {@value NewEndpoint#CREATE_KEY}.
     *
     * <p>It lists the endpoints, and returns the one with the key as it is, without comparing it with the description.
     * If there is none, it creates one. If the outcome of that is unknown, or the answer can't be read, it looks for
     * the endpoint, at once and after waits of 1, 2, 4 and 8 s, and succeeds if it finds the endpoint. After a
     * successful create it lists once more: if another caller made an older endpoint with the same key at the same
     * time, it returns that one instead of the new one. All of this together takes no longer than the client's
     * deadline.
     *
     * <p>It is not a lock. Two callers at the same moment may make two endpoints; {@link Created#duplicates()} has
     * those that were found, and none is deleted. A list may lag, so a call soon after one whose outcome was {@link
     * io.runpod.sdk.error.Outcome#UNKNOWN} may not see what that one made, and then creates another endpoint. An update
     * that replaces the endpoint's environment drops the key, unless the update keeps it as {@link EndpointChange}
     * does. A server that has only revision 2026-06 has no list, so this call fails there and creates nothing.
     *
     * @param key the key, such as the id of a deployment: 1 to 128 visible ASCII characters, without spaces
     * @param endpoint what to create if no endpoint carries the key
     * @return the endpoint, whether this call created it, and which others carry the key
     * @throws io.runpod.sdk.model.InvalidRequestException when the key or the request breaks a constraint, or the
     *     description sets the variable to another value
     * @throws io.runpod.sdk.error.RunpodException when the endpoints could not be listed, when the endpoint was not
     *     created, or when it was not found after a create whose outcome is unknown; {@code outcome()} says whether it
     *     may exist, and the message says how often it was looked for
     * @throws IllegalStateException when the client is closed, or has no usable API key; nothing was created then
     */
    public Created createOnce(String key, NewEndpoint endpoint) {
        return createOnce(key, endpoint, RequestOptions.none());
    }

    /**
     * Returns the endpoint that carries a key, as {@link #createOnce(String, NewEndpoint)} does.
     *
     * @param key the key: 1 to 128 visible ASCII characters, without spaces
     * @param endpoint what to create if no endpoint carries the key
     * @param options what its calls do differently; the deadline is for all of them together
     * @return the endpoint, whether this call created it, and which others carry the key
     */
    public Created createOnce(String key, NewEndpoint endpoint, RequestOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        Creation creation = Creation.once(key, Objects.requireNonNull(endpoint, "endpoint must not be null"), revision);
        return new CreateOnce(sender, key, options).run(each -> sender.send(creation.call(), each, creation));
    }

    /**
     * Reads an endpoint.
     *
     * @param id its id
     * @return the endpoint
     * @throws io.runpod.sdk.error.NotFoundException when there is none with this id, or when it was created a moment
     *     ago and is not known everywhere yet
     * @throws io.runpod.sdk.error.RunpodException when it could not be read for another reason
     * @throws IllegalArgumentException when the id is blank, {@code .} or {@code ..}
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public Endpoint get(String id) {
        return get(id, RequestOptions.none());
    }

    /**
     * Reads an endpoint, as {@link #get(String)} does.
     *
     * @param id its id
     * @param options what this call does differently
     * @return the endpoint
     */
    public Endpoint get(String id, RequestOptions options) {
        return send(EndpointsApi.getEndpoint(id).reading(CURRENT), options);
    }

    /**
     * Lists the account's endpoints, the newest first. Pages are requested as the stream reaches them; see {@link
     * RunpodClient#stream(io.runpod.sdk.call.PagedCall)} for this, and for what the terminal operation throws. A list
     * may lag behind creates and deletes.
     *
     * @return the endpoints
     */
    public Stream<Endpoint> list() {
        return list(RequestOptions.none());
    }

    /**
     * Lists the account's endpoints, as {@link #list()} does.
     *
     * @param options what the call for each page does differently
     * @return the endpoints
     */
    public Stream<Endpoint> list(RequestOptions options) {
        return sender.stream(EndpointsApi.listEndpoints(), options);
    }

    /**
     * Changes an endpoint; what the change does not mention stays as it is. The API replaces environment variables as a
     * whole, and does not say whether it merges workers. For a change of either, the endpoint is therefore read first,
     * within the same deadline, and what is missing is taken from there. If somebody else changes them in between, that
     * is overwritten. A change that may have taken effect is not sent again.
     *
     * @param id the endpoint's id
     * @param change what to change
     * @return the endpoint after the change
     * @throws io.runpod.sdk.model.InvalidRequestException when the change breaks a constraint, by itself or together
     *     with what the endpoint already has; nothing was changed then
     * @throws io.runpod.sdk.error.NotFoundException when there is no endpoint with this id
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not changed, may have been changed, or was
     *     changed but the answer can't be read; {@code outcome()} says which
     * @throws IllegalArgumentException when the id is blank, {@code .} or {@code ..}
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public Endpoint update(String id, EndpointChange change) {
        return update(id, change, RequestOptions.none());
    }

    /**
     * Changes an endpoint, as {@link #update(String, EndpointChange)} does.
     *
     * @param id the endpoint's id
     * @param change what to change
     * @param options what its calls do differently; the deadline is for all of them together
     * @return the endpoint after the change
     */
    public Endpoint update(String id, EndpointChange change, RequestOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        RequestOptions together = options.within(sender.begin(options));
        UpdateEndpointRequest request =
                Objects.requireNonNull(change, "change must not be null").build(() -> get(id, together));
        return send(EndpointsApi.updateEndpoint(id, request).reading(CURRENT), together);
    }

    /**
     * Deletes an endpoint for good, and cancels its jobs. If the answer to one attempt was lost and the next attempt
     * finds nothing, the endpoint counts as deleted.
     *
     * @param id its id
     * @throws io.runpod.sdk.error.NotFoundException when there is none with this id
     * @throws io.runpod.sdk.error.RunpodException when it was not deleted, or may have been; {@code outcome()} says
     *     which
     * @throws IllegalArgumentException when the id is blank, {@code .} or {@code ..}
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public void delete(String id) {
        delete(id, RequestOptions.none());
    }

    /**
     * Deletes an endpoint, as {@link #delete(String)} does.
     *
     * @param id its id
     * @param options what this call does differently
     */
    public void delete(String id, RequestOptions options) {
        send(EndpointsApi.deleteEndpoint(id), options);
    }

    /**
     * Lists an endpoint's active workers, with their number by status.
     *
     * @param id the endpoint's id
     * @return the workers; none if the endpoint has scaled down to zero
     * @throws io.runpod.sdk.error.NotFoundException when there is no endpoint with this id
     * @throws io.runpod.sdk.error.RunpodException when they could not be read for another reason
     * @throws IllegalArgumentException when the id is blank, {@code .} or {@code ..}
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ListEndpointWorkersResponse workers(String id) {
        return workers(id, RequestOptions.none());
    }

    /**
     * Lists an endpoint's active workers, as {@link #workers(String)} does.
     *
     * @param id the endpoint's id
     * @param options what this call does differently
     * @return the workers
     */
    public ListEndpointWorkersResponse workers(String id, RequestOptions options) {
        return send(EndpointsApi.listEndpointWorkers(id), options);
    }

    /**
     * Waits until a worker of an endpoint is ready: {@code IDLE} or {@code RUNNING}, and of the current release. It
     * looks at the workers at once, after 2 s, and then at intervals that grow by half up to 10 s; it looks more often
     * towards the end of the time. If a look fails for a reason that may pass, such as a 5xx or a lost connection, the
     * wait goes on.
     *
     * <p>It ends early when waiting is pointless: when a look is refused, for example with 401 or 403; when the
     * endpoint is not found twice in a row (once may only mean that it is not known everywhere yet); and when a queue
     * endpoint has no worker and its {@code workers.min} is 0, because it then starts a worker only for a job. A worker
     * that crashes in a loop may be reported as running, and then counts as ready.
     *
     * @param id the endpoint's id
     * @param atMost how long to wait, positive
     * @return the workers as last seen, at least one of them ready
     * @throws io.runpod.sdk.error.NotReadyException when no worker was ready in time, or none will start by itself; the
     *     exception has the last counts and each worker's status
     * @throws io.runpod.sdk.error.RunpodException when a look was refused, the endpoint does not exist, or the thread
     *     was interrupted, which ends the wait at once
     * @throws IllegalArgumentException when the id is blank, {@code .} or {@code ..}, or the time is not positive
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ListEndpointWorkersResponse awaitReady(String id, Duration atMost) {
        return awaitReady(id, atMost, RequestOptions.none());
    }

    /**
     * Waits until a worker is ready, as {@link #awaitReady(String, Duration)} does.
     *
     * @param id the endpoint's id
     * @param atMost how long to wait, positive
     * @param options what the call of each look does differently; its deadline is for one look
     * @return the workers as last seen, at least one of them ready
     */
    public ListEndpointWorkersResponse awaitReady(String id, Duration atMost, RequestOptions options) {
        return awaitReady(id, atMost, options, look -> {});
    }

    /**
     * Waits until a worker is ready, as {@link #awaitReady(String, Duration)} does.
     *
     * @param id the endpoint's id
     * @param atMost how long to wait, positive
     * @param looks receives each look, for example to show progress, on the thread that waits; what it throws is logged
     *     and changes nothing
     * @return the workers as last seen, at least one of them ready
     */
    public ListEndpointWorkersResponse awaitReady(
            String id, Duration atMost, Consumer<? super ListEndpointWorkersResponse> looks) {
        return awaitReady(id, atMost, RequestOptions.none(), looks);
    }

    /**
     * Waits until a worker is ready, as {@link #awaitReady(String, Duration)} does.
     *
     * @param id the endpoint's id
     * @param atMost how long to wait, positive
     * @param options what the call of each look does differently; its deadline is for one look
     * @param looks receives each look, for example to show progress, on the thread that waits; what it throws is logged
     *     and changes nothing
     * @return the workers as last seen, at least one of them ready
     */
    public ListEndpointWorkersResponse awaitReady(
            String id, Duration atMost, RequestOptions options, Consumer<? super ListEndpointWorkersResponse> looks) {
        Objects.requireNonNull(atMost, "atMost must not be null");
        Objects.requireNonNull(options, "options must not be null");
        Objects.requireNonNull(looks, "looks must not be null");
        return new AwaitReady(sender, id, atMost, options, looks).run();
    }

    private <T extends @Nullable Object> T send(ApiCall<T> call, RequestOptions options) {
        return sender.send(call, options, RevisionHint.NONE);
    }

    /** For a caller who waits for the answer. */
    private Creation awaited(NewEndpoint endpoint) {
        Creation creation = creation(endpoint);
        if (!sender.isPrepared()) {
            Rehearsal.once(revision);
        }
        return creation;
    }

    private Creation creation(NewEndpoint endpoint) {
        sender.prepare();
        return Creation.of(Objects.requireNonNull(endpoint, "endpoint must not be null"), revision);
    }
}
