package io.runpod.sdk.spec;

import static io.runpod.sdk.spec.Slip.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Shows that a slip in a schema would be seen, and named with its path and both values. */
class SchemaSlipsTest {
    private static final String SCHEMAS = "/components/schemas";

    static final List<Slip> SLIPS = List.of(
            Slip.of(
                    "a lost schema",
                    SCHEMAS,
                    schemas -> schemas.remove("Worker"),
                    "components.schemas.Worker.properties.id.type",
                    "\"string\"",
                    "nothing"),
            Slip.of(
                    "a lost member",
                    SCHEMAS + "/Secret/properties",
                    members -> members.remove("valueLastUpdatedAt"),
                    "components.schemas.Secret.properties.valueLastUpdatedAt.format",
                    "\"date-time\"",
                    "nothing"),
            Slip.of(
                    "a lost required",
                    SCHEMAS + "/NetworkVolume",
                    without("required", 2),
                    "components.schemas.NetworkVolume.required[size]",
                    "true",
                    "nothing"),
            Slip.of(
                    "a lost part of an allOf",
                    SCHEMAS + "/UpdateEndpointRequest",
                    without("allOf", 0),
                    "components.schemas.UpdateEndpointRequest.properties.registry.nullable",
                    "true",
                    "nothing"),
            Slip.of(
                    "another bound",
                    SCHEMAS + "/EndpointWorkers/properties/idleTimeout",
                    member -> member.put("maximum", 360),
                    "components.schemas.EndpointWorkers.properties.idleTimeout.maximum",
                    "3600",
                    "360"),
            Slip.of(
                    "a lost fraction",
                    SCHEMAS + "/QueueDelayScaling/properties/queueDelay",
                    member -> member.put("minimum", 1),
                    "components.schemas.QueueDelayScaling.properties.queueDelay.minimum",
                    "0.5",
                    "1"),
            Slip.of(
                    "another default",
                    SCHEMAS + "/CreateEndpointWorkers/properties/max",
                    member -> member.put("default", 5),
                    "components.schemas.CreateEndpointWorkers.properties.max.default",
                    "3",
                    "5"),
            Slip.of(
                    "a lost null",
                    SCHEMAS + "/Pagination/properties/nextCursor",
                    member -> member.remove("nullable"),
                    "components.schemas.Pagination.properties.nextCursor.nullable",
                    "true",
                    "nothing"),
            Slip.of(
                    "a lost null beside a reference",
                    SCHEMAS + "/Endpoint/allOf/1/properties/gpu",
                    member -> member.remove("nullable"),
                    "components.schemas.Endpoint.properties.gpu.nullable",
                    "true",
                    "nothing"),
            Slip.of(
                    "another pattern",
                    SCHEMAS + "/CudaVersionAvailability/properties/version",
                    member -> member.put("pattern", "^\\d+$"),
                    "components.schemas.CudaVersionAvailability.properties.version.pattern",
                    "\"^\\\\d+\\\\.\\\\d+$\"",
                    "\"^\\\\d+$\""),
            Slip.of(
                    "a misspelt value of an enum",
                    SCHEMAS + "/FlashBoot",
                    schema -> ((ArrayNode) schema.get("enum")).set(1, "FLASHBOT"),
                    "components.schemas.FlashBoot.enum",
                    "[\"OFF\",\"FLASHBOOT\",\"PRIORITY_FLASHBOOT\"]",
                    "[\"OFF\",\"FLASHBOT\",\"PRIORITY_FLASHBOOT\"]"),
            Slip.of(
                    "a schema that was opened",
                    SCHEMAS + "/CreateRegistryRequest",
                    schema -> schema.remove("additionalProperties"),
                    "components.schemas.CreateRegistryRequest.additionalProperties",
                    "false",
                    "nothing"),
            Slip.of(
                    "a lost variant of a union",
                    SCHEMAS + "/EndpointScaling",
                    without("oneOf", 1),
                    "components.schemas.EndpointScaling.oneOf[1].$ref",
                    "RequestCountScaling",
                    "nothing"),
            Slip.of(
                    "another discriminator",
                    SCHEMAS + "/EndpointScaling/discriminator",
                    discriminator -> discriminator.put("propertyName", "kind"),
                    "components.schemas.EndpointScaling.discriminator.propertyName",
                    "\"type\"",
                    "\"kind\""),
            Slip.of(
                    "another schema of the same shape",
                    SCHEMAS + "/GpuType/properties/dataCenters/items",
                    items -> items.put("$ref", "#/components/schemas/CatalogResourceAvailability"),
                    "components.schemas.GpuType.properties.dataCenters.items.$ref",
                    "DataCenterAvailability",
                    "CatalogResourceAvailability"),
            Slip.of(
                    "a slip in a schema whose name is ours",
                    SCHEMAS + "/GpuPrice/properties/serverless",
                    member -> member.put("format", "double"),
                    "components.schemas.GpuType.properties.price.properties.serverless.format",
                    "\"float\"",
                    "\"double\""),
            Slip.of(
                    "a keyword that is not there",
                    SCHEMAS + "/Worker/properties/id",
                    member -> member.put("readOnly", true),
                    "components.schemas.Worker.properties.id.readOnly",
                    "nothing",
                    "true"));

    @ParameterizedTest
    @FieldSource("SLIPS")
    void isSeen(Slip slip) {
        slip.assertSeen();
    }

    @Test
    void whereADefinitionStandsMakesNoDifference() {
        ObjectNode document = Documents.authored();
        ObjectNode members = (ObjectNode) document.at(SCHEMAS + "/Pagination/properties");
        ((ObjectNode) document.at(SCHEMAS)).set("Cursor", members.get("nextCursor"));
        members.putObject("nextCursor").put("$ref", "#/components/schemas/Cursor");
        assertThat(Slip.differences(document)).isEmpty();
    }
}
