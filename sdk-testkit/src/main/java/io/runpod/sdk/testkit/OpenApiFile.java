package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import io.runpod.sdk.ApiRevision;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** An OpenAPI file, parsed once per JVM: it never changes, and reading it takes longer than starting a server. */
final class OpenApiFile {
    private static final String SCHEMAS = "/components/schemas/";
    // Schemas are found by IRI; nothing is ever fetched from this one.
    private static final String IRI = "urn:runpod:v2";

    private final JsonNode document;
    private final SchemaRegistry registry;

    private OpenApiFile(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDialect(
                dialect(document),
                settings -> settings.schemas(
                                Map.of(IRI, ClosedSchemas.spelledOut(this).toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_PATH)
                                .build()));
    }

    /**
     * The schemas are found inside the document, so the library reads the document itself as one, and would log that
     * it does not know its members ({@code info}, {@code paths}). They say nothing about a value; a keyword that a
     * schema has and the library does not know is still worth a warning.
     */
    private static Dialect dialect(JsonNode document) {
        List<NonValidationKeyword> members = document.properties().stream()
                .map(member -> new NonValidationKeyword(member.getKey()))
                .toList();
        return Dialect.builder(Dialects.getOpenApi30()).keywords(members).build();
    }

    static OpenApiFile of(ApiRevision revision) {
        return switch (revision) {
            case V2026_06 -> Given.FILE;
            case V2026_09 -> Served.FILE;
        };
    }

    /** All of it, as it is written. */
    JsonNode document() {
        return document;
    }

    /** The schema as it is written under {@code components/schemas}. */
    JsonNode written(String schema) {
        return document.at(SCHEMAS + schema);
    }

    /** Follows {@code $ref}, if there is one. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /** What judges values by that schema; safe to share between threads. */
    Schema judging(String schema) {
        return judgingAt(SCHEMAS + schema);
    }

    /** What judges values by the schema at that JSON pointer. */
    Schema judgingAt(String pointer) {
        Schema judge = registry.getSchema(SchemaLocation.of(IRI + "#" + pointer));
        judge.initializeValidators();
        return judge;
    }

    static OpenApiFile load(ApiRevision revision) {
        String name =
                switch (revision) {
                    case V2026_06 -> "runpod-v2.yaml";
                    case V2026_09 -> "runpod-v2-2026-09.yaml";
                };
        try (InputStream yaml = OpenApiFile.class.getResourceAsStream(name)) {
            if (yaml == null) {
                throw new FileNotFoundException(name + " is missing from the testkit's jar");
            }
            return new OpenApiFile(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Given {
        static final OpenApiFile FILE = load(ApiRevision.V2026_06);
    }

    private static final class Served {
        static final OpenApiFile FILE = load(ApiRevision.V2026_09);
    }
}
