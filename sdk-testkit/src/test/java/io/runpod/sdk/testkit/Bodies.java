package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Right request bodies, one as likely as the other; the same ones for the same seed. */
final class Bodies {
    private static final List<String> TEXTS =
            List.of("a", "", " ", "x y", "ü\u20ac\uD83D\uDE00", "\u0000\n\t\"\\", "0", "null", "long".repeat(200));

    private final Random random;
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    Bodies(Random random) {
        this.random = random;
    }

    ObjectNode valid() {
        ObjectNode body = json.objectNode().put("name", "n" + text()).put("image", text());
        body.set("gpu", gpu());
        maybe(body, "args", () -> json.textNode(text()));
        maybe(body, "disk", () -> json.numberNode(from(1)));
        maybe(body, "ports", this::texts);
        maybe(body, "env", this::env);
        maybe(body, "registry", () -> random.nextBoolean() ? json.nullNode() : json.textNode(text()));
        maybe(body, "workers", this::workers);
        maybe(body, "scaling", this::scaling);
        maybe(body, "dataCenterIds", this::texts);
        maybe(body, "networkVolumes", this::texts);
        maybe(body, "timeout", () -> json.numberNode(random.nextInt()));
        maybe(body, "flashboot", () -> json.textNode(oneOf("OFF", "FLASHBOOT", "PRIORITY_FLASHBOOT")));
        maybe(body, "unknown" + random.nextInt(3), this::anything);
        return body;
    }

    private ObjectNode gpu() {
        ObjectNode gpu = json.objectNode();
        gpu.putArray("pools").add(text()).addAll(texts());
        maybe(gpu, "count", () -> json.numberNode(from(1)));
        maybe(gpu, "unknown", this::anything);
        return gpu;
    }

    /** Never upside down, the server's default of 3 at most included: that would break a rule, not the schema. */
    private ObjectNode workers() {
        ObjectNode workers = json.objectNode();
        int min = random.nextInt(4);
        maybe(workers, "min", () -> json.numberNode(min));
        maybe(workers, "max", () -> json.numberNode(min + random.nextInt(1000)));
        return workers;
    }

    private ObjectNode scaling() {
        ObjectNode scaling = json.objectNode();
        maybe(scaling, "type", () -> json.textNode(oneOf("QUEUE_DELAY", "REQUEST_COUNT")));
        maybe(scaling, "value", () -> json.numberNode(from(1)));
        maybe(scaling, "idleTimeout", () -> json.numberNode(from(0)));
        return scaling;
    }

    private ObjectNode env() {
        ObjectNode env = json.objectNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            env.put(text(), text());
        }
        return env;
    }

    private JsonNode anything() {
        return switch (random.nextInt(6)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2 -> json.numberNode(random.nextLong());
            case 3 -> json.textNode(text());
            case 4 -> texts();
            default -> env();
        };
    }

    private ArrayNode texts() {
        ArrayNode texts = json.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private void maybe(ObjectNode parent, String name, Supplier<JsonNode> value) {
        if (random.nextBoolean()) {
            parent.set(name, value.get());
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

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
