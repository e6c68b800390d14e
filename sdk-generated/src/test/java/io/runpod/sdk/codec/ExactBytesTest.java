package io.runpod.sdk.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExactBytesTest {
    private final ExactBytes bytes = new ExactBytes();

    private void write(String text) {
        byte[] more = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        bytes.write(more, 1, more.length - 2);
    }

    @Test
    void hasWhatWasWrittenPieceByPiece() {
        assertThat(bytes.bytes()).isEmpty();
        write("ab");
        write("");
        bytes.write('c');
        write("def");
        assertThat(bytes.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("abcdef");
    }

    @Test
    void copiesWhatCameAtOnceNoSecondTime() {
        write("all of it");
        assertThat(bytes.bytes()).isSameAs(bytes.bytes());
    }
}
