package io.runpod.sdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The document that this project wrote, and the facts that it was written from. Each call reads a tree of its own. */
final class Documents {
    static final Path AUTHORED = Path.of(System.getProperty("basedir", "")).resolve("../spec/runpod-v2-2026-09.yaml");

    private static final String FACTS = "runpod-v2-2026-09.facts.yaml";

    /** Runpod's tags, and ours, which name the API classes. */
    private static final Map<String, String> TAGS = Map.of(
            "Serverless", "Endpoints",
            "Templates", "Templates",
            "Network Volumes", "Volumes",
            "Registries", "Registries",
            "Account", "Secrets",
            "Catalog", "Catalog");

    private Documents() {}

    static ObjectNode authored() {
        return Parsed.AUTHORED.deepCopy();
    }

    private static ObjectNode readAuthored() {
        return read(AUTHORED);
    }

    /** A document in YAML, or in JSON, which YAML's parser reads as well. */
    static ObjectNode read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts as the authored document has them: without the log stream, and under our tags. */
    static ObjectNode facts() {
        ObjectNode facts;
        try (InputStream in = Objects.requireNonNull(Documents.class.getResourceAsStream(FACTS), FACTS)) {
            facts = read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remove(facts, "/paths", "/v2/serverless/{id}/workers/{workerId}/logs");
        remove(facts, "/components/schemas", "LogSource");
        facts.get("paths").forEach(path -> path.forEach(Documents::mapTag));
        return facts;
    }

    private static ObjectNode read(InputStream in) throws IOException {
        return (ObjectNode) new YAMLMapper().readTree(in);
    }

    private static void remove(ObjectNode document, String parent, String name) {
        Objects.requireNonNull(((ObjectNode) document.at(parent)).remove(name), name);
    }

    private static void mapTag(JsonNode operation) {
        if (operation.has("tags")) {
            ArrayNode tags = (ArrayNode) operation.get("tags");
            tags.set(0, Objects.requireNonNull(TAGS.get(tags.get(0).textValue())));
        }
    }

    /** Read once, as it takes longer than to copy. */
    private static final class Parsed {
        static final ObjectNode AUTHORED = readAuthored();
    }
}
