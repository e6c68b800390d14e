package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.text.PrintableText;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A body as a failed assertion may show it: its JSON on several lines, bounded, without env values and other secrets. */
final class ShownBody {
    private static final String HIDDEN = "***";
    private static final String ENV = "env";
    private static final String SCALING = "scaling";
    /** What the document marks as secret. */
    private static final Set<String> SECRETS = Set.of("value", "password", "username");

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 500;
    private static final int MOST = 2 * MOST_LINES * LONGEST_LINE;

    private ShownBody() {}

    static String of(byte[] body, UnaryOperator<String> withoutKey) {
        if (body.length == 0) {
            return "";
        }
        try {
            JsonNode json = Json.read(body);
            hideSecrets("", json);
            return bounded(withoutKey.apply(Json.pretty(json, MOST)));
        } catch (IOException noJson) {
            return "(" + body.length + " bytes that are no JSON)";
        }
    }

    /** Wherever they stand: a request that is shown is often one that put a member in the wrong place. */
    private static void hideSecrets(String name, JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                member.setValue(shown(name, member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
            }
        } else {
            json.forEach(element -> hideSecrets(name, element));
        }
    }

    private static JsonNode shown(String parent, String name, JsonNode value) {
        if (name.equals(ENV)) {
            return hidden(value);
        }
        boolean isMeasure = parent.equals(SCALING) && value.isNumber(); // 2026-06 calls it a value as well
        if (SECRETS.contains(name) && !isMeasure) {
            return Json.node(HIDDEN);
        }
        hideSecrets(name, value);
        return value;
    }

    private static JsonNode hidden(JsonNode env) {
        ObjectNode names = Json.object();
        env.properties().forEach(variable -> names.put(variable.getKey(), HIDDEN));
        return env.isObject() ? names : Json.node(HIDDEN);
    }

    private static String bounded(String pretty) {
        String shown = pretty.lines()
                .limit(MOST_LINES)
                .map(line -> PrintableText.of(line, LONGEST_LINE))
                .collect(Collectors.joining("\n"));
        return pretty.lines().skip(MOST_LINES).findAny().isPresent() ? shown + "\n…" : shown;
    }
}
