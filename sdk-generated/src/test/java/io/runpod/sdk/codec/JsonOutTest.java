package io.runpod.sdk.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JsonOutTest {

    @Test
    void aValueThatIsNoJsonIsRefusedByItsTypeAlone() {
        assertThatThrownBy(() -> JsonOut.bytes(new AtomicInteger(1), JsonOut::any))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a JSON value: java.util.concurrent.atomic.AtomicInteger");
    }

    @Test
    void aFailingWriterIsNotHidden() {
        IOException failure = new IOException("full");
        assertThatThrownBy(() -> JsonOut.bytes("x", (value, out) -> {
                    throw failure;
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
    }
}
