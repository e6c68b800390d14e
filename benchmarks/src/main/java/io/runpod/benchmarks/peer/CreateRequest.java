package io.runpod.benchmarks.peer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request, as somebody writes it by hand. */
record CreateRequest(
        String name,
        String image,
        @Nullable String args,
        @Nullable Integer disk,
        @Nullable List<String> ports,
        @Nullable Map<String, String> env,
        @Nullable String registry,
        Gpu gpu,
        @Nullable Workers workers,
        @Nullable Scaling scaling,
        @Nullable List<String> dataCenterIds,
        @Nullable List<String> networkVolumes,
        @Nullable Integer timeout,
        @Nullable String flashboot) {

    record Gpu(List<String> pools, @Nullable Integer count) {}

    record Workers(@Nullable Integer min, @Nullable Integer max) {}

    record Scaling(
            @Nullable String type,
            @Nullable Integer value,
            @Nullable Integer idleTimeout) {}

    static CreateRequest example() {
        return new CreateRequest(
                Example.NAME,
                Example.IMAGE,
                null,
                null,
                null,
                Map.of("MODEL_NAME", "sdxl"),
                null,
                new Gpu(List.of("ADA_24", "AMPERE_48"), 1),
                new Workers(0, 5),
                new Scaling("QUEUE_DELAY", 4, 5),
                null,
                null,
                300_000,
                "FLASHBOOT");
    }
}
