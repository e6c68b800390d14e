package io.runpod.sdk;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.PagedCall;
import io.runpod.sdk.internal.HttpCalls;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client of Runpod's REST API v2. Safe for use by many threads; make one and keep it.
 *
 * <p>One {@code create} makes at most one endpoint, and
 * {@link io.runpod.sdk.error.RunpodException#outcome()} says whether a failed one did, did not, or may have.
 *
 * <p>From Java 24 on asynchronous calls run on virtual threads, as many at a time as are made. Before, they run on up to 512
 * platform threads, and calls beyond these wait their turn. What is hung on the future of a call runs on the call's thread,
 * and so it should not keep a processor busy for long. Over HTTP/1.1 each call in flight has a connection of its own: a
 * program that could make many thousands of calls at once limits them, such as with a
 * {@link java.util.concurrent.Semaphore}, to what its machine and the server allow.
 *
 * <p>All threads of the client are daemons, so a client that is never closed does not keep the JVM from ending.
 *
 * @since 0.1.0
 */
public final class RunpodClient implements AutoCloseable {
    private final HttpCalls calls;
    private final CallSender sender;
    private final Endpoints endpoints;
    private final HttpCalls.Setup setup;
    private final CallDefaults defaults;
    private final ApiRevision revision;

    RunpodClient(HttpCalls.Setup setup, CallDefaults defaults, ApiRevision revision) {
        calls = new HttpCalls(setup);
        sender = new CallSender(calls, defaults);
        endpoints = new Endpoints(sender, revision);
        this.setup = setup;
        this.defaults = defaults;
        this.revision = revision;
    }

    /**
     * Makes a client from the environment: {@code RUNPOD_API_KEY}, and, where they are set, {@code RUNPOD_API_BASE_URL} and
     * {@code RUNPOD_API_REVISION} ({@code 2026-06} or {@code 2026-09}). All other settings have the defaults of
     * {@link #builder()}.
     *
     * @return the client
     * @throws IllegalArgumentException when the key is missing, or a variable can't be used; never shows the key
     * @throws IllegalStateException when the OkHttp that is found can't be used; names versions and jars
     */
    public static RunpodClient fromEnv() {
        return builderFromEnv().build();
    }

    /**
     * Starts with the settings that {@link #fromEnv()} has, for a client that differs from it in others. Nothing is checked
     * before {@link RunpodClientBuilder#build()}.
     *
     * @return a builder with what the environment says
     */
    public static RunpodClientBuilder builderFromEnv() {
        return Environment.settings(System::getenv);
    }

    /** {@return a builder with the defaults set, and no key} */
    public static RunpodClientBuilder builder() {
        return new RunpodClientBuilder();
    }

    /** {@return what creates serverless endpoints} */
    public Endpoints endpoints() {
        return endpoints;
    }

    /**
     * Makes a call, and waits for the answer. A call that creates or changes something is carried out once at most, and a
     * failure says whether it may have been.
     *
     * @param call what to send
     * @param <T> what the answer holds
     * @return what the answer holds; null where it holds nothing
     * @throws io.runpod.sdk.error.RunpodException when there is no answer, or none that can be used; its {@code outcome()}
     *     says whether the server acted
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public <T extends @Nullable Object> T send(ApiCall<T> call) {
        return send(call, RequestOptions.none());
    }

    /**
     * Makes a call, and waits for the answer. A call that creates or changes something is carried out once at most, and a
     * failure says whether it may have been.
     *
     * @param call what to send
     * @param options what this call does differently
     * @param <T> what the answer holds
     * @return what the answer holds; null where it holds nothing
     * @throws io.runpod.sdk.error.RunpodException when there is no answer, or none that can be used; its {@code outcome()}
     *     says whether the server acted
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public <T extends @Nullable Object> T send(ApiCall<T> call, RequestOptions options) {
        return sender.send(call, options, RevisionHint.NONE);
    }

    /**
     * Makes a call on a thread of the client.
     *
     * @param call what to send
     * @param <T> what the answer holds
     * @return a future of what the answer holds, which a failure completes exceptionally; {@code cancel(true)} ends a running call
     *     at once, and one that waits for a thread is never sent
     * @throws IllegalStateException when the client is closed
     */
    public <T extends @Nullable Object> CompletableFuture<T> sendAsync(ApiCall<T> call) {
        return sendAsync(call, RequestOptions.none());
    }

    /**
     * Makes a call on a thread of the client.
     *
     * @param call what to send
     * @param options what this call does differently
     * @param <T> what the answer holds
     * @return a future of what the answer holds, which a failure completes exceptionally; {@code cancel(true)} ends a running call
     *     at once, and one that waits for a thread is never sent
     * @throws IllegalStateException when the client is closed
     */
    public <T extends @Nullable Object> CompletableFuture<T> sendAsync(ApiCall<T> call, RequestOptions options) {
        return sender.sendAsync(call, options, RevisionHint.NONE);
    }

    /**
     * Makes a call, waits for the answer, and returns the HTTP answer with the value.
     *
     * @param call what to send
     * @param <T> what the answer holds
     * @return the value, with status, headers and the like
     * @throws io.runpod.sdk.error.RunpodException when there is no answer, or none that can be used; its {@code outcome()}
     *     says whether the server acted
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public <T extends @Nullable Object> ApiResponse<T> exchange(ApiCall<T> call) {
        return exchange(call, RequestOptions.none());
    }

    /**
     * Makes a call, waits for the answer, and returns the HTTP answer with the value.
     *
     * @param call what to send
     * @param options what this call does differently
     * @param <T> what the answer holds
     * @return the value, with status, headers and the like
     * @throws io.runpod.sdk.error.RunpodException when there is no answer, or none that can be used; its {@code outcome()}
     *     says whether the server acted
     * @throws IllegalStateException when the client is closed, or has no usable API key
     */
    public <T extends @Nullable Object> ApiResponse<T> exchange(ApiCall<T> call, RequestOptions options) {
        return sender.exchange(call, options, RevisionHint.NONE);
    }

    /**
     * Gets the items of a list, page after page, as they are consumed. The first page is requested when the first item is
     * asked for, and each further page when the one before it is used up, so that one page is held at a time. Each page is a
     * call of its own, with its own deadline. The stream's terminal operation throws what such a call throws, also the
     * {@link IllegalStateException} of a closed client.
     *
     * <p>A list that would never end or can't go on ends with an {@link io.runpod.sdk.error.UnexpectedResponseException},
     * after the items that came: when a cursor comes twice, is missing, has more than 4,096 characters or is no Unicode
     * text, or when 101 pages in a row are empty. The stream is sequential, and need not be closed.
     *
     * @param call what to ask for; the list begins at the page that this call asks for
     * @param <T> what the list holds
     * @return the items, in the server's order
     */
    public <T> Stream<T> stream(PagedCall<T> call) {
        return stream(call, RequestOptions.none());
    }

    /**
     * Gets the items of a list, page after page, as they are consumed. The first page is requested when the first item is
     * asked for, and each further page when the one before it is used up, so that one page is held at a time. Each page is a
     * call of its own, with its own deadline. The stream's terminal operation throws what such a call throws, also the
     * {@link IllegalStateException} of a closed client.
     *
     * <p>A list that would never end or can't go on ends with an {@link io.runpod.sdk.error.UnexpectedResponseException},
     * after the items that came: when a cursor comes twice, is missing, has more than 4,096 characters or is no Unicode
     * text, or when 101 pages in a row are empty. The stream is sequential, and need not be closed.
     *
     * @param call what to ask for; the list begins at the page that this call asks for
     * @param options what the call for each page does differently
     * @param <T> what the list holds
     * @return the items, in the server's order
     */
    public <T> Stream<T> stream(PagedCall<T> call, RequestOptions options) {
        return sender.stream(call, options);
    }

    /**
     * Takes no more calls, and lets go of threads and connections. Calls under way go on to their end, asynchronous
     * ones included, since breaking them off would leave open whether they took effect. A second close does nothing,
     * and an {@code OkHttpClient} of your own stays open.
     */
    @Override
    public void close() {
        calls.close();
    }

    /** The settings, without the key. */
    @Override
    public String toString() {
        return "RunpodClient[baseUrl=" + setup.baseUrl() + ", revision=" + revision.id() + ", connectTimeout="
                + setup.connectTimeout()
                + ", attemptTimeout=" + defaults.attemptTimeout() + ", deadline=" + defaults.deadline()
                + ", retryPolicy=" + defaults.retryPolicy() + "]";
    }
}
