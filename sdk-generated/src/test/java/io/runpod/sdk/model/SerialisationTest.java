package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exceptions travel: between JVMs, into caches and queues, and to a test's parent process. */
class SerialisationTest {

    private static Object travelled(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void anInvalidRequestExceptionKeepsItsViolations() throws Exception {
        InvalidRequestException thrown = (InvalidRequestException)
                catchThrowable(EndpointGpuConfig.builder().pools(List.of()).count(0)::build);
        InvalidRequestException travelled = (InvalidRequestException) travelled(thrown);
        assertThat(travelled).hasMessage(thrown.getMessage());
        assertThat(travelled.violations())
                .hasSize(2)
                .isEqualTo(thrown.violations())
                .isUnmodifiable();
    }

    @Test
    void anInvalidJsonExceptionKeepsItsPath() throws Exception {
        InvalidJsonException thrown =
                (InvalidJsonException) catchThrowable(() -> EndpointGpuConfig.fromJson("{\"pools\":[1]}"));
        InvalidJsonException travelled = (InvalidJsonException) travelled(thrown);
        assertThat(travelled).hasMessage(thrown.getMessage());
        assertThat(travelled.path()).isEqualTo("$.pools[0]");
    }

    @Test
    void aViolationEqualsItself() throws Exception {
        Violation violation = new Violation("$.a", "is required");
        assertThat(travelled(violation)).isEqualTo(violation);
    }
}
