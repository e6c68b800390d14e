package io.runpod.benchmarks.peer;

import java.util.concurrent.CompletableFuture;

/** A way to create an endpoint, with its defaults. The request is built anew for every call. */
public interface Peer {

    /**
     * Creates an endpoint.
     *
     * @param size how much the request says
     * @return its id
     * @throws Exception when it fails
     */
    String create(Size size) throws Exception;

    /**
     * Creates a small endpoint on whatever threads the peer has for that.
     *
     * @return its id, some time
     * @throws Exception when it fails at once
     */
    CompletableFuture<String> createAsync() throws Exception;
}
