package io.runpod.sdk;

import io.runpod.sdk.internal.HttpCalls;

/**
 * A client of Runpod's REST API v2. Safe for use by many threads; make one and keep it.
 *
 * <p>One {@code create} makes at most one endpoint, and every failure says whether it did:
 * {@link io.runpod.sdk.error.RunpodException#outcome()}.
 *
 * <p>All threads of the client are daemons, so that closing it is good manners and no duty.
 */
public final class RunpodClient implements AutoCloseable {
    private final HttpCalls calls;
    private final Endpoints endpoints;
    private final HttpCalls.Setup setup;
    private final CallDefaults defaults;

    RunpodClient(HttpCalls.Setup setup, CallDefaults defaults) {
        calls = new HttpCalls(setup);
        endpoints = new Endpoints(calls, defaults);
        this.setup = setup;
        this.defaults = defaults;
    }

    /**
     * Makes a client from the environment: {@code RUNPOD_API_KEY}, and {@code RUNPOD_API_BASE_URL} where it is set. All
     * else is as {@link #builder()} has it.
     *
     * @return the client
     * @throws IllegalArgumentException when the key is missing, or a variable can't be used; never shows the key
     * @throws IllegalStateException when the OkHttp that is found can't be used; names versions and jars
     */
    public static RunpodClient fromEnv() {
        return Environment.settings(System::getenv).build();
    }

    /** {@return a builder with the defaults set, and no key} */
    public static RunpodClientBuilder builder() {
        return new RunpodClientBuilder();
    }

    /** {@return the operations on serverless endpoints} */
    public Endpoints endpoints() {
        return endpoints;
    }

    /**
     * Takes no more calls, and lets go of threads and connections. Calls under way go on to their end, asynchronous
     * ones included, since to break them off would leave open whether they took effect. A second close does nothing,
     * and an OkHttpClient of your own stays open.
     */
    @Override
    public void close() {
        calls.close();
    }

    /** The settings, without the key. */
    @Override
    public String toString() {
        return "RunpodClient[baseUrl=" + setup.baseUrl() + ", connectTimeout=" + setup.connectTimeout()
                + ", attemptTimeout=" + defaults.attemptTimeout() + ", deadline=" + defaults.deadline()
                + ", retryPolicy=" + defaults.retryPolicy() + "]";
    }
}
