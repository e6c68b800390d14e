package com.example.retrofit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;

/** Retrofit and the SDK share the one OkHttp that is left. */
@WithFakeRunpod
class BothTest {

    interface Pages {
        @GET("nowhere")
        Call<ResponseBody> nowhere();
    }

    @Test
    void work(FakeRunpod runpod, RunpodClient client) throws Exception {
        Pages pages =
                new Retrofit.Builder().baseUrl(runpod.baseUrl() + "/").build().create(Pages.class);

        client.endpoints().create(NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24)));

        assertEquals(1, runpod.created());
        assertEquals(404, pages.nowhere().execute().code());
    }
}
