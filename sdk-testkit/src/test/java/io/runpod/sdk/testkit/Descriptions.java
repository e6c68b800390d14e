package io.runpod.sdk.testkit;

import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.ContainerConfig;
import io.runpod.sdk.model.FlashBoot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Descriptions that either revision can say, one as likely as the other; the same ones for the same seed. */
final class Descriptions {
    private static final List<String> TEXTS =
            List.of("a", "", " ", "x y", "ü\u20ac\uD83D\uDE00", "\u0000\n\t\"\\", "0", "null", "long".repeat(200));

    private final Random random;

    Descriptions(Random random) {
        this.random = random;
    }

    NewEndpoint next() {
        NewEndpoint endpoint = NewEndpoint.named("n" + text()).image(text()).gpu(gpu());
        maybe(() -> endpoint.workers(workers()));
        maybe(() -> endpoint.scaling(scaling()));
        maybe(() -> endpoint.flashboot(FlashBoot.of(oneOf("OFF", "FLASHBOOT", "PRIORITY_FLASHBOOT"))));
        maybe(() -> endpoint.timeout(Duration.ofMillis(from(0))));
        maybe(() -> endpoint.args(text()));
        maybe(() -> endpoint.disk(from(1)));
        maybe(() -> endpoint.port(1 + random.nextInt(65_535), "tcp"));
        maybe(() -> endpoint.ports(texts()));
        maybe(() -> endpoint.env(text(), text()));
        maybe(() -> endpoint.env(Map.of("A", text(), "B", text())));
        maybe(() -> endpoint.registry(random.nextBoolean() ? null : text()));
        maybe(() -> endpoint.dataCenters(texts()));
        maybe(() -> endpoint.networkVolumes(texts()));
        maybe(() -> endpoint.container(container()));
        maybe(() -> endpoint.container(io.runpod.sdk.v2026_06.model.ContainerConfig.fromJson(
                container().toJson())));
        return endpoint;
    }

    /** What only the older one can say for a queue, whose workers' idle time the newer one ties to the delay. */
    NewEndpoint idleWhileCounting() {
        return next().scaling(Scaling.onRequestCount(from(1)).idleAfter(idle()));
    }

    private GpuPools gpu() {
        GpuPools pools = GpuPools.of("p" + text())
                .or(IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> "q" + text())
                        .toArray(String[]::new));
        return random.nextBoolean() ? pools : pools.perWorker(from(1));
    }

    private Workers workers() {
        int min = random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> Workers.upTo(from(0));
            case 1 -> Workers.exactly(min);
            default -> Workers.between(min, min + random.nextInt(1000));
        };
    }

    private Scaling scaling() {
        if (random.nextInt(3) == 0) {
            return Scaling.onRequestCount(from(1));
        }
        Scaling delay = Scaling.onQueueDelay(Duration.ofSeconds(from(1)));
        return random.nextBoolean() ? delay : delay.idleAfter(idle());
    }

    private Duration idle() {
        return Duration.ofSeconds(1 + random.nextInt(3600));
    }

    private ContainerConfig container() {
        ContainerConfig.Builder container = ContainerConfig.builder();
        maybe(() -> container.image(text()));
        maybe(() -> container.args(text()));
        maybe(() -> container.disk(from(1)));
        maybe(() -> container.ports(List.of(texts())));
        maybe(() -> container.env(Map.of("B", text(), "C", text())));
        maybe(() -> container.registry(random.nextBoolean() ? null : text()));
        return container.build();
    }

    private void maybe(Runnable setting) {
        if (random.nextBoolean()) {
            setting.run();
        }
    }

    /** The smallest, the largest, or something between. */
    private int from(int least) {
        return switch (random.nextInt(3)) {
            case 0 -> least;
            case 1 -> Integer.MAX_VALUE;
            default -> least + random.nextInt(1000);
        };
    }

    private String[] texts() {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> text()).toArray(String[]::new);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
