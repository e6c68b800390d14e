package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.call.Page;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every generated class against its document. The generator ends well on a misspelt option, a mapping that no longer
 * matches or a keyword it passes over; here such a slip fails the build.
 */
class GeneratedFromSpecTest {

    /** What the templates and this test know of; anything else in a schema would be lost without a word. */
    static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "additionalProperties",
            "allOf",
            "default",
            "description",
            "discriminator",
            "enum",
            "example",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "nullable",
            "oneOf",
            "pattern",
            "properties",
            "required",
            "type",
            "uniqueItems",
            "x-enum-descriptions",
            "x-runpod-closed",
            "x-runpod-page-of",
            "x-runpod-secret");

    static Stream<Model> models() {
        return Model.all();
    }

    static Stream<Arguments> enums() {
        return Room.all()
                .flatMap(room -> Spec.of(room).enums().entrySet().stream()
                        .map(schema -> Arguments.of(room, schema.getKey(), schema.getValue())));
    }

    static Stream<Arguments> unions() {
        return Room.all()
                .flatMap(room -> Spec.of(room).unions().entrySet().stream()
                        .map(schema -> Arguments.of(room, schema.getKey(), schema.getValue())));
    }

    @Test
    void theGivenContractIsTheGivenFileByteForByte() throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Room.GIVEN.file()));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("6987b7741ab1c07b1e2fb0f2ef1613121a0e97e4f63d27f6969a696fb2aa33cb");
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentUsesNoKeywordThatTheTemplatesPassOver(Room room) {
        Set<String> used = new TreeSet<>();
        Spec.of(room).schemas().forEach(schema -> keywords(schema, used));
        assertThat(KEYWORDS).containsAll(used);
    }

    private static void keywords(JsonNode schema, Set<String> used) {
        schema.fieldNames().forEachRemaining(used::add);
        schema.path("properties").forEach(member -> keywords(member, used));
        Stream.of("allOf", "oneOf").forEach(name -> schema.path(name).forEach(part -> keywords(part, used)));
        Stream.of("items", "additionalProperties")
                .filter(schema::has)
                .forEach(name -> keywords(schema.get(name), used));
    }

    @ParameterizedTest
    @EnumSource
    void everySchemaBecomesItsClassesAndNothingElseIsGenerated(Room room) throws IOException {
        Set<String> expected = new TreeSet<>();
        Spec.of(room).objects().keySet().forEach(name -> expected.add(name + ".java"));
        Spec.of(room)
                .unions()
                .keySet()
                .forEach(name ->
                        expected.addAll(List.of(name + ".java", name + "Json.java", "Unknown" + name + ".java")));
        Spec.of(room).enums().keySet().forEach(name -> expected.add(name + ".java"));
        assertThat(files(room, room.modelPackage())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyTagBecomesAClassAndEveryQueryOneAndNothingElseIsGenerated(Room room) throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Spec.Operation operation : Spec.of(room).operations()) {
            expected.add(operation.tag() + "Api.java");
            if (!operation.parameters("query").isEmpty()) {
                expected.add(operation.query() + ".java");
            }
        }
        assertThat(files(room, room.apiPackage())).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> files(Room room, String packageName) throws IOException {
        try (Stream<Path> files = Files.list(room.sources(packageName))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMemberHasAnAccessorOfItsTypeAndNothingElseHas(Model model) {
        String type = model.type().getName();
        Set<String> expected = new TreeSet<>(Set.of(
                "builder: " + type + "$Builder",
                "extras: java.util.Map<java.lang.String, java.lang.Object>",
                "fromJson: " + type,
                "secretValues: java.util.Collection<java.lang.String>",
                "toBuilder: " + type + "$Builder",
                "toJsonBytes: byte[]",
                "violations: java.util.List<io.runpod.sdk.model.Violation>"));
        for (Member member : model.members()) {
            expected.add(member.javaName() + ": " + member.accessorType());
            if (member.nullable()) {
                expected.add(member.isNullAccessor() + ": boolean");
            }
        }
        if (Page.class.isAssignableFrom(model.type())) {
            expected.addAll(pageMethods(model));
        }
        assertThat(Modifier.isFinal(model.type().getModifiers())).isTrue();
        assertThat(publicMethods(model.type())
                        .map(m -> m.getName() + ": " + m.getGenericReturnType().getTypeName())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> pageMethods(Model model) {
        String items = Spec.of(model.room())
                .schema(model.name())
                .get("x-runpod-page-of")
                .textValue();
        Member member = model.members().stream()
                .filter(m -> m.name().equals(items))
                .findFirst()
                .orElseThrow();
        return List.of(
                "items: " + member.accessorType(),
                "nextCursor: java.util.Optional<java.lang.String>",
                "hasNextPage: boolean");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsAPageWhereTheDocumentSaysSo(Model model) {
        assertThat(Page.class.isAssignableFrom(model.type()))
                .isEqualTo(Spec.of(model.room()).schema(model.name()).has("x-runpod-page-of"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMemberHasItsSettersAndNothingElseHas(Model model) {
        Set<String> expected = new TreeSet<>(Set.of("build()", "extra(java.lang.String, java.lang.Object)"));
        for (Member member : model.members()) {
            expected.add(member.javaName() + "(" + member.setterType() + ")");
            if (member.kind() == Member.Kind.OBJECT) {
                expected.add(member.javaName() + "(" + member.setterType() + "$Builder)");
            }
        }
        assertThat(signatures(model.builderType())).containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<String> signatures(Class<?> type) {
        return publicMethods(type)
                .map(m -> m.getName()
                        + Arrays.stream(m.getGenericParameterTypes())
                                .map(Type::getTypeName)
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                .filter(m -> !Set.of("equals", "hashCode", "toString").contains(m.getName()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyWhatWasSetIsWrittenAndNeverADefault(Model model) throws IOException {
        Set<String> required = written(model, model.minimal());
        Set<String> expectedOfMinimal = new LinkedHashSet<>();
        model.members().stream().filter(Member::required).forEach(member -> expectedOfMinimal.add(member.name()));
        if (Spec.of(model.room()).minProperties(model.name()) == 0) {
            assertThat(required).isEqualTo(expectedOfMinimal);
        }
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
    @MethodSource("enums")
    void everyEnumHasAConstantForEachValueAndNoOther(Room room, String name, List<String> values) throws Exception {
        Class<?> type = room.model(name);
        List<String> constants = new ArrayList<>();
        for (Field field : type.getFields()) {
            String value = (String) Model.method(type, "value").invoke(field.get(null));
            assertThat(Model.enumOf(room, name, value)).isSameAs(field.get(null));
            assertThat(Model.method(type, "known").invoke(field.get(null))).hasToString(field.getName());
            if (value.matches("[A-Z][A-Z0-9_]*")) {
                assertThat(field.getName()).isEqualTo(value);
            }
            constants.add(value);
        }
        assertThat(constants).containsExactlyElementsOf(values);
        assertThat(room.model(name + "$Known").getEnumConstants())
                .hasSize(values.size() + 1)
                .extracting(Object::toString)
                .endsWith("UNRECOGNIZED");
        Object unknown = Model.enumOf(room, name, "something else");
        assertThat(Model.method(type, "known").invoke(unknown)).hasToString("UNRECOGNIZED");
        assertThat(Model.method(type, "value").invoke(unknown)).isEqualTo("something else");
    }

    @ParameterizedTest
    @MethodSource("unions")
    void everyUnionIsSealedAndPermitsItsVariantsAndTheUnknown(Room room, String name, List<String> variants) {
        Class<?> type = room.model(name);
        List<String> expected = new ArrayList<>(variants);
        expected.add("Unknown" + name);
        assertThat(type.isInterface() && type.isSealed()).isTrue();
        assertThat(type.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactlyElementsOf(expected);
    }

    /** A variant is told by its tag: the builder sets it, the value is of the mapping, and no other is accepted. */
    @ParameterizedTest
    @MethodSource("unions")
    void everyVariantOfATaggedUnionHasItsTagOnTheWire(Room room, String name, List<String> variants) throws Exception {
        JsonNode discriminator = Spec.of(room).schema(name).path("discriminator");
        Set<String> mapped = new TreeSet<>();
        for (Map.Entry<String, JsonNode> mapping : discriminator.path("mapping").properties()) {
            String variant = mapping.getValue().textValue().replaceAll(".*/", "");
            Model model = Model.named(room, variant);
            Object builder = model.builder();
            model.members().stream()
                    .filter(member -> member.required() && !member.isTag())
                    .forEach(member -> model.set(builder, member, member.value(1)));
            String json = model.write(model.build(builder));
            assertThat(new ObjectMapper()
                            .readTree(json)
                            .get(discriminator.get("propertyName").textValue())
                            .textValue())
                    .isEqualTo(mapping.getKey());
            assertThat(Model.invoke(Model.method(room.model(name), "fromJson", String.class), null, json))
                    .isInstanceOf(room.model(variant))
                    .isEqualTo(model.build(builder));
            mapped.add(variant);
        }
        if (!discriminator.isMissingNode()) {
            assertThat(mapped).containsExactlyInAnyOrderElementsOf(variants);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aClosedSchemaRefusesWhatCameWithATextOnceItIsToBeSentAndNoOtherDoes(Model model) {
        Object built = model.full(1);
        String json = model.write(built);
        String more = json.substring(0, json.length() - 1) + (json.length() > 2 ? "," : "") + "\"more\":1}";
        Object read = model.read(more);
        List<String> expected = Spec.of(model.room()).isClosed(model.name())
                ? List.of(
                        "$.more: is no member that the spec knows; extra(name, value) of a builder sends it all the same")
                : List.of();
        assertThat(violations(model, read)).isEqualTo(expected);
        Object rebuilt = model.build(model.toBuilder(read));
        assertThat(violations(model, rebuilt)).isEqualTo(expected);
        Object explicit = model.toBuilder(read);
        Model.invoke(Model.method(model.builderType(), "extra", String.class, Object.class), explicit, "more", 1);
        assertThat(violations(model, model.build(explicit))).isEmpty();
    }

    private static List<String> violations(Model model, Object value) {
        return ((List<?>) model.get(value, "violations"))
                .stream().map(Object::toString).toList();
    }
}
