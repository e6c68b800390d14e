package io.runpod.benchmarks.peer;

import java.util.concurrent.CompletableFuture;

/** A way to create an endpoint, with its defaults. */
public interface Peer {

    /**
     * Creates an endpoint.
     *
     * @return its id
     * @throws Exception when it fails
     */
    String create() throws Exception;

    /**
     * Creates an endpoint on whatever threads the peer has for that.
     *
     * @return its id, some time
     * @throws Exception when it fails at once
     */
    CompletableFuture<String> createAsync() throws Exception;
}
