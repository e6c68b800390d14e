package io.runpod.benchmarks.peer;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp as its own documentation shows it. No retries, no deadline, no errors worth the name. */
final class HandWritten implements Peer {
    private static final MediaType JSON = MediaType.get("application/json");

    private static final int MOST_CALLS = 100_000;
    private static final int MOST_IDLE = 1024;
    private static final long IDLE_MINUTES = 5;

    private final OkHttpClient client;
    private final Codec codec;
    private final HttpUrl url;

    private HandWritten(OkHttpClient client, Codec codec, String url) {
        this.client = client;
        this.codec = codec;
        this.url = HttpUrl.get(url + "/v2/serverless");
    }

    /** With OkHttp's defaults: 5 calls to a host at a time where they are asynchronous, and 5 idle connections. */
    static HandWritten stock(Codec codec, String url) {
        return new HandWritten(new OkHttpClient(), codec, url);
    }

    /** With OkHttp's limits out of the way. */
    static HandWritten tuned(Codec codec, String url) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        OkHttpClient client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(MOST_IDLE, IDLE_MINUTES, TimeUnit.MINUTES))
                .build();
        return new HandWritten(client, codec, url);
    }

    @Override
    public String create(Size size) throws IOException {
        try (Response response = call(size).execute()) {
            return id(response);
        }
    }

    @Override
    public CompletableFuture<String> createAsync() throws IOException {
        CompletableFuture<String> future = new CompletableFuture<>();
        call(Size.SMALL).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException failure) {
                future.completeExceptionally(failure);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    future.complete(id(response));
                } catch (IOException | RuntimeException failure) {
                    future.completeExceptionally(failure);
                }
            }
        });
        return future;
    }

    private Call call(Size size) throws IOException {
        return client.newCall(new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + Example.KEY)
                .header("Accept", "application/json, application/problem+json")
                .post(RequestBody.create(codec.encode(size), JSON))
                .build());
    }

    private String id(Response response) throws IOException {
        byte[] body = response.body().bytes();
        if (response.code() != 201) {
            throw new IOException("HTTP " + response.code());
        }
        return ((CreatedEndpoint) codec.decode(body)).id();
    }
}
