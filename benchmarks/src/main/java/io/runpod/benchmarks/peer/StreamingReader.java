package io.runpod.benchmarks.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the answer; what it does not know, it skips. */
final class StreamingReader {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String image;
    private @Nullable String args;
    private @Nullable Integer disk;
    private @Nullable List<String> ports;
    private @Nullable Map<String, String> env;
    private @Nullable String registry;
    private CreateRequest.@Nullable Gpu gpu;
    private CreateRequest.@Nullable Workers workers;
    private CreateRequest.@Nullable Scaling scaling;
    private @Nullable List<String> dataCenterIds;
    private @Nullable List<String> networkVolumes;
    private int timeout;
    private @Nullable String flashboot;
    private @Nullable OffsetDateTime createdAt;

    private StreamingReader() {}

    static CreatedEndpoint read(JsonFactory factory, byte[] json) throws IOException {
        StreamingReader reader = new StreamingReader();
        try (JsonParser in = factory.createParser(json)) {
            in.nextToken();
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                if (in.nextToken() != JsonToken.VALUE_NULL) {
                    reader.member(name, in);
                }
            }
        }
        return reader.endpoint();
    }

    private void member(String member, JsonParser in) throws IOException {
        switch (member) {
            case "id" -> id = in.getText();
            case "name" -> name = in.getText();
            case "image" -> image = in.getText();
            case "args" -> args = in.getText();
            case "disk" -> disk = in.getIntValue();
            case "ports" -> ports = strings(in);
            case "env" -> env = map(in);
            case "registry" -> registry = in.getText();
            case "gpu" -> gpu = gpu(in);
            case "workers" -> workers = workers(in);
            case "scaling" -> scaling = scaling(in);
            case "dataCenterIds" -> dataCenterIds = strings(in);
            case "networkVolumes" -> networkVolumes = strings(in);
            case "timeout" -> timeout = in.getIntValue();
            case "flashboot" -> flashboot = in.getText();
            case "createdAt" -> createdAt = OffsetDateTime.parse(in.getText());
            default -> in.skipChildren();
        }
    }

    private CreatedEndpoint endpoint() throws IOException {
        if (id == null || name == null || flashboot == null || createdAt == null) {
            throw new IOException("a member is missing");
        }
        return new CreatedEndpoint(
                id,
                name,
                image,
                args,
                disk,
                ports,
                env,
                registry,
                gpu,
                workers,
                scaling,
                dataCenterIds,
                networkVolumes,
                timeout,
                flashboot,
                createdAt);
    }

    private static CreateRequest.Gpu gpu(JsonParser in) throws IOException {
        List<String> pools = List.of();
        Integer count = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "pools" -> pools = strings(in);
                case "count" -> count = in.getIntValue();
                default -> in.skipChildren();
            }
        }
        return new CreateRequest.Gpu(pools, count);
    }

    private static CreateRequest.Workers workers(JsonParser in) throws IOException {
        Integer min = null;
        Integer max = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "min" -> min = in.getIntValue();
                case "max" -> max = in.getIntValue();
                default -> in.skipChildren();
            }
        }
        return new CreateRequest.Workers(min, max);
    }

    private static CreateRequest.Scaling scaling(JsonParser in) throws IOException {
        String type = null;
        Integer value = null;
        Integer idleTimeout = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "type" -> type = in.getText();
                case "value" -> value = in.getIntValue();
                case "idleTimeout" -> idleTimeout = in.getIntValue();
                default -> in.skipChildren();
            }
        }
        return new CreateRequest.Scaling(type, value, idleTimeout);
    }

    private static List<String> strings(JsonParser in) throws IOException {
        List<String> strings = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            strings.add(in.getText());
        }
        return strings;
    }

    private static Map<String, String> map(JsonParser in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            map.put(name, in.getText());
        }
        return map;
    }
}
