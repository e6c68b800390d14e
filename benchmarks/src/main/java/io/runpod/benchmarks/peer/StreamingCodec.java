package io.runpod.benchmarks.peer;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limit: jackson-core, token by token, for this very request and answer. */
final class StreamingCodec implements Codec {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public byte[] encode(Size size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            write(CreateRequest.example(size), out);
        }
        return bytes.toByteArray();
    }

    @Override
    public CreatedEndpoint decode(byte[] json) throws IOException {
        return StreamingReader.read(JSON, json);
    }

    private static void write(CreateRequest value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        string("image", value.image(), out);
        string("args", value.args(), out);
        integer("disk", value.disk(), out);
        strings("ports", value.ports(), out);
        env(value.env(), out);
        string("registry", value.registry(), out);
        out.writeStringField("name", value.name());
        out.writeObjectFieldStart("gpu");
        strings("pools", value.gpu().pools(), out);
        integer("count", value.gpu().count(), out);
        out.writeEndObject();
        workers(value.workers(), out);
        scaling(value.scaling(), out);
        strings("dataCenterIds", value.dataCenterIds(), out);
        strings("networkVolumes", value.networkVolumes(), out);
        integer("timeout", value.timeout(), out);
        string("flashboot", value.flashboot(), out);
        out.writeEndObject();
    }

    private static void workers(CreateRequest.@Nullable Workers workers, JsonGenerator out) throws IOException {
        if (workers != null) {
            out.writeObjectFieldStart("workers");
            integer("min", workers.min(), out);
            integer("max", workers.max(), out);
            out.writeEndObject();
        }
    }

    private static void scaling(CreateRequest.@Nullable Scaling scaling, JsonGenerator out) throws IOException {
        if (scaling != null) {
            out.writeObjectFieldStart("scaling");
            string("type", scaling.type(), out);
            integer("value", scaling.value(), out);
            integer("idleTimeout", scaling.idleTimeout(), out);
            out.writeEndObject();
        }
    }

    private static void string(String name, @Nullable String value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    private static void integer(String name, @Nullable Integer value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeNumberField(name, value);
        }
    }

    private static void strings(String name, @Nullable List<String> values, JsonGenerator out) throws IOException {
        if (values != null) {
            out.writeArrayFieldStart(name);
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        }
    }

    private static void env(@Nullable Map<String, String> env, JsonGenerator out) throws IOException {
        if (env != null) {
            out.writeObjectFieldStart("env");
            for (Map.Entry<String, String> entry : env.entrySet()) {
                out.writeStringField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
        }
    }
}
