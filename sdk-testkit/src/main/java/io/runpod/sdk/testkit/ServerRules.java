package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.text.PrintableText;
import java.util.List;
import java.util.Optional;

/** What the server does beyond the OpenAPI file's schemas: the defaults and rules that no schema writes down. */
final class ServerRules {
    /** The file bounds no integer from above; a server does. Unknown members may be as large as they like. */
    private static final List<String> INTEGERS = List.of(
            "/disk",
            "/timeout",
            "/gpu/count",
            "/workers/min",
            "/workers/max",
            "/scaling/value",
            "/scaling/idleTimeout");

    private static final int MOST_DIGITS = 40;

    private ServerRules() {}

    /** An Endpoint always has these; the file gives no default for what a request leaves out. */
    static void fillIn(ObjectNode body) {
        body.withObject("/scaling").putIfAbsent("type", body.textNode("QUEUE_DELAY"));
        body.putIfAbsent("dataCenterIds", body.arrayNode());
        body.putIfAbsent("networkVolumes", body.arrayNode());
    }

    /** The first rule that a complete body breaks, in words. */
    static Optional<String> broken(ObjectNode body) {
        return tooLarge(body).or(() -> upsideDown(body.path("workers")));
    }

    private static Optional<String> tooLarge(ObjectNode body) {
        return INTEGERS.stream()
                .filter(pointer -> body.at(pointer).isIntegralNumber())
                .filter(pointer -> !body.at(pointer).canConvertToInt())
                .map(pointer -> outOfRange(pointer.substring(1).replace('/', '.'), body.at(pointer)))
                .findFirst();
    }

    private static String outOfRange(String name, JsonNode value) {
        String problem = value.bigIntegerValue().signum() > 0 ? " is too large: " : " is too small: ";
        return name + problem + PrintableText.of(value.toString(), MOST_DIGITS);
    }

    private static Optional<String> upsideDown(JsonNode workers) {
        int min = workers.path("min").intValue();
        int max = workers.path("max").intValue();
        return min > max
                ? Optional.of("workers.min (" + min + ") is greater than workers.max (" + max + ")")
                : Optional.empty();
    }
}
