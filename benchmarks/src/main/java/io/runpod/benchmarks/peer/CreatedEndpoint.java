package io.runpod.benchmarks.peer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer, as somebody writes it by hand. */
record CreatedEndpoint(
        String id,
        String name,
        @Nullable String image,
        @Nullable String args,
        @Nullable Integer disk,
        @Nullable List<String> ports,
        @Nullable Map<String, String> env,
        @Nullable String registry,
        CreateRequest.@Nullable Gpu gpu,
        CreateRequest.@Nullable Workers workers,
        CreateRequest.@Nullable Scaling scaling,
        @Nullable List<String> dataCenterIds,
        @Nullable List<String> networkVolumes,
        int timeout,
        String flashboot,
        OffsetDateTime createdAt) {}
