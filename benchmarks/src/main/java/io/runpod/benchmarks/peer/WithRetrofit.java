package io.runpod.benchmarks.peer;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.Headers;
import retrofit2.http.POST;

/** Retrofit as its own documentation shows it, with its converter for databind. */
final class WithRetrofit implements Peer {
    private final Api api;

    interface Api {
        @Headers("Accept: application/json, application/problem+json")
        @POST("v2/serverless")
        Call<CreatedEndpoint> create(@Body CreateRequest request);

        @Headers("Accept: application/json, application/problem+json")
        @POST("v2/serverless")
        CompletableFuture<CreatedEndpoint> createAsync(@Body CreateRequest request);
    }

    WithRetrofit(String url) {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(authorized(chain.request())))
                .build();
        api = new Retrofit.Builder()
                .baseUrl(url + "/")
                .client(client)
                .addConverterFactory(JacksonConverterFactory.create(DatabindCodec.mapper()))
                .build()
                .create(Api.class);
    }

    private static Request authorized(Request request) {
        return request.newBuilder()
                .header("Authorization", "Bearer " + Example.KEY)
                .build();
    }

    @Override
    public String create(Size size) throws IOException {
        Response<CreatedEndpoint> response =
                api.create(CreateRequest.example(size)).execute();
        CreatedEndpoint endpoint = response.body();
        if (endpoint == null) {
            throw new IOException("HTTP " + response.code());
        }
        return endpoint.id();
    }

    @Override
    public CompletableFuture<String> createAsync() {
        return api.createAsync(CreateRequest.example(Size.SMALL)).thenApply(CreatedEndpoint::id);
    }
}
