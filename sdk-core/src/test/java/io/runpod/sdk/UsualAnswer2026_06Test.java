package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.model.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way from an answer of 2026-06 to an endpoint gives what the long way gives, or nothing. */
class UsualAnswer2026_06Test {
    private static final long SEED = 20261127;
    private static final int MANY = 5_000;

    private static final String REST = """
            "workers":{"min":0,"max":3},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},"dataCenterIds":[],\
            "networkVolumes":["v"],"timeout":300000,"flashboot":"OFF","createdAt":"2026-03-13T20:00:00Z"}""";
    private static final String USUAL = """
            {"id":"a","name":"n","image":"i","args":"x","disk":5,"ports":["80/http","22/tcp"],"env":{"A":"1","B":"2"},\
            "registry":"r","gpu":{"pools":["ADA_24"],"count":1},"cpu":null,""" + REST;

    private static @Nullable Endpoint quick(String answer) {
        return UsualAnswer2026_06.read(bytes(answer));
    }

    private static Endpoint inFull(String answer) {
        return Answer2026_06.current(io.runpod.sdk.v2026_06.model.Endpoint.fromJson(bytes(answer)));
    }

    private static byte[] bytes(String answer) {
        return answer.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                USUAL,
                "{\"id\":\"a\",\"name\":\"n\"," + REST,
                "{\"id\":\"a\",\"name\":\"n\",\"gpu\":null,\"registry\":null,\"new\":{\"a\":[1.50,null]}," + REST,
                "{\"id\":\"a\",\"name\":\"n\",\"cpu\":{\"id\":\"c\",\"vcpuCount\":2,\"memory\":4}," + REST,
                "{\"id\":\"a\",\"name\":\"m\",\"name\":\"n\",\"registry\":null,\"registry\":\"r\"," + REST
            })
    void takesTheUsual(String answer) {
        assertThat(quick(answer)).isEqualTo(inFull(answer));
        String counts = answer.replace("QUEUE_DELAY", "REQUEST_COUNT");
        assertThat(quick(counts)).isEqualTo(inFull(counts));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"cpu\":null|\"cpu\":{\"id\":\"c\",\"vcpuCount\":2,\"memory\":4},\"cpu\":null",
                "\"cpu\":null|\"cpu\":{\"id\":\"c\",\"vcpuCount\":2,\"memory\":4,\"new\":1}",
                "\"cpu\":null|\"cpu\":{\"id\":\"c\",\"vcpuCount\":2}",
                "\"cpu\":null|\"type\":\"QUEUE\"",
                "\"count\":1|\"count\":null",
                "\"count\":1|\"new\":1",
                "\"count\":1|\"count\":0",
                "\"max\":3|\"new\":3",
                "\"max\":3|\"max\":3,\"idleTimeout\":7",
                "\"value\":4|\"queueDelay\":4",
                "\"value\":4|\"value\":4.5",
                "\"value\":4|\"value\":null",
                ",\"idleTimeout\":5|``",
                "\"idleTimeout\":5|\"idleTimeout\":0",
                "QUEUE_DELAY|MOON_PHASE",
                "\"image\":\"i\"|\"image\":null",
                "\"image\":\"i\"|\"image\":1",
                "\"disk\":5|\"disk\":0",
                "\"A\":\"1\"|\"A\":null",
                "{\"id\":\"a\",|{",
                "\"workers\":{\"min\":0,\"max\":3},|``",
                "00Z\"}|00Z\"} {}",
                "00Z\"}|00Z\"",
                "{\"id\"|[{\"id\"",
            })
    void leavesTheRest(String from, String to) {
        assertThat(USUAL).contains(from);
        assertThat(quick(USUAL.replace(from, to))).isNull();
    }

    @Test
    void neverDiffers() {
        GivenAnswers answers = new GivenAnswers(new Random(SEED));
        int usual = 0;
        for (int i = 0; i < MANY; i++) {
            String answer = answers.next().toString();
            Endpoint quick = quick(answer);
            if (quick != null) {
                usual++;
                assertThat(quick).as(answer).isEqualTo(inFull(answer));
                assertThat(quick.toJson()).as(answer).isEqualTo(inFull(answer).toJson());
            }
        }
        assertThat(usual).isGreaterThan(MANY / 500);
    }
}
