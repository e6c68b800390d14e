package io.runpod.sdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the structure of the document that this project wrote against the facts, so that a slip of the pen shows. */
class AuthoredDocumentTest {
    @Test
    void theDocumentSaysWhatTheFactsSay() {
        assertThat(Structure.differences(Documents.facts(), Documents.authored()))
                .isEmpty();
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
}
