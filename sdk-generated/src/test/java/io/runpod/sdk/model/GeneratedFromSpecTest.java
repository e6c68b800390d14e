package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.api.EndpointsApi;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every generated class against the spec itself. The generator ends well on a misspelt option, a mapping that no
 * longer matches or a keyword it passes over; here such a slip fails the build.
 */
class GeneratedFromSpecTest {
    private static final Path GENERATED = Spec.MODULE.resolve("target/generated-sources/openapi/java/io/runpod/sdk");

    /** What the templates and this test know of; anything else in a schema would be lost without a word. */
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "additionalProperties",
            "allOf",
            "default",
            "description",
            "enum",
            "example",
            "format",
            "items",
            "minItems",
            "minLength",
            "minimum",
            "nullable",
            "properties",
            "required",
            "type");

    static final List<Map.Entry<String, List<String>>> ENUMS =
            List.copyOf(Spec.enums().entrySet());

    static Stream<Model> models() {
        return Model.all();
    }

    @Test
    void theSpecIsTheGivenFileByteForByte() throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Spec.FILE));
        assertThat(HexFormat.of().formatHex(digest))
                .as("a new revision of the spec: see spec/README.md")
                .isEqualTo("6987b7741ab1c07b1e2fb0f2ef1613121a0e97e4f63d27f6969a696fb2aa33cb");
    }

    @Test
    void theSpecUsesNoKeywordThatTheTemplatesPassOver() {
        Set<String> used = new TreeSet<>();
        Spec.root().at("/components/schemas").forEach(schema -> keywords(schema, used));
        assertThat(KEYWORDS).containsAll(used);
    }

    private static void keywords(JsonNode schema, Set<String> used) {
        schema.fieldNames().forEachRemaining(used::add);
        schema.path("properties").forEach(member -> keywords(member, used));
        schema.path("allOf").forEach(part -> keywords(part, used));
        Stream.of("items", "additionalProperties")
                .filter(schema::has)
                .forEach(name -> keywords(schema.get(name), used));
    }

    @Test
    void everyObjectBecomesAClassAndACodecEveryEnumAClassAndNothingElseIsGenerated() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("api/EndpointsApi.java"));
        Spec.objects()
                .keySet()
                .forEach(name -> expected.addAll(List.of("model/" + name + ".java", "model/" + name + "Json.java")));
        Spec.enums().keySet().forEach(name -> expected.add("model/" + name + ".java"));
        try (Stream<Path> files = Files.walk(GENERATED)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> GENERATED.relativize(file).toString().replace('\\', '/')))
                    .as("an old file may be left over from another branch: mvn clean; a new enum: templates/ignore")
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMemberHasAnAccessorOfItsTypeAndNothingElseHas(Model model) {
        Set<String> expected = new TreeSet<>(Set.of(
                "builder: io.runpod.sdk.model." + model + "$Builder",
                "extras: java.util.Map<java.lang.String, java.lang.Object>",
                "fromJson: io.runpod.sdk.model." + model,
                "toBuilder: io.runpod.sdk.model." + model + "$Builder",
                "toJson: java.lang.String",
                "toJsonBytes: byte[]",
                "violations: java.util.List<io.runpod.sdk.model.Violation>"));
        for (Member member : model.members()) {
            expected.add(member + ": " + member.accessorType());
            if (member.nullable()) {
                expected.add(member.isNullAccessor() + ": boolean");
            }
        }
        assertThat(Modifier.isFinal(model.type().getModifiers())).isTrue();
        assertThat(publicMethods(model.type())
                        .map(m -> m.getName() + ": " + m.getGenericReturnType().getTypeName())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMemberHasItsSettersAndNothingElseHas(Model model) {
        Set<String> expected = new TreeSet<>(Set.of("build()", "extra(java.lang.String, java.lang.Object)"));
        for (Member member : model.members()) {
            expected.add(member + "(" + member.setterType() + ")");
            if (member.kind() == Member.Kind.OBJECT) {
                expected.add(member + "(" + member.setterType() + "$Builder)");
            }
        }
        assertThat(publicMethods(model.builderType())
                        .map(m -> m.getName()
                                + Arrays.stream(m.getGenericParameterTypes())
                                        .map(Type::getTypeName)
                                        .collect(Collectors.joining(", ", "(", ")"))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                .filter(m -> !Set.of("equals", "hashCode", "toString").contains(m.getName()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyWhatWasSetIsWrittenAndNeverADefault(Model model) throws IOException {
        Set<String> required = new LinkedHashSet<>();
        model.members().stream().filter(Member::required).forEach(member -> required.add(member.name()));
        assertThat(written(model, model.minimal())).isEqualTo(required);
        for (Member member : model.members()) {
            Object builder = model.minimal();
            model.set(builder, member, member.value(1));
            Set<String> expected = new LinkedHashSet<>(required);
            expected.add(member.name());
            assertThat(written(model, builder)).as(member.name()).isEqualTo(expected);
        }
    }

    private static Set<String> written(Model model, Object builder) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        new ObjectMapper()
                .readTree(model.write(model.build(builder)))
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @FieldSource("ENUMS")
    void everyEnumHasAConstantForEachValueAndNoOther(Map.Entry<String, List<String>> schema) throws Exception {
        Class<?> type = Model.classNamed(schema.getKey());
        List<String> constants = new ArrayList<>();
        for (Field field : type.getFields()) {
            String value = (String) Model.method(type, "value").invoke(field.get(null));
            assertThat(field.getName()).isEqualTo(value);
            assertThat(Model.enumOf(schema.getKey(), value)).isSameAs(field.get(null));
            assertThat(Model.method(type, "known").invoke(field.get(null))).hasToString(value);
            constants.add(value);
        }
        List<String> known = new ArrayList<>(schema.getValue());
        known.add("UNRECOGNIZED");
        assertThat(constants).containsExactlyElementsOf(schema.getValue());
        assertThat(Model.classNamed(schema.getKey() + "$Known").getEnumConstants())
                .extracting(Object::toString)
                .containsExactlyElementsOf(known);
    }

    @Test
    void theOperationsAreThoseOfTheSpec() {
        List<String> ids = new ArrayList<>();
        Spec.root()
                .get("paths")
                .forEach(path -> path.forEach(
                        operation -> ids.add(operation.get("operationId").textValue())));
        assertThat(publicMethods(EndpointsApi.class).map(Method::getName)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theOperationHasTheMethodPathAndMediaTypesOfTheSpec() {
        CreateEndpointRequest request =
                (CreateEndpointRequest) Model.named("CreateEndpointRequest").full(1);
        JsonNode post = Spec.root().at("/paths/~1v2~1serverless/post");
        List<String> accepted = new ArrayList<>();
        post.get("responses")
                .forEach(answer -> answer.get("content").fieldNames().forEachRemaining(accepted::add));
        var operation = EndpointsApi.createEndpoint(request, call -> call.operation());

        assertThat(operation.id()).isEqualTo(post.get("operationId").textValue());
        assertThat(operation.method()).isEqualTo("POST");
        assertThat(operation.path()).isEqualTo("/v2/serverless");
        assertThat(operation.contentType())
                .isEqualTo(post.at("/requestBody/content").fieldNames().next());
        assertThat(operation.accept()).isEqualTo(String.join(", ", accepted));
    }

    @Test
    void noTextOfTheSpecCanBreakOutOfAJavadocComment() {
        List<String> texts = new ArrayList<>();
        Stream.of("description", "summary", "title")
                .flatMap(name -> Spec.root().findValues(name).stream())
                .filter(JsonNode::isTextual)
                .forEach(text -> texts.add(text.textValue()));
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("*/", "/*", "\\u", "<", ">", "&", "{@")
                        .doesNotContainPattern("(?m)^\\s*@"));
    }
}
