package io.runpod.sdk.spec;

import static io.runpod.sdk.spec.Slip.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.spec.Drift.Change;
import io.runpod.sdk.spec.Drift.Effect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a newer document changes for users. */
class DriftTest {
    private static final String SCHEMAS = "/components/schemas";
    private static final String CREATE = "/paths/~1v2~1serverless/post";
    private static final String LIST = "/paths/~1v2~1serverless/get";

    /**
     * A change of the document.
     *
     * @param pointer where
     * @param make makes it there
     * @param effect its effect on users
     * @param where how its place is told
     */
    record Case(String name, String pointer, Consumer<ObjectNode> make, Effect effect, String where) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case(
                    "an operation less",
                    "/paths/~1v2~1serverless",
                    path -> path.remove("post"),
                    Effect.BREAKING,
                    "$.paths['/v2/serverless'].post"),
            new Case(
                    "an operation more",
                    "/paths",
                    paths -> paths.putObject("/v2/pods").putObject("get").put("anything", "goes"),
                    Effect.ADDITIVE,
                    "$.paths['/v2/pods'].get"),
            new Case(
                    "a method more",
                    "/paths/~1v2~1serverless",
                    path -> path.putObject("put"),
                    Effect.ADDITIVE,
                    "$.paths['/v2/serverless'].put"),
            new Case(
                    "another operation id",
                    CREATE,
                    operation -> operation.put("operationId", "makeEndpoint"),
                    Effect.BREAKING,
                    "$.paths['/v2/serverless'].post.operationId"),
            new Case(
                    "a parameter more",
                    LIST,
                    operation -> parameter(operation, false),
                    Effect.ADDITIVE,
                    "$.paths['/v2/serverless'].get.parameters['order' in query]"),
            new Case(
                    "a parameter more, required",
                    LIST,
                    operation -> parameter(operation, true),
                    Effect.BREAKING,
                    "$.paths['/v2/serverless'].get.parameters['order' in query]"),
            new Case(
                    "an error less",
                    CREATE + "/responses",
                    responses -> responses.remove("429"),
                    Effect.NONE,
                    "$.paths['/v2/serverless'].post.responses.429"),
            new Case(
                    "a success less",
                    CREATE + "/responses",
                    responses -> responses.remove("201"),
                    Effect.BREAKING,
                    "$.paths['/v2/serverless'].post.responses.201"),
            new Case(
                    "another server",
                    "",
                    root -> root.putArray("servers").addObject().put("url", "https://example.com"),
                    Effect.NONE,
                    "$.servers"),
            new Case(
                    "a member of an answer less",
                    SCHEMAS + "/Worker/properties",
                    members -> members.remove("id"),
                    Effect.BREAKING,
                    "$.components.schemas.Worker.properties.id"),
            new Case(
                    "a member of an answer more",
                    SCHEMAS + "/Worker/properties",
                    members -> members.putObject("mood").put("type", "string"),
                    Effect.ADDITIVE,
                    "$.components.schemas.Worker.properties.mood"),
            new Case(
                    "a member of a request more",
                    SCHEMAS + "/EndpointWorkers/properties",
                    members -> members.putObject("mood").put("type", "string"),
                    Effect.ADDITIVE,
                    "$.components.schemas.EndpointWorkers.properties.mood"),
            new Case(
                    "a member of a request more, required",
                    SCHEMAS + "/EndpointWorkers",
                    schema -> {
                        schema.withObject("/properties").putObject("mood").put("type", "string");
                        schema.withArray("required").add("mood");
                    },
                    Effect.BREAKING,
                    "$.components.schemas.EndpointWorkers.properties.mood"),
            new Case(
                    "required no more in a request",
                    SCHEMAS + "/QueueDelayScaling",
                    without("required", 1),
                    Effect.ADDITIVE,
                    "$.components.schemas.QueueDelayScaling.required[queueDelay]"),
            new Case(
                    "required no more in an answer",
                    SCHEMAS + "/NetworkVolume",
                    without("required", 2),
                    Effect.BREAKING,
                    "$.components.schemas.NetworkVolume.required[size]"),
            new Case(
                    "a limit of a request tightened",
                    SCHEMAS + "/EndpointWorkers/properties/idleTimeout",
                    member -> member.put("maximum", 360),
                    Effect.BREAKING,
                    "$.components.schemas.EndpointWorkers.properties.idleTimeout.maximum"),
            new Case(
                    "a limit of a request loosened",
                    SCHEMAS + "/EndpointWorkers/properties/idleTimeout",
                    member -> member.put("maximum", 36000),
                    Effect.ADDITIVE,
                    "$.components.schemas.EndpointWorkers.properties.idleTimeout.maximum"),
            new Case(
                    "a limit of a request dropped",
                    SCHEMAS + "/EndpointWorkers/properties/idleTimeout",
                    member -> member.remove("maximum"),
                    Effect.ADDITIVE,
                    "$.components.schemas.EndpointWorkers.properties.idleTimeout.maximum"),
            new Case(
                    "a limit of an answer",
                    SCHEMAS + "/Worker/properties/id",
                    member -> member.put("maxLength", 3),
                    Effect.NONE,
                    "$.components.schemas.Worker.properties.id.maxLength"),
            new Case(
                    "another type",
                    SCHEMAS + "/Worker/properties/id",
                    member -> member.put("type", "integer"),
                    Effect.BREAKING,
                    "$.components.schemas.Worker.properties.id.type"),
            new Case(
                    "a value more",
                    SCHEMAS + "/FlashBoot",
                    schema -> schema.withArray("enum").add("TURBO"),
                    Effect.ADDITIVE,
                    "$.components.schemas.FlashBoot.enum"),
            new Case(
                    "a value less",
                    SCHEMAS + "/FlashBoot",
                    without("enum", 0),
                    Effect.BREAKING,
                    "$.components.schemas.FlashBoot.enum"),
            new Case(
                    "null taken, as OpenAPI 3.1 says it",
                    SCHEMAS + "/EndpointWorkers/properties/idleTimeout",
                    member -> member.putArray("type").add("integer").add("null"),
                    Effect.ADDITIVE,
                    "$.components.schemas.EndpointWorkers.properties.idleTimeout.nullable"));

    private static void parameter(ObjectNode operation, boolean required) {
        ObjectNode parameter = operation.withArray("parameters").addObject();
        parameter.put("name", "order").put("in", "query").put("required", required);
        parameter.putObject("schema").put("type", "string");
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void isToldWithItsEffect(Case each) {
        ObjectNode newer = Documents.authored();
        JsonNode target = newer.at(each.pointer());
        assertThat(target.isObject()).as(each.pointer()).isTrue();
        each.make().accept((ObjectNode) target);

        List<Change> changes = Drift.between(Documents.authored(), newer);

        assertThat(changes)
                .extracting(Change::effect, Change::where)
                .containsExactly(tuple(each.effect(), each.where()));
    }

    @Test
    void proseAndOrderAreNoChange() {
        ObjectNode newer = Documents.authored();
        ObjectNode workers = (ObjectNode) newer.at(SCHEMAS + "/EndpointWorkers");
        workers.put("description", "Other words.");
        workers.set("properties", reversed((ObjectNode) workers.get("properties")));
        for (String list : List.of("/NetworkVolume/required", "/FlashBoot/enum", "/EndpointScaling/oneOf")) {
            ArrayNode first = (ArrayNode) newer.at(SCHEMAS + list);
            first.add(first.remove(0));
        }

        assertThat(Drift.between(Documents.authored(), newer)).isEmpty();
    }

    private static ObjectNode reversed(ObjectNode object) {
        ObjectNode reversed = object.objectNode();
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> names.add(0, name));
        names.forEach(name -> reversed.set(name, object.get(name)));
        return reversed;
    }

    @Test
    void aFileIsReadAndATablePrinted(@TempDir Path directory) throws IOException {
        Path newer = directory.resolve("newer.json");
        ObjectNode document = Documents.authored();
        ((ObjectNode) document.at(SCHEMAS + "/FlashBoot")).withArray("enum").add("A|B");
        Files.writeString(newer, document.toString());

        assertThat(printed(newer.toString()).lines())
                .contains("## Breaking: 0", "## Additive: 1", "## No effect: 0")
                .anyMatch(
                        line -> line.startsWith("| $.components.schemas.FlashBoot.enum | [") && line.contains("A\\|B"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ContractDrift.main(new String[] {"no/such.yaml"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dnewer must name the newer document, a file in YAML or JSON; is no/such.yaml");
        assertThatThrownBy(() -> ContractDrift.main(new String[1])).hasMessageEndingWith("is missing");
    }

    private static String printed(String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            ContractDrift.main(args);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
