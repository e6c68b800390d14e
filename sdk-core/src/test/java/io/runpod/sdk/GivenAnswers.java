package io.runpod.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Endpoints as revision 2026-06 answers them, with what nobody knows among what it says; the same ones for the same seed. */
final class GivenAnswers {
    private static final List<String> TEXTS =
            List.of("a", "", " ", "ü\u20ac\uD83D\uDE00", "\u0000\n\t\"\\", "null", "long".repeat(200), "\uD83D");

    private final Random random;
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    GivenAnswers(Random random) {
        this.random = random;
    }

    ObjectNode next() {
        ObjectNode endpoint =
                json.objectNode().put("id", "ep_" + random.nextInt(100)).put("name", text());
        endpoint.set("workers", workers());
        endpoint.set("scaling", scaling());
        endpoint.set("dataCenterIds", texts());
        endpoint.set("networkVolumes", texts());
        endpoint.put("timeout", number());
        endpoint.put("flashboot", oneOf("OFF", "FLASHBOOT", "NEW_MODE"));
        endpoint.put("createdAt", oneOf("2026-03-13T20:00:00Z", "2026-03-13T20:00:00.123456789+02:00"));
        maybe(endpoint, "gpu", this::gpu);
        maybe(endpoint, "cpu", this::cpu);
        maybe(endpoint, "image", () -> json.textNode(text()));
        maybe(endpoint, "args", () -> json.textNode(text()));
        maybe(endpoint, "disk", () -> json.numberNode(number()));
        maybe(endpoint, "ports", this::texts);
        maybe(endpoint, "env", this::env);
        maybe(endpoint, "registry", () -> json.textNode(text()));
        seldom(endpoint, "type", () -> json.textNode(oneOf("QUEUE", "LOAD_BALANCER", "NEW_KIND")));
        seldom(endpoint, "cmd", this::texts);
        seldom(
                endpoint,
                "requestUrls",
                () -> json.objectNode().put("base", text()).put("health", text()));
        return withUnknown(endpoint);
    }

    private ObjectNode workers() {
        ObjectNode workers = json.objectNode().put("min", number()).put("max", number());
        seldom(workers, "idleTimeout", () -> json.numberNode(number()));
        return withUnknown(workers);
    }

    private ObjectNode scaling() {
        ObjectNode scaling = json.objectNode().put("type", oneOf("QUEUE_DELAY", "REQUEST_COUNT", "MOON_PHASE"));
        scaling.put("value", number()).put("idleTimeout", number());
        seldom(scaling, "queueDelay", () -> DecimalNode.valueOf(new BigDecimal("7.50")));
        seldom(scaling, "requestCount", () -> json.numberNode(number()));
        return withUnknown(scaling);
    }

    private ObjectNode gpu() {
        ObjectNode gpu = json.objectNode();
        gpu.set("pools", texts());
        maybe(gpu, "count", () -> json.numberNode(number()));
        seldom(gpu, "allowedCudaVersions", this::texts);
        seldom(gpu, "minCudaVersion", () -> json.textNode(text()));
        return withUnknown(gpu);
    }

    private ObjectNode cpu() {
        ObjectNode cpu = json.objectNode().put("id", text()).put("vcpuCount", number());
        return withUnknown(cpu.put("memory", number()));
    }

    private ObjectNode env() {
        ObjectNode env = json.objectNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            env.put(name(), text());
        }
        return env;
    }

    private JsonNode texts() {
        var texts = json.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private ObjectNode withUnknown(ObjectNode object) {
        seldom(object, "unknown" + random.nextInt(3), () -> anything(3));
        return object;
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2 -> json.numberNode(random.nextLong());
            case 3 -> DecimalNode.valueOf(new BigDecimal("1.50"));
            case 4 -> json.textNode(text());
            case 5 -> json.arrayNode().add(anything(depth - 1)).add(anything(depth - 1));
            default -> json.objectNode().set(name(), anything(depth - 1));
        };
    }

    /** There, null, or absent. */
    private void maybe(ObjectNode parent, String name, Supplier<? extends JsonNode> value) {
        switch (random.nextInt(3)) {
            case 0 -> parent.set(name, value.get());
            case 1 -> parent.putNull(name);
            default -> parent.remove(name);
        }
    }

    private void seldom(ObjectNode parent, String name, Supplier<? extends JsonNode> value) {
        if (random.nextInt(6) == 0) {
            parent.set(name, value.get());
        }
    }

    /** Right more often than not, and else what old endpoints have, or nobody has. */
    private int number() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> 100_000;
            case 2 -> -random.nextInt(10);
            default -> 2 + random.nextInt(100);
        };
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Without half a surrogate pair, which no reader of names takes. */
    private String name() {
        return TEXTS.get(random.nextInt(TEXTS.size() - 1));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
