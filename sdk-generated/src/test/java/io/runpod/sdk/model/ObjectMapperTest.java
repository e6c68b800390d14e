package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.v2026_06.model.ContainerConfig;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.Endpoint;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import io.runpod.sdk.v2026_06.model.ErrorResponse;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The models in the hands of users' own mappers, of Jackson 2 and of Jackson 3. */
class ObjectMapperTest {
    private static final ObjectMapper TREES = new ObjectMapper();
    /** What a mapper with other settings may lose: digits, nulls, what is empty, the order. */
    private static final String EXTRAS = "\"price\":1.10,\"none\":null,\"yes\":true,\"long\":12345678901,\"text\":\"\","
            + "\"huge\":123456789012345678901234567890,\"wide\":1E+400,\"fine\":0.12345678901234567890123,\"empty\":{},"
            + "\"camelCase\":[],\"deep\":{\"z\":[1,[],null,{\"y\":null,\"a\":\"\\\"\\\\\\n\"}],\"b\":-0.50,\"zero\":0}";

    record Holder(
            List<Endpoint> endpoints,
            Map<String, FlashBoot> modes,
            @Nullable ContainerConfig template) {}

    static Stream<Mapper> mappers() {
        return Mapper.ALL.stream();
    }

    static Stream<Mapper> plainMappers() {
        return Mapper.PLAIN.stream();
    }

    static Stream<Arguments> modelsAndMappers() {
        return Stream.of(Room.GIVEN, Room.THIRD)
                .flatMap(Model::all)
                .flatMap(model -> Mapper.ALL.stream().map(mapper -> Arguments.of(model, mapper)));
    }

    /** Every mapper with one model, and plain ones with all. */
    static Stream<Arguments> someModelsAndMappers() {
        return Stream.concat(
                Mapper.ALL.stream().map(mapper -> Arguments.of(Model.named(Room.GIVEN, "Endpoint"), mapper)),
                Model.all().flatMap(model -> Mapper.PLAIN.stream().map(mapper -> Arguments.of(model, mapper))));
    }

    private static ObjectNode example(Model model) {
        return SpecExamples.of(model).put("more", 12.5);
    }

    private static String withExtras(Model model) {
        String json = SpecExamples.of(model).toString();
        return json.substring(0, json.length() - 1) + (json.length() > 2 ? "," : "") + EXTRAS + "}";
    }

