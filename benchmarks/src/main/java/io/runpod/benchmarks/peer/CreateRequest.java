package io.runpod.benchmarks.peer;

import java.util.LinkedHashMap;
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

    static CreateRequest example(Size size) {
        return size == Size.SMALL ? small() : whole();
    }

    static CreateRequest small() {
        return new CreateRequest(
                Example.NAME,
                Example.IMAGE,
                null,
                null,
                null,
                Map.of(Example.VARIABLE, Example.VALUE),
                null,
                new Gpu(List.of("ADA_24", "AMPERE_48"), 1),
                new Workers(0, 5),
                new Scaling("QUEUE_DELAY", 4, 5),
                null,
                null,
                300_000,
                "FLASHBOOT");
    }

    private static CreateRequest whole() {
        return new CreateRequest(
                Example.NAME,
                Example.IMAGE,
                Example.ARGS,
                Example.DISK,
                List.of(Example.HTTP_PORT, Example.TCP_PORT),
                variables(),
                Example.REGISTRY,
                new Gpu(List.of("ADA_24", "AMPERE_48"), 1),
                new Workers(0, 5),
                new Scaling("QUEUE_DELAY", 4, 5),
                List.of(Example.NEAR, Example.FAR),
                List.of(Example.VOLUME),
                300_000,
                "FLASHBOOT");
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : Example.VARIABLES) {
            variables.put(name, Example.VALUE);
        }
        return variables;
    }
}
