package io.runpod.sdk.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.internal.call.Answers;
import io.runpod.sdk.internal.call.Exchanged;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"ep_1\"}",
                "{\"name\":\"n\",\"gpu\":{\"id\":\"no\"},\"id\":\"ep_1\",\"broken\":",
                "{\"id\":\"ep_1\" <html>",
                "{\"id\":\"ep_1\"}{}"
            })
    void theIdIsSalvagedWhereItComesBeforeTheBreak(String body) {
        assertThat(CreatedId.salvage(body)).contains("ep_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[{\"id\":\"ep_1\"}]",
                "{\"id\":5}",
                "{\"id\":\" \"}",
                "{\"id\":\"ep_",
                "{\"gpu\":{\"id\":\"ep_1\"}}",
                "{\"a\":}, \"id\":\"ep_1\"}"
            })
    void noIdIsMadeUp(String body) {
        assertThat(CreatedId.salvage(body)).isEmpty();
    }

    @Test
    void noIdIsSoughtBehindNestingWithoutEnd() {
        assertThat(CreatedId.salvage("{\"a\":" + "[".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,UTF-8",
        "text/html; charset=iso-8859-1,ISO-8859-1",
        "text/html;charset=\"utf-16\",UTF-16",
        "text/plain; charset=no-such-thing,UTF-8",
        "text/plain; charset=,UTF-8"
    })
    void theCharsetIsTakenFromTheHeaderWhereItIsOne(String type, String charset) throws Exception {
        Exchanged.Answer answer =
                new Exchanged.Answer(500, Answers.headers("Content-Type", type), "é".getBytes(charset), null);
        assertThat(BodyText.whole(answer)).isEqualTo("é");
    }

    @Test
    void whatDoesNotFitTheCharsetIsReplaced() {
        Exchanged.Answer answer =
                new Exchanged.Answer(500, Answers.headers(), "é".getBytes(StandardCharsets.ISO_8859_1), null);
        assertThat(BodyText.whole(answer)).isEqualTo("\uFFFD");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(BodyText.whole(Answers.answer(500, "\uFEFF{}"))).isEqualTo("{}");
    }

    @Test
    void textsAreCutAt64Ki() {
        assertThat(BodyText.cut("x".repeat(65_537))).hasSize(65_536);
        assertThat(BodyText.cut("x")).isEqualTo("x");
    }
}
