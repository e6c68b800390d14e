package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What can be rented: a small part of what Runpod offers, always the same. Endpoints are not held to it: pools, CPU flavors
 * and data centers change often, and a test may name one that is not here.
 */
final class Catalog {
    private static final String NAME = "catalog.json";
    private static final int GB_PER_VCPU = 2;

    private final JsonNode catalog;

    private Catalog(JsonNode catalog) {
        this.catalog = catalog;
    }

    static Catalog shared() {
        return Shared.CATALOG;
    }

    /** With {@code type}, {@code products}, {@code stock} by data center and {@code cudaVersions}. */
    List<JsonNode> gpus() {
        return entries("gpus");
    }

    /** With {@code type} and {@code stock} by data center. */
    List<JsonNode> cpus() {
        return entries("cpus");
    }

    /** With {@code type} and {@code country}. */
    List<JsonNode> dataCenters() {
        return entries("dataCenters");
    }

    /** With {@code type} and {@code source}. */
    List<JsonNode> publicTemplates() {
        return entries("publicTemplates");
    }

    /** The pool of a GPU type; empty where it has none, or is not here. */
    Optional<String> pool(String gpuType) {
        return find(gpus(), gpuType)
                .map(gpu -> gpu.at("/type/pool"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** Whether a flavor comes with so many vCPUs; one that is not here comes with any number. */
    boolean hasVcpus(String flavor, int vcpus) {
        return find(cpus(), flavor)
                .map(cpu -> cpu.at("/type/vcpu"))
                .map(range -> range.path("min").intValue() <= vcpus
                        && vcpus <= range.path("max").intValue())
                .orElse(true);
    }

    /** The memory in GB that comes with so many vCPUs. */
    int memory(String flavor, int vcpus) {
        long perVcpu = find(cpus(), flavor)
                .map(cpu -> cpu.at("/type/ramGbPerVcpu").longValue())
                .orElse((long) GB_PER_VCPU);
        return (int) Math.min(Integer.MAX_VALUE, vcpus * perVcpu);
    }

    Optional<JsonNode> publicTemplate(String id) {
        return find(publicTemplates(), id).map(entry -> entry.path("type"));
    }

    /** The entry of what has that id. */
    static Optional<JsonNode> find(List<JsonNode> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.at("/type/id").asText().equals(id))
                .findFirst();
    }

    private List<JsonNode> entries(String name) {
        return StreamSupport.stream(catalog.path(name).spliterator(), false).toList();
    }

    private static final class Shared {
        static final Catalog CATALOG = load();

        private static Catalog load() {
            try (InputStream json = Catalog.class.getResourceAsStream(NAME)) {
                if (json == null) {
                    throw new FileNotFoundException(NAME + " is missing from the testkit's jar");
                }
                return new Catalog(Json.read(json.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
