package io.runpod.sdk.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON made of the spec's own {@code example} values. */
final class SpecExamples {

    private SpecExamples() {}

    /** An object whose members have the spec's examples, or where it gives none, the simplest value there is. */
    static ObjectNode of(Model model) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        model.members().forEach(member -> json.set(member.name(), of(member)));
        return json;
    }

    private static JsonNode of(Member member) {
        if (member.example() != null) {
            return member.example();
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (member.kind()) {
            case STRING -> nodes.textNode("some " + member);
            case DATE_TIME -> nodes.textNode("2026-03-13T20:00:00Z");
            case INTEGER -> nodes.numberNode(member.minimum() == null ? 0 : member.minimum());
            case STRINGS -> nodes.arrayNode().add("some " + member);
            case STRING_MAP -> nodes.objectNode().put("NAME", "value");
            case ENUM ->
                nodes.textNode(
                        Spec.enums().getOrDefault(member.type(), List.of()).get(0));
            case OBJECT -> of(Model.named(member.type()));
        };
    }
}