    @ParameterizedTest
    @MethodSource("modelsAndMappers")
    void anyMapperReadsAndWritesEveryModelAsTheModelItselfDoes(Model model, Mapper mapper) throws Exception {
        String json = withExtras(model);
        Object value = model.read(json);
        String written = mapper.write(value);
        if (mapper.isJson()) {
            assertThat(written).isEqualTo(model.write(value)).isEqualTo(json);
        }
        assertThat(mapper.read(written, model.type())).isEqualTo(value);
        assertThat(mapper.convert(value, model.type())).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("someModelsAndMappers")
    void treesAreReadAndWrittenToo(Model model, Mapper mapper) throws Exception {
        String json = example(model).toString();
        Object value = model.read(json);
        assertThat(mapper.writeTree(value)).isEqualTo(json);
        assertThat(mapper.readTree(mapper.write(value), model.type())).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("someModelsAndMappers")
    void modelsMayStandInCollections(Model model, Mapper mapper) throws Exception {
        Object value = model.read(example(model).toString());
        Object[] array = (Object[]) Array.newInstance(model.type(), 2);
        array[1] = value;
        assertThat((Object[]) mapper.read(mapper.write(array), array.getClass()))
                .isEqualTo(array);
        if (mapper.toString().endsWith("type names")) {
            return; // It puts a name before each list, which is of no model.
        }
        assertThat(mapper.read(mapper.write(List.of(value, value)), Mapper.listOf(model.type())))
                .isEqualTo(List.of(value, value));
        assertThat(mapper.read(mapper.write(Map.of("a", value)), Mapper.mapOf(model.type())))
                .isEqualTo(Map.of("a", value));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void nullForANullableMemberIsWrittenWhateverAMapperLeavesOut(Mapper mapper) throws Exception {
        CreateEndpointRequest request = CreateEndpointRequest.builder()
                .name("n")
                .image("i")
                .env(Map.of())
                .ports(List.of())
                .registry(null)
                .gpu(EndpointGpuConfig.builder().pools(List.of("A")).extra("x", Mapper.nullable("y", null)))
                .extra("z", Mapper.nullable(null, Map.of(), List.of(), "", 0))
                .build();
        if (mapper.isJson()) {
            assertThat(mapper.write(request)).isEqualTo(request.toJson());
        }
        assertThat(mapper.read(mapper.write(request), CreateEndpointRequest.class))
                .isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("plainMappers")
    void modelsMayStandInUsersOwnTypes(Mapper mapper) throws Exception {
        Endpoint endpoint = (Endpoint) Model.named(Room.GIVEN, "Endpoint").full(1);
        Holder holder = new Holder(List.of(endpoint), Map.of("a", FlashBoot.OFF, "b", FlashBoot.of("NEW")), null);
        String json = mapper.write(holder);
        assertThat(json).contains("\"b\":\"NEW\"", "\"template\":null");
        assertThat(mapper.read(json, Holder.class)).isEqualTo(holder);
        assertThat(mapper.read("null", Endpoint.class)).isNull();
        assertThat(mapper.read("null", FlashBoot.class)).isNull();
    }

    @ParameterizedTest
    @MethodSource("plainMappers")
    void anOpenEnumIsAStringAndNothingElse(Mapper mapper) throws Exception {
        assertThat(mapper.read("\"OFF\"", FlashBoot.class)).isSameAs(FlashBoot.OFF);
        assertThat(mapper.read("\"\"", FlashBoot.class)).isEqualTo(FlashBoot.of(""));
        assertThat(mapper.write(FlashBoot.of("NEW"))).isEqualTo("\"NEW\"");
        for (String other :
                List.of("12345", "1.2345", "true", "[\"hunter2\"]", "{\"a\":\"hunter2\"}", "123456789012")) {
            assertThatThrownBy(() -> mapper.read(other, FlashBoot.class))
                    .isInstanceOf(mapper.failure())
                    .hasMessageContaining("FlashBoot can't be read: $: must be a string, is ")
                    .hasMessageNotContainingAny("12345", "1.2345", "hunter2");
        }
    }

    @ParameterizedTest
    @MethodSource("someModelsAndMappers")
    void whatIsWrongComesAsAnExceptionOfJackson(Model model, Mapper mapper) {
        for (Member member : model.members()) {
            ObjectNode json = example(model);
            if (member.kind() == Member.Kind.FREE) {
                continue; // It may be anything.
            }
            json.set(member.name(), member.kind() == Member.Kind.BOOLEAN ? IntNode.valueOf(1) : BooleanNode.TRUE);
            assertThatThrownBy(() -> mapper.read(json.toString(), model.type()))
                    .isInstanceOf(mapper.failure())
                    .hasMessageContaining("$." + member + ": must be a");
            assertThatThrownBy(() -> mapper.readTree(json.toString(), model.type()))
                    .isInstanceOf(mapper.failure())
                    .hasMessageContaining("$." + member + ": must be a");
            if (member.required()) {
                json.remove(member.name());
                assertThatThrownBy(() -> mapper.read(json.toString(), model.type()))
                        .isInstanceOf(mapper.failure())
                        .hasMessageContaining("$." + member + ": is required");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plainMappers")
    void noValueIsInAMessage(Mapper mapper) {
        for (String env : List.of("[\"hunter2\"]", "\"hunter2\"", "{\"A\":7274747}", "{\"A\":7274747.5}", "7274747")) {
            assertThatThrownBy(() -> mapper.read("{\"env\":" + env + "}", ContainerConfig.class))
                    .isInstanceOf(mapper.failure())
                    .hasMessageContaining("ContainerConfig can't be read: $.env")
                    .hasStackTraceContaining("$.env")
                    .satisfies(thrown -> assertThat(stackTrace(thrown)).doesNotContain("hunter2", "7274747"));
        }
        for (String json : List.of("\"hunter2\"", "[\"hunter2\"]", "7274747", "7274747.5")) {
            assertThatThrownBy(() -> mapper.read(json, ContainerConfig.class))
                    .isInstanceOf(mapper.failure())
                    .hasMessageContaining("ContainerConfig can't be read: $: must be an object")
                    .satisfies(thrown -> assertThat(stackTrace(thrown)).doesNotContain("hunter2", "7274747"));
        }
    }

    private static String stackTrace(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("plainMappers")
    void jacksonSaysWhereInTheUsersOwnDocumentAModelStands(Mapper mapper) {
        assertThatThrownBy(() -> mapper.read("{\"endpoints\":[{\"id\":1}]}", Holder.class))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("Endpoint can't be read: $.id: must be a string, is a number")
                .hasMessageContaining("Holder[\"endpoints\"]->");
        assertThatThrownBy(() -> mapper.read("{\"modes\":{\"a\":1}}", Holder.class))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("FlashBoot can't be read: $: must be a string, is a number")
                .hasMessageContaining("[\"a\"]");
    }

    @ParameterizedTest
    @MethodSource("plainMappers")
    void theLastOfRepeatedMembersCountsAsItDoesWithoutAMapper(Mapper mapper) throws Exception {
        for (String json : List.of(
                "{\"image\":\"a\",\"image\":\"b\"}",
                "{\"image\":\"a\",\"image\":null}",
                "{\"registry\":\"a\",\"registry\":null}",
                "{\"registry\":null,\"registry\":\"a\"}",
                "{\"x\":1,\"y\":2,\"x\":null}",
                "{\"env\":{\"A\":\"1\",\"B\":\"2\",\"A\":\"3\"}}",
                "{\"x\":{\"a\":1,\"a\":null}}")) {
            assertThat(mapper.read(json, ContainerConfig.class)).isEqualTo(ContainerConfig.fromJson(json));
        }
        String wrong = "{\"image\":1,\"image\":\"a\"}";
        assertThatThrownBy(() -> mapper.read(wrong, ContainerConfig.class))
                .hasMessageContaining("$.image: must be a string, is a number");
        assertThatThrownBy(() -> ContainerConfig.fromJson(wrong))
                .hasMessageContaining("$.image: must be a string, is a number");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void aModelIsNeverChanged(Mapper mapper) {
        ErrorResponse value = ErrorResponse.builder().title("t").build();
        for (String json : List.of("{\"title\":\"u\"}", "{\"more\":1}", "{\"title\":null}", "{\"extras\":{}}")) {
            assertThatThrownBy(() -> mapper.update(value, json))
                    .isInstanceOf(mapper.failure())
                    .hasMessageContaining("ErrorResponse is immutable");
        }
        assertThat(value.title()).hasValue("t");
    }

    @Test
    void whatOnlyALenientMapperReadsIsRefusedInWords() {
        Mapper two = Mapper.two("lenient", json -> json.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS));
        Mapper three = Mapper.three(
                "lenient", json -> json.enable(tools.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS));
        for (Mapper lenient : List.of(two, three)) {
            for (String number : List.of("NaN", "-Infinity", "1e99999999999")) {
                for (String member : List.of("status", "more")) {
                    assertThatThrownBy(() -> lenient.read("{\"" + member + "\":" + number + "}", ErrorResponse.class))
                            .isInstanceOf(lenient.failure())
                            .hasMessageContaining("$." + member + ": ");
                }
            }
        }
    }

    @Test
    @SuppressWarnings("deprecation") // still in use, as in caches
    void aMapperThatNamesEveryTypeNamesTheModelAndNothingInIt() throws Exception {
        Endpoint endpoint = Endpoint.fromJson(withExtras(Model.named(Room.GIVEN, "Endpoint")));
        Mapper two = Mapper.two(
                "type names everywhere",
                json -> json.activateDefaultTyping(
                        LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.EVERYTHING));
        assertThat(two.write(endpoint))
                .isEqualTo("[\"io.runpod.sdk.v2026_06.model.Endpoint\"," + endpoint.toJson() + "]");
        assertThat(two.read(two.write(endpoint), Endpoint.class)).isEqualTo(endpoint);
    }

    @Test
    void modelsAreInEveryView() throws Exception {
        Endpoint endpoint = Endpoint.fromJson(withExtras(Model.named(Room.GIVEN, "Endpoint")));
        var two = JsonMapper.builder()
                .disable(com.fasterxml.jackson.databind.MapperFeature.DEFAULT_VIEW_INCLUSION)
                .build();
        assertThat(two.writerWithView(Holder.class).writeValueAsString(endpoint))
                .isEqualTo(endpoint.toJson());
        assertThat(two.readerWithView(Holder.class).forType(Endpoint.class).<Endpoint>readValue(endpoint.toJson()))
                .isEqualTo(endpoint);
        var three = tools.jackson.databind.json.JsonMapper.builder()
                .disable(tools.jackson.databind.MapperFeature.DEFAULT_VIEW_INCLUSION)
                .build();
        assertThat(three.writerWithView(Holder.class).writeValueAsString(endpoint))
                .isEqualTo(endpoint.toJson());
        assertThat(three.readerWithView(Holder.class).forType(Endpoint.class).<Endpoint>readValue(endpoint.toJson()))
                .isEqualTo(endpoint);
    }

    @Test
    void aMapperThatGoesByDeclaredTypesAloneWritesNothingElseWithoutAWord() {
        Mapper two = Mapper.two(
                "static", json -> json.enable(com.fasterxml.jackson.databind.MapperFeature.USE_STATIC_TYPING));
        Mapper three =
                Mapper.three("static", json -> json.enable(tools.jackson.databind.MapperFeature.USE_STATIC_TYPING));
        for (Mapper mapper : List.of(two, three)) {
            assertThatThrownBy(() -> mapper.write(ErrorResponse.fromJson("{\"title\":\"t\"}")))
                    .isInstanceOf(mapper.failure())
                    .hasMessageContaining("USE_STATIC_TYPING");
        }
    }

    @Test
    void javaObjectsInATreeAreRefused() {
        ObjectNode tree = TREES.createObjectNode();
        tree.putPOJO("more", new Object());
        assertThatThrownBy(() -> TREES.treeToValue(tree, ErrorResponse.class))
                .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class)
                .hasMessageContaining("[\"more\"]");
        tools.jackson.databind.json.JsonMapper three = tools.jackson.databind.json.JsonMapper.shared();
        tools.jackson.databind.node.ObjectNode other = three.createObjectNode();
        other.putPOJO("more", new Object());
        assertThatThrownBy(() -> three.treeToValue(other, ErrorResponse.class))
                .isInstanceOf(tools.jackson.core.JacksonException.class)
                .hasMessageContaining("[\"more\"]");
    }
}
