package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Takes the members of a JSON object one by one; what is wrong is said with its name, its value and what would be right. */
final class JsonMembers {
    private static final int LONGEST_SHOWN = 100;

    private final String where;
    private final JsonNode object;
    private final Set<String> known = new TreeSet<>();

    private JsonMembers(String where, JsonNode object) {
        this.where = where;
        this.object = object;
    }

    static JsonMembers of(String where, JsonNode value) throws BadRequest {
        if (!value.isObject()) {
            throw wrong(where.isEmpty() ? "the body" : where, "a JSON object", value);
        }
        return new JsonMembers(where, value);
    }

    long number(String name, long least, long most) throws BadRequest {
        JsonNode value = required(name);
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.longValue() < least || value.longValue() > most) {
            throw wrong(path(name), "a whole number from " + least + " to " + most, value);
        }
        return value.longValue();
    }

    OptionalLong optionalNumber(String name, long least, long most) throws BadRequest {
        return required(name).isMissingNode() ? OptionalLong.empty() : OptionalLong.of(number(name, least, most));
    }

    boolean flag(String name) throws BadRequest {
        Optional<JsonNode> value = optional(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw wrong(path(name), "true or false", value.get());
        }
        return value.isPresent() && value.get().booleanValue();
    }

    Optional<String> text(String name) throws BadRequest {
        Optional<JsonNode> value = optional(name);
        if (value.isPresent() && !value.get().isTextual()) {
            throw wrong(path(name), "a text", value.get());
        }
        return value.map(JsonNode::textValue);
    }

    Optional<List<JsonNode>> list(String name, int most) throws BadRequest {
        Optional<JsonNode> value = optional(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isArray() || value.get().isEmpty() || value.get().size() > most) {
            throw wrong(path(name), "a list of 1 to " + most, value.get());
        }
        List<JsonNode> elements = new ArrayList<>();
        value.get().forEach(elements::add);
        return Optional.of(elements);
    }

    /** None where there is no such member. */
    List<String> texts(String name, int most) throws BadRequest {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name, most).orElse(List.of())) {
            if (!element.isTextual()) {
                throw wrong(path(name) + "[" + texts.size() + "]", "a text", element);
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    JsonMembers object(String name) throws BadRequest {
        return of(path(name), required(name));
    }

    /** The names that nobody has asked for. */
    List<String> others() {
        return object.properties().stream()
                .map(member -> member.getKey())
                .filter(name -> !known.contains(name))
                .toList();
    }

    JsonNode value(String name) {
        return object.path(name);
    }

    void refuseOthers() throws BadRequest {
        List<String> others = others();
        if (!others.isEmpty()) {
            throw new BadRequest(
                    422,
                    path(PrintableText.of(others.get(0), LONGEST_SHOWN)) + " is not known here; there are "
                            + String.join(", ", known));
        }
    }

    /** What to say of a value that is not what it must be. */
    BadRequest wrong(String name, String right) {
        return wrong(path(name), right, object.path(name));
    }

    private static BadRequest wrong(String path, String right, JsonNode value) {
        String problem = value.isMissingNode()
                ? " is missing: "
                : " is " + PrintableText.of(value.toString(), LONGEST_SHOWN) + ", must be ";
        return new BadRequest(422, path + problem + right);
    }

    private JsonNode required(String name) {
        known.add(name);
        return object.path(name);
    }

    private Optional<JsonNode> optional(String name) {
        return Optional.of(required(name)).filter(value -> !value.isMissingNode());
    }

    String path(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }
}
