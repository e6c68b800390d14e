package io.runpod.sdk.fault;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import java.util.concurrent.CompletableFuture;

/**
 * A call that a scenario makes. It carries a name, which the server's journal shows: that tells a second copy of a call
 * from a second call.
 *
 * @param <T> what the call gives
 */
interface Probe<T> {
    /** An env value of every create that a scenario makes. */
    String SECRET = "env-value-that-must-not-leak";

    Probe<Endpoint> CREATE = new Probe<>() {
        @Override
        public ApiResponse<Endpoint> send(RunpodClient client, String name) {
            return client.endpoints().createWithResponse(create(name));
        }

        @Override
        public CompletableFuture<Endpoint> sendAsync(RunpodClient client, String name) {
            return client.endpoints().createAsync(create(name));
        }
    };

    ApiResponse<T> send(RunpodClient client, String name);

    CompletableFuture<T> sendAsync(RunpodClient client, String name);

    /** What a create sends, for scenarios that need more of it than a name. */
    static NewEndpoint create(String name) {
        return Create.request(name).env("SECRET", SECRET);
    }
}
