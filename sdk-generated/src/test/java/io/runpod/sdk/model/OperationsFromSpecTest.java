package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.call.PagedCall;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every operation of every document against what it says: method, path, parameters, body, answers. */
class OperationsFromSpecTest {
    private static final String ID = "a/../b?c#\u00e9 %2F";
    private static final String ID_ENCODED = "a%2F..%2Fb%3Fc%23%C3%A9%20%252F";

    static Stream<Spec.Operation> operations() {
        return Room.all().flatMap(room -> Spec.of(room).operations().stream());
    }

    static Stream<Spec.Operation> queries() {
        return operations().filter(operation -> !operation.parameters("query").isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void theMethodsOfEachClassAreTheOperationsOfItsTag(Room room) {
        Map<String, Set<String>> expected = Spec.of(room).operations().stream()
                .collect(Collectors.groupingBy(
                        Spec.Operation::tag, Collectors.mapping(Spec.Operation::id, Collectors.toSet())));
        expected.forEach((tag, ids) -> assertThat(GeneratedFromSpecTest.publicMethods(room.api(tag + "Api"))
                        .map(Method::getName)
                        .collect(Collectors.toSet()))
                .isEqualTo(ids));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationTakesItsPathItsBodyAndItsQueryAndWorksWithoutTheQuery(Spec.Operation operation) {
        List<String> plain = new ArrayList<>();
        operation.parameters("path").forEach(parameter -> plain.add("java.lang.String"));
        if (!operation.body().isEmpty()) {
            plain.add(operation.room().modelPackage() + "." + operation.body());
        }
        Set<String> expected =
                new TreeSet<>(Set.of(operation.id() + plain.stream().collect(Collectors.joining(", ", "(", ")"))));
        if (!operation.parameters("query").isEmpty()) {
            plain.add(operation.room().apiPackage() + "." + operation.query());
            expected.add(operation.id() + plain.stream().collect(Collectors.joining(", ", "(", ")")));
        }
        assertThat(GeneratedFromSpecTest.signatures(api(operation))
                        .filter(signature -> signature.startsWith(operation.id() + "(")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aCallSaysWhatTheDocumentSays(Spec.Operation operation) {
        ApiCall<?> call = call(operation, fullQuery(operation));
        JsonNode node = operation.node();
        assertThat(call.operation().id()).isEqualTo(operation.id());
        assertThat(call.operation().method()).isEqualTo(operation.method());
        assertThat(call.operation().path()).isEqualTo(operation.path());
        assertThat(call.operation().effect())
                .isEqualTo(
                        node.has("x-runpod-effect")
                                ? Effect.valueOf(node.get("x-runpod-effect").textValue())
                                : Effect.of(operation.method()));
        assertThat(call.operation().contentType()).isEqualTo(operation.body().isEmpty() ? null : "application/json");
        assertThat(call.operation().accept()).isEqualTo(String.join(", ", accepted(operation)));
        assertThat(call).hasToString(operation.method() + " " + operation.path().replaceAll("\\{\\w+\\}", ID_ENCODED));
        assertThat(call.body() != null).isEqualTo(!operation.body().isEmpty());
        assertThat(call instanceof PagedCall<?>).isEqualTo(node.has("x-runpod-page-items"));
        assertThat(call.promisesValue()).isEqualTo(!node.at("/responses").has("204"));
    }

    private static Set<String> accepted(Spec.Operation operation) {
        Set<String> accepted = new LinkedHashSet<>();
        operation.node().get("responses").forEach(answer -> {
            JsonNode target = answer.has("$ref")
                    ? Spec.of(operation.room())
                            .root()
                            .at(answer.get("$ref").textValue().substring(1))
                    : answer;
            target.path("content").fieldNames().forEachRemaining(accepted::add);
        });
        return accepted;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aCallReadsTheAnswerOfTheDocument(Spec.Operation operation) {
        String schema = operation.node().at("/responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue()
                        .at("/content/application~1json/schema/$ref")
                        .asText()
                        .replaceAll(".*/", ""))
                .findFirst()
                .orElseThrow();
        ApiCall<?> call = call(operation, fullQuery(operation));
        if (schema.isEmpty()) {
            assertThat(call.decode(new byte[0])).isNull();
            return;
        }
        String name = Spec.of(operation.room())
                .unions()
                .getOrDefault(schema, List.of(schema))
                .get(0);
        Model model = Model.named(operation.room(), name);
        Object value = model.full(1);
        assertThat(call.decode(model.write(value).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(value);
        assertThatThrownBy(() -> call.decode("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidJsonException.class);
    }

    /** Each of these would be dropped without a word: the generator has one answer, and a method one signature. */
    @ParameterizedTest
    @MethodSource("operations")
    void anOperationSaysNothingThatTheTemplatesPassOver(Spec.Operation operation) {
        JsonNode node = operation.node();
        assertThat(node.get("responses").properties())
                .as("answers that are a success")
                .filteredOn(answer -> answer.getKey().startsWith("2"))
                .hasSize(1);
        assertThat(node.at("/requestBody/required").asBoolean())
                .as("whether the body is required")
                .isEqualTo(node.has("requestBody"));
        for (Member parameter : operation.parameters()) {
            assertThat(GeneratedFromSpecTest.KEYWORDS).containsAll(keywords(parameter));
        }
        for (Member parameter : operation.parameters("path")) {
            assertThat(keywords(parameter)).as("limits of " + parameter).containsExactly("type");
        }
    }

    private static List<String> keywords(Member parameter) {
        List<String> keywords = new ArrayList<>();
        parameter.schema().fieldNames().forEachRemaining(keywords::add);
        keywords.remove("x-in");
        return keywords;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBodyThatWasReadAndBreaksRulesBecomesNoCall(Spec.Operation operation) {
        if (operation.body().isEmpty() || !Spec.of(operation.room()).isClosed(operation.body())) {
            return;
        }
        Model model = Model.named(operation.room(), operation.body());
        String json = model.write(model.full(1));
        Object body = model.read(json.substring(0, json.length() - 1) + ",\"more\":1}");
        assertThatThrownBy(() -> call(operation, body, fullQuery(operation)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith(operation.body() + " is invalid: $.more: is no member that the spec knows");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anEmptyIdIsRefused(Spec.Operation operation) {
        for (String id : List.of("", " ", ".", "..")) {
            if (!operation.parameters("path").isEmpty()) {
                assertThatThrownBy(() -> call(operation, body(operation), fullQuery(operation), id))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(operation.parameters("path").get(0) + ": must not be ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryIsWrittenAsTheDocumentSays(Spec.Operation operation) {
        Object builder = builder(operation);
        List<String> expected = new ArrayList<>();
        for (Member parameter : operation.parameters("query")) {
            Object value = parameter.value(1);
            set(builder, parameter, value);
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            expected.add(parameter + "="
                    + values.stream()
                            .map(item -> URLEncoder.encode(String.valueOf(item), StandardCharsets.UTF_8))
                            .collect(Collectors.joining(",")));
        }
        Object query = build(builder);
        String target = call(operation, query).target();
        assertThat(target.substring(target.indexOf('?') + 1).split("&")).containsExactlyElementsOf(expected);
        assertThat(query).asString().startsWith(operation.query() + "{");
        operation
                .parameters("query")
                .forEach(parameter -> assertThat(query).asString().contains(parameter + "="));
        Object other = minimal(operation);
        set(
                other,
                operation.parameters("query").get(0),
                operation.parameters("query").get(0).value(2));
        assertThat(query).isNotEqualTo(build(other)).isEqualTo(build(builder)).hasSameHashCodeAs(build(builder));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryHasASetterForEachParameterAndNoOther(Spec.Operation operation) {
        List<String> expected = new ArrayList<>(List.of("build()"));
        for (Member parameter : operation.parameters("query")) {
            String type = parameter.kind().isList() ? parameter.item().setterType() + "[]" : parameter.setterType();
            expected.add(parameter.javaName() + "(" + type + ")");
        }
        assertThat(GeneratedFromSpecTest.signatures(operation.room().api(operation.query() + "$Builder")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyLimitOfAQueryHoldsAndThereAreNoOthers(Spec.Operation operation) {
        for (Member parameter : operation.parameters("query")) {
            LimitsFromSpecTest.check(parameter, value -> {
                Object builder = minimal(operation, parameter);
                set(builder, parameter, value);
                return LimitsFromSpecTest.shown(
                                catchThrowableOfType(InvalidRequestException.class, () -> build(builder)))
                        .stream()
                        .map(problem -> problem.substring("query".length()))
                        .toList();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theJavadocNamesMethodPathAndEveryStatus(Spec.Operation operation) throws IOException {
        String source = Files.readString(
                operation.room().sources(operation.room().apiPackage()).resolve(operation.tag() + "Api.java"));
        String javadoc = source.substring(0, source.lastIndexOf(" " + operation.id() + "("));
        javadoc = javadoc.substring(javadoc.lastIndexOf("/**"));
        assertThat(javadoc).contains("{@code " + operation.method() + " " + operation.path() + "}");
        for (String code : (Iterable<String>) operation.node().get("responses")::fieldNames) {
            assertThat(javadoc).contains(code.equals("default") ? "<li>any other: " : "<li>{@code " + code + "}: ");
        }
    }

    private static Class<?> api(Spec.Operation operation) {
        return operation.room().api(operation.tag() + "Api");
    }

    private static Object body(Spec.Operation operation) {
        return operation.body().isEmpty()
                ? ""
                : Model.named(operation.room(), operation.body()).full(1);
    }

    private static ApiCall<?> call(Spec.Operation operation, @Nullable Object query) {
        return call(operation, body(operation), query, ID);
    }

    private static ApiCall<?> call(Spec.Operation operation, Object body, @Nullable Object query) {
        return call(operation, body, query, ID);
    }

    private static ApiCall<?> call(Spec.Operation operation, Object body, @Nullable Object query, String id) {
        List<Object> arguments = new ArrayList<>();
        operation.parameters("path").forEach(parameter -> arguments.add(id));
        if (!operation.body().isEmpty()) {
            arguments.add(body);
        }
        if (query != null) {
            arguments.add(query);
        }
        Method method = Arrays.stream(api(operation).getMethods())
                .filter(m -> m.getName().equals(operation.id()) && m.getParameterCount() == arguments.size())
                .findFirst()
                .orElseThrow();
        return (ApiCall<?>) Model.invoke(method, null, arguments.toArray());
    }

    private static @Nullable Object fullQuery(Spec.Operation operation) {
        if (operation.parameters("query").isEmpty()) {
            return null;
        }
        Object builder = builder(operation);
        operation.parameters("query").forEach(parameter -> set(builder, parameter, parameter.value(1)));
        return build(builder);
    }

    private static Object builder(Spec.Operation operation) {
        return Model.invoke(Model.method(operation.room().api(operation.query()), "builder"), null);
    }

    private static Object minimal(Spec.Operation operation, Member... but) {
        Object builder = builder(operation);
        operation.parameters("query").stream()
                .filter(parameter -> parameter.required() && !Arrays.asList(but).contains(parameter))
                .forEach(parameter -> set(builder, parameter, parameter.value(1)));
        return builder;
    }

    private static Object build(Object builder) {
        return Model.invoke(Model.method(builder.getClass(), "build"), builder);
    }

    private static void set(Object builder, Member parameter, Object value) {
        Method setter = Arrays.stream(builder.getClass().getMethods())
                .filter(m -> m.getName().equals(parameter.javaName()))
                .findFirst()
                .orElseThrow();
        Object argument = value;
        if (value instanceof List<?> list) {
            argument = list.toArray(
                    (Object[]) Array.newInstance(setter.getParameterTypes()[0].getComponentType(), list.size()));
        }
        Model.invoke(setter, builder, argument);
    }
}
