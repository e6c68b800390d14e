package io.runpod.sdk;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.v2026_06.api.EndpointsApi;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.Endpoint;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Creates serverless endpoints from {@link NewEndpoint} descriptions. {@link RunpodClient#send} makes any other call.
 *
 * <p>A request that breaks a constraint of the spec is an {@link io.runpod.sdk.model.InvalidRequestException}: it lists
 * every violation, nothing is sent, and the asynchronous methods throw it at once, before they return a future. If the
 * client is closed or has no usable key, the call fails with an {@link IllegalStateException}, and nothing is sent either. Any other failure is a
 * {@link io.runpod.sdk.error.RunpodException}, whose {@code outcome()} says whether the endpoint exists; a future completes
 * exceptionally with it.
 */
public final class Endpoints {
    private final CallSender sender;

    Endpoints(CallSender sender) {
        this.sender = sender;
    }

    /**
     * Creates an endpoint, and waits for the answer.
     *
     * @param endpoint what to create
     * @return the endpoint as the server made it
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, may have been, or was but its answer can't be
     *     read; {@code outcome()} says which
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
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, may have been, or was but its answer can't be
     *     read; {@code outcome()} says which
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public Endpoint create(NewEndpoint endpoint, RequestOptions options) {
        CreateEndpointRequest request = request(endpoint);
        return sender.send(call(request), options, () -> PoolHint.of(request));
    }

    /**
     * Creates an endpoint, waits for the answer, and returns the HTTP answer with the endpoint.
     *
     * @param endpoint what to create
     * @return the endpoint as the server made it, with status, headers and the like
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, may have been, or was but its answer can't be
     *     read; {@code outcome()} says which
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
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, may have been, or was but its answer can't be
     *     read; {@code outcome()} says which
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ApiResponse<Endpoint> createWithResponse(NewEndpoint endpoint, RequestOptions options) {
        CreateEndpointRequest request = request(endpoint);
        return sender.exchange(call(request), options, () -> PoolHint.of(request));
    }

    /**
     * Creates an endpoint on a thread of the client.
     *
     * @param endpoint what to create
     * @return a future of the endpoint; {@code cancel(true)} ends a running call at once, and one that waits for a thread is never sent
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
     * @return a future of the endpoint; {@code cancel(true)} ends a running call at once, and one that waits for a thread is never sent
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws IllegalStateException when the client is closed
     */
    public CompletableFuture<Endpoint> createAsync(NewEndpoint endpoint, RequestOptions options) {
        CreateEndpointRequest request = request(endpoint);
        return sender.sendAsync(call(request), options, () -> PoolHint.of(request));
    }

    private static CreateEndpointRequest request(NewEndpoint endpoint) {
        return Objects.requireNonNull(endpoint, "endpoint must not be null").build();
    }

    private static ApiCall<Endpoint> call(CreateEndpointRequest request) {
        return EndpointsApi.createEndpoint(request);
    }
}
