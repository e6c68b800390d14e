package io.runpod.sdk;

import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.internal.HttpCalls;
import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.internal.call.Options;
import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.Endpoint;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The operations on serverless endpoints.
 *
 * <p>A request that breaks a constraint of the spec is an {@link io.runpod.sdk.model.InvalidRequestException}: it lists
 * every violation, nothing is sent, and the asynchronous methods throw it themselves. A client that is closed or has no
 * usable key gives an {@link IllegalStateException}, and nothing is sent either. Any other failure is a
 * {@link io.runpod.sdk.error.RunpodException}, whose {@code outcome()} says whether the endpoint exists; a future completes
 * exceptionally with it.
 */
public final class Endpoints {
    private final HttpCalls calls;
    private final CallDefaults defaults;

    Endpoints(HttpCalls calls, CallDefaults defaults) {
        this.calls = calls;
        this.defaults = defaults;
    }

    /**
     * Creates an endpoint, and waits for the answer.
     *
     * @param endpoint what to create
     * @return the endpoint as the server made it
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, or it is not known whether it was
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
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, or it is not known whether it was
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public Endpoint create(NewEndpoint endpoint, RequestOptions options) {
        return create(given("endpoint", endpoint).build(), options);
    }

    /**
     * Creates an endpoint, and waits for the answer.
     *
     * @param request what to create
     * @return the endpoint as the server made it
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, or it is not known whether it was
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public Endpoint create(CreateEndpointRequest request) {
        return create(request, RequestOptions.none());
    }

    /**
     * Creates an endpoint, and waits for the answer.
     *
     * @param request what to create
     * @param options what this call does differently
     * @return the endpoint as the server made it
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, or it is not known whether it was
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public Endpoint create(CreateEndpointRequest request, RequestOptions options) {
        return EndpointsApi.createEndpoint(
                given("request", request),
                call -> calls.execute(call, settings(request, options)).value());
    }

    /**
     * Creates an endpoint, and gives the answer around it, too.
     *
     * @param endpoint what to create
     * @return the endpoint as the server made it, with status, headers and the like
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, or it is not known whether it was
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ApiResponse<Endpoint> createWithResponse(NewEndpoint endpoint) {
        return createWithResponse(endpoint, RequestOptions.none());
    }

    /**
     * Creates an endpoint, and gives the answer around it, too.
     *
     * @param endpoint what to create
     * @param options what this call does differently
     * @return the endpoint as the server made it, with status, headers and the like
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, or it is not known whether it was
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ApiResponse<Endpoint> createWithResponse(NewEndpoint endpoint, RequestOptions options) {
        return createWithResponse(given("endpoint", endpoint).build(), options);
    }

    /**
     * Creates an endpoint, and gives the answer around it, too.
     *
     * @param request what to create
     * @return the endpoint as the server made it, with status, headers and the like
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, or it is not known whether it was
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ApiResponse<Endpoint> createWithResponse(CreateEndpointRequest request) {
        return createWithResponse(request, RequestOptions.none());
    }

    /**
     * Creates an endpoint, and gives the answer around it, too.
     *
     * @param request what to create
     * @param options what this call does differently
     * @return the endpoint as the server made it, with status, headers and the like
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws io.runpod.sdk.error.RunpodException when the endpoint was not created, or it is not known whether it was
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public ApiResponse<Endpoint> createWithResponse(CreateEndpointRequest request, RequestOptions options) {
        return EndpointsApi.createEndpoint(
                given("request", request), call -> new ApiResponse<>(calls.execute(call, settings(request, options))));
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
        return createAsync(given("endpoint", endpoint).build(), options);
    }

    /**
     * Creates an endpoint on a thread of the client.
     *
     * @param request what to create
     * @return a future of the endpoint; {@code cancel(true)} ends a running call at once, and one that waits for a thread is never sent
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws IllegalStateException when the client is closed
     */
    public CompletableFuture<Endpoint> createAsync(CreateEndpointRequest request) {
        return createAsync(request, RequestOptions.none());
    }

    /**
     * Creates an endpoint on a thread of the client.
     *
     * @param request what to create
     * @param options what this call does differently
     * @return a future of the endpoint; {@code cancel(true)} ends a running call at once, and one that waits for a thread is never sent
     * @throws io.runpod.sdk.model.InvalidRequestException when the request breaks a constraint
     * @throws IllegalStateException when the client is closed
     */
    public CompletableFuture<Endpoint> createAsync(CreateEndpointRequest request, RequestOptions options) {
        return EndpointsApi.createEndpoint(
                given("request", request),
                call -> calls.executeAsync(call, settings(request, options), Answered::value));
    }

    private Options settings(CreateEndpointRequest request, RequestOptions options) {
        Map<String, String> env = request.env().orElse(Map.of());
        return defaults.with(given("options", options), () -> PoolHint.of(request), env::values);
    }

    private static <V> V given(String name, V value) {
        if (value == null) {
            throw new NullPointerException(name + " must not be null");
        }
        return value;
    }
}
