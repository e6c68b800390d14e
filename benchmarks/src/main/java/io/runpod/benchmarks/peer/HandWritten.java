package io.runpod.benchmarks.peer;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp as its own documentation shows it, with its defaults. No retries, no deadline, no errors worth the name. */
final class HandWritten implements Peer {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client = new OkHttpClient();
    private final Codec codec;
    private final HttpUrl url;

    HandWritten(Codec codec, String url) {
        this.codec = codec;
        this.url = HttpUrl.get(url + "/v2/serverless");
    }

    @Override
    public String create() throws IOException {
        try (Response response = call().execute()) {
            return id(response);
        }
    }

    @Override
    public CompletableFuture<String> createAsync() throws IOException {
        CompletableFuture<String> future = new CompletableFuture<>();
        call().enqueue(new Callback() {
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

    private Call call() throws IOException {
        return client.newCall(new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + Example.KEY)
                .header("Accept", "application/json, application/problem+json")
                .post(RequestBody.create(codec.encode(), JSON))
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
