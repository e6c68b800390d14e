package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows a change of a template or of the spec as the difference of what users get. */
class GoldenTest {
    private static final Path GENERATED = Spec.MODULE.resolve("target/generated-sources/openapi/java/io/runpod/sdk");
    private static final Path GOLDEN = Spec.MODULE.resolve("src/test/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2026_06/model/EndpointGpuConfig",
                "v2026_06/model/CreateEndpointRequest",
                "v2026_06/model/ContainerConfig",
                "v2026_06/model/FlashBoot",
                "v2026_06/api/EndpointsApi",
                "model/CreateSecretRequest",
                "model/EndpointScaling",
                "model/EndpointScalingJson",
                "model/GpuPrice",
                "model/ListEndpointsResponse",
                "model/QueueDelayScaling",
                "model/ReleaseDiffEntry",
                "model/UnknownEndpointScaling",
                "api/ListEndpointsQuery",
                "api/SecretsApi"
            })
    void generatedTextIsTheReviewedOne(String name) throws IOException {
        String generated = Files.readString(GENERATED.resolve(name + ".java"));
        // Not *.java: neither the formatter nor an IDE shall take it for source.
        Path golden = GOLDEN.resolve(name + ".java.txt");
        if (UPDATE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, generated);
        }
        assertThat(golden)
                .as("rewrite with: mvn -pl sdk-generated test -Dgolden.update=true")
                .exists();
        assertThat(Files.readString(golden).lines())
                .as(
                        "generated %s differs from %s. Meant so? Rewrite it with"
                                + " mvn -pl sdk-generated test -Dgolden.update=true, and review the diff",
                        name, golden)
                .containsExactlyElementsOf(generated.lines().toList());
    }
}
