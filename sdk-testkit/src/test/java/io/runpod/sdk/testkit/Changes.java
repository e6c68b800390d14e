package io.runpod.sdk.testkit;

import io.runpod.sdk.endpoint.CpuFlavor;
import io.runpod.sdk.endpoint.EndpointChange;
import io.runpod.sdk.endpoint.EndpointChanges;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.FlashBoot;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/** Endpoints of every kind, and changes that they can have; the same ones for the same seed. */
final class Changes {
    private final Random random;

    Changes(Random random) {
        this.random = random;
    }

    /** One of a kind: what changes of it may say depends on it. */
    NewEndpoint endpoint(boolean isLoadBalancer, boolean isOnCpu) {
        NewEndpoint endpoint = NewEndpoint.named("n").image("i").env("A", "0").workers(Workers.between(1, 3));
        if (isLoadBalancer) {
            endpoint.loadBalancer();
        } else if (random.nextBoolean()) {
            endpoint.scaling(random.nextBoolean() ? Scaling.onRequestCount(4) : delay().idleAfter(idle()));
        }
        maybe(() -> endpoint.env(NewEndpoint.CREATE_KEY, "k"));
        maybe(() -> endpoint.dataCenters("US-TX-3"));
        maybe(() -> endpoint.ports("22/tcp"));
        return isOnCpu ? endpoint.cpu(CpuFlavor.of("cpu3c", 4)) : endpoint.gpu(GpuPools.of("ADA_24"));
    }

    EndpointChange next(boolean isLoadBalancer, boolean isOnCpu) {
        EndpointChanges change = EndpointChange.env(Map.of());
        maybe(() -> change.named("m"));
        maybe(() -> change.image("j"));
        maybe(() -> change.disk(1 + random.nextInt(100)));
        maybe(() -> change.command("a", "b"));
        maybe(change::clearArgs);
        maybe(() -> change.ports("80/http").port(22, "tcp"));
        maybe(change::clearPorts);
        maybe(() -> change.replaceEnv(Map.of("C", "1")));
        maybe(() -> change.env("B", "2"));
        maybe(() -> change.removeEnv("A"));
        maybe(change::clearRegistry);
        maybe(() -> change.workers(random.nextBoolean() ? Workers.upTo(9) : Workers.between(0, 2)));
        maybe(() -> change.scaling(scaling(isLoadBalancer)));
        maybe(() -> change.flashboot(FlashBoot.FLASHBOOT));
        maybe(() -> change.timeout(Duration.ofMinutes(1)));
        maybe(() -> change.dataCenters("EU-RO-1"));
        maybe(change::clearDataCenters);
        maybe(change::clearNetworkVolumes);
        if (isOnCpu) {
            maybe(() -> change.cpu(CpuFlavor.of("cpu3c", 8)));
        } else {
            maybe(() -> change.gpu(GpuPools.of("AMPERE_48").perWorker(2)));
            maybe(() -> change.gpu(GpuPools.of().cudaAtLeast("12.4")).clearCuda());
            maybe(change::clearCudaAtLeast);
        }
        return change;
    }

    private Scaling scaling(boolean isLoadBalancer) {
        if (!isLoadBalancer) {
            return random.nextInt(3) == 0
                    ? Scaling.onRequestCount(7)
                    : random.nextBoolean() ? delay() : delay().idleAfter(idle());
        }
        Scaling count = Scaling.onRequestCount(1 + random.nextInt(9));
        return random.nextBoolean() ? count : count.idleAfter(idle());
    }

    private Scaling delay() {
        return Scaling.onQueueDelay(Duration.ofMillis(500 + random.nextInt(5000)));
    }

    private Duration idle() {
        return Duration.ofSeconds(1 + random.nextInt(3600));
    }

    private void maybe(Runnable setting) {
        if (random.nextInt(3) == 0) {
            setting.run();
        }
    }
}
