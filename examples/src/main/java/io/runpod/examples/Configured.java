package io.runpod.examples;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import io.runpod.sdk.testkit.FakeRunpod;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** A client with everything set that can be set. */
public final class Configured {

    private Configured() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = client(server.baseUrl(), server.apiKey(), server.time())) {
            System.out.println(runpod);
            System.out.println(runpod.endpoints()
                    .create(NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24)))
                    .id());
            System.out.println(server.requests().get(0).header("User-Agent").orElseThrow());
        }
    }

    private static RunpodClient client(String baseUrl, String apiKey, TimeSource timeSource) {
        OkHttpClient proxied = new OkHttpClient.Builder().build();
        return RunpodClient.builder()
                .apiKey(() -> apiKey)
                .baseUrl(baseUrl)
                .revision(ApiRevision.V2026_09)
                .connectTimeout(Duration.ofSeconds(10))
                .attemptTimeout(Duration.ofSeconds(30))
                .deadline(Duration.ofMinutes(2))
                .retryPolicy(RetryPolicy.defaults().withMaxAttempts(5))
                .userAgent("my-app/1.2")
                .httpClient(proxied)
                .allowPlainHttp()
                .time(timeSource)
                .listener(new LoggingListener(System.getLogger("my-app")))
                .build();
    }
}
