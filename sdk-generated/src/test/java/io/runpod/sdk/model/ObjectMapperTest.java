package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The models in the hands of users' own mappers. */
class ObjectMapperTest {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record Holder(
            List<Endpoint> endpoints,
            Map<String, FlashBoot> modes,
            @Nullable ContainerConfig template) {}

    static Stream<Arguments> modelsAndMappers() {
        return Model.all().flatMap(model -> Stream.of(Arguments.of(model, PLAIN), Arguments.of(model, STRICT)));
    }

    private static ObjectNode example(Model model) {
        return SpecExamples.of(model).put("more", 12.5);
    }

    @ParameterizedTest
    @MethodSource("modelsAndMappers")
    void anyMapperReadsAndWritesEveryModelAsTheModelItselfDoes(Model model, ObjectMapper mapper) throws Exception {
        String json = example(model).toString();
        Object value = model.read(json);
        assertThat((Object) mapper.readValue(json, model.type())).isEqualTo(value);
        assertThat(mapper.writeValueAsString(value)).isEqualTo(model.write(value));
        JsonNode tree = mapper.valueToTree(value);
        assertThat(tree).hasToString(example(model).toString());
        assertThat((Object) mapper.treeToValue(mapper.readTree(json), model.type()))
                .isEqualTo(value);
        assertThat((Object) mapper.convertValue(value, model.type())).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("modelsAndMappers")
    void modelsMayStandInCollections(Model model, ObjectMapper mapper) throws Exception {
        Object value = model.read(example(model).toString());
        JavaType list = mapper.getTypeFactory().constructCollectionType(List.class, model.type());
        JavaType map = mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, model.type());
        Object listed = mapper.readValue(mapper.writeValueAsString(List.of(value, value)), list);
        assertThat(listed).isEqualTo(List.of(value, value));
        Object mapped = mapper.readValue(mapper.writeValueAsString(Map.of("a", value)), map);
        assertThat(mapped).isEqualTo(Map.of("a", value));
    }

    @Test
    void modelsMayStandInUsersOwnTypes() throws Exception {
        Endpoint endpoint = (Endpoint) Model.named("Endpoint").full(1);
        Holder holder = new Holder(List.of(endpoint), Map.of("a", FlashBoot.OFF, "b", FlashBoot.of("NEW")), null);
        for (ObjectMapper mapper : List.of(PLAIN, STRICT)) {
            String json = mapper.writeValueAsString(holder);
            assertThat(json).contains("\"b\":\"NEW\"", "\"template\":null");
            assertThat(mapper.readValue(json, Holder.class)).isEqualTo(holder);
        }
    }

    @ParameterizedTest
    @MethodSource("modelsAndMappers")
    void whatIsWrongComesAsAnExceptionOfJackson(Model model, ObjectMapper mapper) {
        for (Member member : model.members()) {
            ObjectNode json = example(model);
            json.set(member.name(), BooleanNode.TRUE);
            assertThatThrownBy(() -> mapper.readValue(json.toString(), model.type()))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageContaining("$." + member + ": must be a");
            assertThatThrownBy(() -> mapper.treeToValue(json, model.type()))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageContaining("$." + member + ": must be a");
            if (member.required()) {
                json.remove(member.name());
                assertThatThrownBy(() -> mapper.treeToValue(json, model.type()))
                        .isInstanceOf(JsonProcessingException.class)
                        .hasMessageContaining("$." + member + ": is required");
            }
        }
    }

    @Test
    void thePathStartsAtTheUsersOwnDocument() {
        String json = "{\"endpoints\":[{\"id\":1}]}";
        assertThatThrownBy(() -> PLAIN.readValue(json, Holder.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("$.endpoints[0].id: must be a string, is a number");
        assertThatThrownBy(() -> PLAIN.readValue("{\"modes\":{\"a\":1}}", Holder.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("$.modes.a: must be a string, is a number");
        assertThatThrownBy(() -> PLAIN.readValue("{\"endpoints\":[{}]}", Holder.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("$.endpoints[0].id: is required, but missing or null");
    }

    @Test
    void whatOnlyALenientMapperReadsIsRefusedInWords() {
        ObjectMapper lenient = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        for (String member : List.of("status", "more")) {
            assertThatThrownBy(() -> lenient.readValue("{\"" + member + "\":NaN}", ErrorResponse.class))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageContaining("$." + member + ": ");
        }
        ObjectNode tree = PLAIN.createObjectNode();
        tree.putPOJO("more", new Object());
        assertThatThrownBy(() -> PLAIN.treeToValue(tree, ErrorResponse.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("$.more: must be a JSON value");
        tree.removeAll().putPOJO("title", new Object());
        assertThatThrownBy(() -> PLAIN.treeToValue(tree, ErrorResponse.class))
                .hasMessageContaining("$.title: must be a string, is no value");
    }
}
