package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a query says of an operation's parameters, judged by their schemas; other parameters are nobody's concern. */
final class Query {
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final int MOST_VALUES = 1000;
    private static final int MOST_VIOLATIONS = 100;

    private final ObjectNode values;

    private Query(ObjectNode values) {
        this.values = values;
    }

    /** Reads and judges a query. */
    static Query of(Operation operation, String query) throws BadRequest {
        Map<String, StringJoiner> sent = new TreeMap<>();
        for (String part : AMPERSAND.splitAsStream(query).toList()) {
            String[] parameter = part.replace('+', ' ').split("=", 2);
            String value = parameter.length > 1 ? PercentCoding.decoded(parameter[1]) : "";
            sent.computeIfAbsent(PercentCoding.decoded(parameter[0]), name -> new StringJoiner(","))
                    .add(value);
        }
        ObjectNode values = Json.object();
        List<String> violations = new ArrayList<>();
        for (QueryParameter parameter : operation.query()) {
            Optional<JsonNode> value = Optional.ofNullable(sent.get(parameter.name()))
                    .map(text -> value(parameter.type(), text.toString()));
            value.ifPresent(each -> values.set(parameter.name(), each));
            value.ifPresent(each -> violations.addAll(violations(parameter, each)));
        }
        if (!violations.isEmpty()) {
            throw BadRequest.ofQuery(violations);
        }
        return new Query(values);
    }

    Optional<String> text(String name) {
        return values.optional(name).map(JsonNode::asText);
    }

    int number(String name, int otherwise) {
        return values.path(name).asInt(otherwise);
    }

    Optional<Boolean> flag(String name) {
        return values.optional(name).map(JsonNode::booleanValue);
    }

    /** None where there is no such parameter. */
    List<String> texts(String name) {
        return Json.texts(values.path(name));
    }

    boolean has(String name) {
        return values.has(name);
    }

    private static JsonNode value(String type, String text) {
        return switch (type) {
            case "array" ->
                COMMA.splitAsStream(text).limit(MOST_VALUES).collect(Query::list, ArrayNode::add, ArrayNode::addAll);
            case "integer" ->
                INTEGER.matcher(text).matches() ? IntNode.valueOf(Integer.parseInt(text)) : TextNode.valueOf(text);
            case "boolean" ->
                text.matches("true|false") ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : TextNode.valueOf(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static ArrayNode list() {
        return Json.object().arrayNode();
    }

    private static List<String> violations(QueryParameter parameter, JsonNode value) {
        List<Error> found =
                parameter.judge().validate(value, context -> context.setErrors(new FirstOnes<>(MOST_VIOLATIONS)));
        return Violations.inThePlatformsWords(found).stream()
                .map(line -> parameter.name() + line.substring(1))
                .toList();
    }
}
