package io.runpod.sdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the structure of the document that this project wrote against the facts, so that a slip of the pen shows. */
class AuthoredDocumentTest {
    private static final ObjectNode FACTS = Documents.facts();

    @Test
    void theDocumentSaysWhatTheFactsSay() {
        assertThat(Structure.differences(FACTS, Documents.authored())).isEmpty();
    }

    @Test
    void theDocumentHas33OperationsUnderSixTags() {
        ObjectNode document = Documents.authored();
        Set<String> used = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    operation.path("tags").forEach(tag -> used.add(tag.textValue()));
                    if (operation.has("operationId")) {
                        ids.add(operation.get("operationId").textValue());
                    }
                }));
        assertThat(ids).hasSize(33);
        assertThat(document.get("tags").findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(used);
        assertThat(used)
                .containsExactlyInAnyOrder("Endpoints", "Templates", "Volumes", "Registries", "Secrets", "Catalog");
    }

    @Test
    void everyComponentIsUsed() {
        ObjectNode document = Documents.authored();
        Set<String> used = new TreeSet<>(document.findValuesAsText("$ref"));
        for (String kind : List.of("parameters", "headers", "responses", "schemas")) {
            document.at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(used).contains("#/components/" + kind + "/" + name));
        }
    }

    /** The generator's parser takes these words for booleans or null, ours does not. */
    @Test
    void noWordOfYamlStandsWithoutQuotes() throws IOException {
        assertThat(Files.readAllLines(Documents.AUTHORED))
                .noneMatch(line -> line.strip().matches("(?i)(- |\\w+: )(on|off|yes|no|y|n|null|~)"));
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip(
                        "a lost path",
                        at("/paths", paths -> paths.remove("/v2/catalog/templates")),
                        "$.paths['/v2/catalog/templates'].get.operationId: the facts say \"listPublicTemplates\", the"
                                + " document says nothing"),
                slip(
                        "a lost operation",
                        at("/paths/~1v2~1serverless~1{id}", path -> path.remove("delete")),
                        "$.paths['/v2/serverless/{id}'].delete.operationId: the facts say \"deleteEndpoint\", the"
                                + " document says nothing"),
                slip(
                        "an operation of its own",
                        at("/paths/~1v2~1registries", path -> path.set("patch", path.get("post"))),
                        "$.paths['/v2/registries'].patch.operationId: the facts say nothing, the document says"
                                + " \"createRegistry\""),
                slip(
                        "another operation id",
                        at("/paths/~1v2~1serverless/post", post -> post.put("operationId", "createEndpiont")),
                        "$.paths['/v2/serverless'].post.operationId: the facts say \"createEndpoint\", the document"
                                + " says \"createEndpiont\""),
                slip(
                        "another tag",
                        at(
                                "/paths/~1v2~1templates/get",
                                get -> get.putArray("tags").add("Catalog")),
                        "$.paths['/v2/templates'].get.tags: the facts say [\"Templates\"], the document says"
                                + " [\"Catalog\"]"),
                slip(
                        "a lost parameter",
                        at("/paths/~1v2~1serverless/get", get -> ((ArrayNode) get.get("parameters")).remove(1)),
                        "$.paths['/v2/serverless'].get.parameters['limit' in query].schema.maximum: the facts say"
                                + " 1000, the document says nothing"),
                slip(
                        "a lost parameter of a path",
                        at("/paths/~1v2~1registries~1{id}", path -> path.remove("parameters")),
                        "$.paths['/v2/registries/{id}'].get.parameters['id' in path].required: the facts say true, the"
                                + " document says nothing"),
                slip(
                        "a parameter in another place",
                        at("/components/parameters/CountryCodesFilter", filter -> filter.put("in", "header")),
                        "$.paths['/v2/catalog/gpus'].get.parameters['countryCodes' in header].schema.type: the facts"
                                + " say nothing, the document says \"array\""),
                slip(
                        "another explode",
                        at("/components/parameters/CudaVersionsFilter", filter -> filter.remove("explode")),
                        "$.paths['/v2/catalog/gpus'].get.parameters['cudaVersions' in query].explode: the facts say"
                                + " false, the document says true"),
                slip(
                        "a required parameter",
                        at("/components/parameters/GpuCountFilter", filter -> filter.put("required", true)),
                        "$.paths['/v2/catalog/gpus/{id}'].get.parameters['count' in query].required: the facts say"
                                + " false, the document says true"),
                slip(
                        "an optional body",
                        at("/paths/~1v2~1templates/post/requestBody", body -> body.remove("required")),
                        "$.paths['/v2/templates'].post.requestBody.required: the facts say true, the document says"
                                + " false"),
                slip(
                        "a lost answer",
                        at("/paths/~1v2~1serverless/post/responses", responses -> responses.remove("422")),
                        "$.paths['/v2/serverless'].post.responses.422: the facts say there, the document says"
                                + " nothing"),
                slip(
                        "an answer of another schema",
                        at(
                                "/paths/~1v2~1templates~1{id}/get/responses/200/content/application~1json/schema",
                                schema -> schema.put("$ref", "#/components/schemas/Endpoint")),
                        "$.paths['/v2/templates/{id}'].get.responses.200.content['application/json'].schema.$ref: the"
                                + " facts say Template, the document says Endpoint"),
                slip(
                        "a lost header",
                        at(
                                "/components/responses/TooManyRequestsError/headers",
                                headers -> headers.remove("Retry-After")),
                        "$.paths['/v2/serverless'].get.responses.429.headers.Retry-After.schema.type: the facts say"
                                + " \"integer\", the document says nothing"),
                slip(
                        "a lost schema",
                        at("/components/schemas", schemas -> schemas.remove("Worker")),
                        "$.components.schemas.Worker.properties.id.type: the facts say \"string\", the document says"
                                + " nothing"),
                slip(
                        "a lost member",
                        at("/components/schemas/Secret/properties", members -> members.remove("valueLastUpdatedAt")),
                        "$.components.schemas.Secret.properties.valueLastUpdatedAt.format: the facts say"
                                + " \"date-time\", the document says nothing"),
                slip(
                        "a lost required",
                        at(
                                "/components/schemas/NetworkVolume",
                                schema -> ((ArrayNode) schema.get("required")).remove(2)),
                        "$.components.schemas.NetworkVolume.required[size]: the facts say true, the document says"
                                + " nothing"),
                slip(
                        "a lost part of an allOf",
                        at(
                                "/components/schemas/UpdateEndpointRequest",
                                schema -> ((ArrayNode) schema.get("allOf")).remove(0)),
                        "$.components.schemas.UpdateEndpointRequest.properties.registry.nullable: the facts say true,"
                                + " the document says nothing"),
                slip(
                        "another bound",
                        at("/components/schemas/EndpointWorkers/properties/idleTimeout", m -> m.put("maximum", 360)),
                        "$.components.schemas.EndpointWorkers.properties.idleTimeout.maximum: the facts say 3600, the"
                                + " document says 360"),
                slip(
                        "a lost fraction",
                        at("/components/schemas/QueueDelayScaling/properties/queueDelay", m -> m.put("minimum", 1)),
                        "$.components.schemas.QueueDelayScaling.properties.queueDelay.minimum: the facts say 0.5, the"
                                + " document says 1"),
                slip(
                        "another default",
                        at("/components/schemas/CreateEndpointWorkers/properties/max", m -> m.put("default", 5)),
                        "$.components.schemas.CreateEndpointWorkers.properties.max.default: the facts say 3, the"
                                + " document says 5"),
                slip(
                        "a lost null",
                        at("/components/schemas/Pagination/properties/nextCursor", m -> m.remove("nullable")),
                        "$.components.schemas.Pagination.properties.nextCursor.nullable: the facts say true, the"
                                + " document says nothing"),
                slip(
                        "a lost null beside a reference",
                        at("/components/schemas/Endpoint/allOf/1/properties/gpu", m -> m.remove("nullable")),
                        "$.components.schemas.Endpoint.properties.gpu.nullable: the facts say true, the document says"
                                + " nothing"),
                slip(
                        "another pattern",
                        at(
                                "/components/schemas/CreateSecretRequest/properties/name",
                                m -> m.put("pattern", "^[a-z]*$")),
                        "$.components.schemas.CreateSecretRequest.properties.name.pattern: the facts say"
                                + " \"^[a-zA-Z_][a-zA-Z0-9_.\\\\-/]*$\", the document says \"^[a-z]*$\""),
                slip(
                        "a misspelt value",
                        at(
                                "/components/schemas/FlashBoot",
                                schema -> ((ArrayNode) schema.get("enum")).set(1, "FLASHBOT")),
                        "$.components.schemas.FlashBoot.enum: the facts say"
                                + " [\"OFF\",\"FLASHBOOT\",\"PRIORITY_FLASHBOOT\"], the document says"
                                + " [\"OFF\",\"FLASHBOT\",\"PRIORITY_FLASHBOOT\"]"),
                slip(
                        "an opened schema",
                        at(
                                "/components/schemas/CreateRegistryRequest",
                                schema -> schema.remove("additionalProperties")),
                        "$.components.schemas.CreateRegistryRequest.additionalProperties: the facts say false, the"
                                + " document says nothing"),
                slip(
                        "a lost kind of a union",
                        at(
                                "/components/schemas/EndpointScaling",
                                schema -> ((ArrayNode) schema.get("oneOf")).remove(1)),
                        "$.components.schemas.EndpointScaling.oneOf[1].$ref: the facts say RequestCountScaling, the"
                                + " document says nothing"),
                slip(
                        "another discriminator",
                        at(
                                "/components/schemas/EndpointScaling/discriminator",
                                discriminator -> discriminator.put("propertyName", "kind")),
                        "$.components.schemas.EndpointScaling.discriminator: the facts say {\"propertyName\":\"type\""),
                slip(
                        "a schema of the same shape",
                        at(
                                "/components/schemas/GpuType/properties/dataCenters/items",
                                items -> items.put("$ref", "#/components/schemas/CatalogResourceAvailability")),
                        "$.components.schemas.GpuType.properties.dataCenters.items.$ref: the facts say"
                                + " DataCenterAvailability, the document says CatalogResourceAvailability"),
                slip(
                        "a slip in what is only ours by name",
                        at("/components/schemas/GpuPrice/properties/serverless", m -> m.put("format", "double")),
                        "$.components.schemas.GpuType.properties.price.properties.serverless.format: the facts say"
                                + " \"float\", the document says \"double\""),
                slip(
                        "a keyword that nobody knows",
                        at("/components/schemas/Worker/properties/id", m -> m.put("readOnly", true)),
                        "$.components.schemas.Worker.properties.id.readOnly: the facts say nothing, the document says"
                                + " true"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void aSlipIsNamedWithItsPathAndBothValues(String name, Consumer<JsonNode> slip, String expected) {
        ObjectNode document = Documents.authored();
        slip.accept(document);
        assertThat(Structure.differences(FACTS, document))
                .as(name)
                .anySatisfy(difference -> assertThat(difference).startsWith(expected));
    }

    @Test
    void whereADefinitionStandsMakesNoDifference() {
        ObjectNode document = Documents.authored();
        at("/components/schemas/Pagination/properties", properties -> {
                    ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
                    schemas.set("Cursor", properties.get("nextCursor"));
                    properties.putObject("nextCursor").put("$ref", "#/components/schemas/Cursor");
                })
                .accept(document);
        assertThat(Structure.differences(FACTS, document)).isEmpty();
    }

    private static Arguments slip(String name, Consumer<JsonNode> slip, String expected) {
        return Arguments.of(name, slip, expected);
    }

    private static Consumer<JsonNode> at(String pointer, Consumer<ObjectNode> change) {
        return document -> {
            JsonNode target = document.at(pointer);
            assertThat(target.isObject()).as(pointer).isTrue();
            JsonNode before = target.deepCopy();
            change.accept((ObjectNode) Objects.requireNonNull(target));
            assertThat(target).as("the slip changes something").isNotEqualTo(before);
        };
    }
}
