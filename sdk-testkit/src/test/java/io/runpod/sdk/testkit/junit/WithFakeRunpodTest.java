package io.runpod.sdk.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@WithFakeRunpod
class WithFakeRunpodTest {
    private static final List<String> ENDED = new ArrayList<>();

    @BeforeEach
    void theServerIsNewForEachTest(FakeRunpod runpod) {
        assertThat(runpod.requests()).isEmpty();
    }

    @AfterEach
    void andTheSameUntilItsEnd(FakeRunpod runpod) {
        ENDED.add(runpod.baseUrl());
    }

    @AfterAll
    static void eachServerIsClosedWithItsTest() {
        assertThat(ENDED).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates().allSatisfy(baseUrl -> {
            URI url = URI.create(baseUrl);
            assertThat(connectionRefused(url)).isTrue();
        });
    }

    @Test
    void survivesRateLimiting(FakeRunpod runpod, RunpodClient client) {
        runpod.next(Fault.rateLimited(Duration.ofSeconds(30)));
        Endpoint endpoint =
                client.endpoints().create(NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24)));
        assertThat(runpod.endpoints()).containsExactly(endpoint);
        assertThat(runpod.requests()).hasSize(2);
        assertThat(runpod.time().waits()).containsExactly(Duration.ofSeconds(30));
    }

    @RepeatedTest(2)
    void clientAndServerBelongTogether(RunpodClient client, FakeRunpod runpod) {
        client.endpoints().create(NewEndpoint.named("a").image("b").gpu(GpuPools.of("X")));
        assertThat(runpod.created()).isEqualTo(1);
    }

    @Nested
    class NestedTests {
        @Test
        void areServedToo(RunpodClient client, FakeRunpod runpod) {
            client.endpoints().create(NewEndpoint.named("a").image("b").gpu(GpuPools.of("X")));
            assertThat(runpod.created()).isEqualTo(1);
        }
    }

    private static boolean connectionRefused(URI url) throws Exception {
        try (Socket open = new Socket(url.getHost(), url.getPort())) {
            return !open.isConnected();
        } catch (ConnectException refused) {
            return true;
        }
    }
}
