package io.runpod.sdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the extensions of the document that this project wrote to what its structure shows. */
class ExtensionsTest {
    private static final JsonNode DOCUMENT = Documents.authored();

    @Test
    void whatTakesACursorIsPagedAndNothingElseIs() {
        Map<String, String> paged = new TreeMap<>();
        Prose.operations(DOCUMENT).forEach((id, operation) -> {
            boolean cursor = operation.path("parameters").findValuesAsText("$ref").stream()
                    .anyMatch(reference -> reference.endsWith("/PaginationCursor"));
            assertThat(operation.has("x-runpod-page-items")).as(id).isEqualTo(cursor);
            if (cursor) {
                paged.put(id, operation.get("x-runpod-page-items").textValue());
            }
        });
        assertThat(paged)
                .isEqualTo(Map.of(
                        "listEndpoints", "Endpoint",
                        "listEndpointReleases", "Release",
                        "listTemplates", "Template"));
    }

    @Test
    void theAnswerOfAPagedOperationIsAPageOfTheSameItemsAndNoOtherSchemaIs() {
        Set<String> pages = new TreeSet<>();
        Prose.operations(DOCUMENT).forEach((id, operation) -> {
            if (operation.has("x-runpod-page-items")) {
                JsonNode reference = operation.at("/responses/200/content/application~1json/schema");
                JsonNode page = References.follow(DOCUMENT, reference);
                String member = page.get("x-runpod-page-of").textValue();
                assertThat(required(page)).as(id).contains(member, "pagination");
                assertThat(itemsOf(page, member))
                        .as(id)
                        .isEqualTo(operation.get("x-runpod-page-items").textValue());
                pages.add(reference.get("$ref").textValue().replaceAll(".*/", ""));
            }
        });
        assertThat(schemasWith("x-runpod-page-of")).isEqualTo(pages);
    }

    /** The schema of the items of an array, which may be a part's. */
    private static String itemsOf(JsonNode schema, String member) {
        JsonNode target = References.follow(DOCUMENT, schema);
        String own = target.at("/properties/" + member + "/items/$ref").asText().replaceAll(".*/", "");
        return target.path("allOf")
                .valueStream()
                .map(part -> itemsOf(part, member))
                .reduce(own, String::concat);
    }

    /** OpenAPI 3.0 can't say of a composition that it is closed, and the server closes every request body. */
    @Test
    void theComposedSchemasOfRequestsAreClosedAndNoOther() {
        Set<String> composed = schemasWith("allOf");
        composed.removeIf(schema -> !schema.matches("(Create|Update).*"));
        assertThat(schemasWith("x-runpod-closed")).isEqualTo(composed);
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> members = new TreeSet<>();
        JsonNode target = References.follow(DOCUMENT, schema);
        target.path("required").forEach(member -> members.add(member.textValue()));
        target.path("allOf").forEach(part -> members.addAll(required(part)));
        return members;
    }

    private static Set<String> schemasWith(String extension) {
        return DOCUMENT.at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().has(extension))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void theseMembersAreSecret() {
        Set<String> secret = new TreeSet<>();
        Prose.requestMembers(DOCUMENT).forEach((name, member) -> {
            if (member.path("x-runpod-secret").booleanValue()) {
                secret.add(name);
            }
        });
        assertThat(secret)
                .containsExactlyInAnyOrder(
                        "CreateSecretRequest.value",
                        "UpdateSecretRequest.value",
                        "CreateRegistryRequest.username",
                        "CreateRegistryRequest.password");
    }

    @Test
    void thereAreNoOtherExtensions() {
        Set<String> used = new TreeSet<>();
        collect(DOCUMENT, used);
        assertThat(used)
                .containsExactlyInAnyOrder(
                        "x-enum-descriptions",
                        "x-runpod-closed",
                        "x-runpod-page-items",
                        "x-runpod-page-of",
                        "x-runpod-secret");
    }

    private static void collect(JsonNode node, Set<String> used) {
        node.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("x-")) {
                used.add(name);
            }
        });
        node.forEach(child -> collect(child, used));
    }
}
