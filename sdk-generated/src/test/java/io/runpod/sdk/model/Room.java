package io.runpod.sdk.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** A document, and where what is generated of it lives. */
enum Room {
    /** The API as it is served. */
    CURRENT("../spec/runpod-v2-2026-09.yaml", "io.runpod.sdk", "target/generated-sources/openapi/java"),
    /** The contract that was given. */
    GIVEN("../spec/runpod-v2.yaml", "io.runpod.sdk.v2026_06", "target/generated-sources/openapi/java"),
    /** A document of the tests, with every kind in it. */
    THIRD(
            "src/test/resources/io/runpod/sdk/third.yaml",
            "io.runpod.sdk.third",
            "target/generated-test-sources/openapi/java");

    private final String file;
    private final String root;
    private final String sources;

    Room(String file, String root, String sources) {
        this.file = file;
        this.root = root;
        this.sources = sources;
    }

    static Stream<Room> all() {
        return Arrays.stream(values());
    }

    Path file() {
        return Spec.MODULE.resolve(file);
    }

    String modelPackage() {
        return root + ".model";
    }

    String apiPackage() {
        return root + ".api";
    }

    /** Where the generated files of a package are. */
    Path sources(String packageName) {
        return Spec.MODULE.resolve(sources).resolve(packageName.replace('.', '/'));
    }

    Class<?> model(String name) {
        return type(modelPackage() + "." + name);
    }

    Class<?> api(String name) {
        return type(apiPackage() + "." + name);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the document's " + name + " was not generated", e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
