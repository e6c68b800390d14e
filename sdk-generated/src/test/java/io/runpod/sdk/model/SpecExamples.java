package io.runpod.sdk.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** JSON made of a document's own {@code example} values. */
final class SpecExamples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SpecExamples() {}

    /** An object whose members have the examples, or where the document gives none, the simplest value there is. */
    static ObjectNode of(Model model) {
        ObjectNode json = NODES.objectNode();
        model.members().forEach(member -> json.set(member.name(), of(member)));
        return json;
    }

    private static JsonNode of(Member member) {
        if (member.schema().has("example")) {
            return member.schema().get("example");
        }
        return switch (member.kind()) {
            case STRING -> NODES.textNode(member.string(1));
            case DATE_TIME -> NODES.textNode("2026-03-13T20:00:00Z");
            case INTEGER, LONG ->
                NODES.numberNode(
                        member.minimum() == null
                                ? BigDecimal.ZERO.toBigInteger()
                                : member.minimum().toBigInteger());
            case NUMBER -> NODES.numberNode((BigDecimal) member.value(2));
            case BOOLEAN -> NODES.booleanNode(true);
            case FREE -> NODES.arrayNode().add(1).add("x").addNull();
            case STRINGS, ENUMS, OBJECTS, UNIONS -> NODES.arrayNode().add(of(member.item()));
            case STRING_MAP -> NODES.objectNode().put("NAME", "value");
            case INTEGER_MAP -> NODES.objectNode().put("NAME", 1);
            case ENUM ->
                NODES.textNode(Spec.of(member.room())
                        .enums()
                        .getOrDefault(member.type(), List.of())
                        .get(0));
            case OBJECT -> of(Model.named(member.room(), member.type()));
            case UNION ->
                of(Model.named(
                        member.room(),
                        Spec.of(member.room())
                                .unions()
                                .getOrDefault(member.type(), List.of())
                                .get(0)));
        };
    }
}
