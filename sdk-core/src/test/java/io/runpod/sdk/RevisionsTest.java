package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.endpoint.CpuFlavor;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.QueueDelayScaling;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.model.UnknownEndpointScaling;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same Java code on a server of either revision. */
class RevisionsTest {
    private static final NewEndpoint DESCRIPTION = NewEndpoint.named("my-inference")
            .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
            .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
            .workers(Workers.between(0, 5))
            .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
            .env("MODEL_NAME", "sdxl")
            .flashboot(FlashBoot.FLASHBOOT)
            .timeout(Duration.ofMinutes(5));

    private static final String GIVEN = """
            {"id":"ep_1","name":"n","image":"i","gpu":{"pools":["ADA_24"],"count":1,"g":1},"cpu":null,\
            "workers":{"min":0,"max":3,"w":2},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5,"s":3},\
            "dataCenterIds":["d"],"networkVolumes":["v"],"timeout":300000,"flashboot":"OFF","registry":null,\
            "createdAt":"2026-03-13T20:00:00Z","env":{"A":"1"},"args":"","disk":5,"ports":["80/http"],"x":[1.50]}""";

    private static final String CURRENT = """
            {"id":"ep_1","name":"n","image":"i",\
            "gpu":{"pools":["ADA_24"],"count":1,"g":1,"allowedCudaVersions":[],"minCudaVersion":null},\
            "workers":{"min":0,"max":3,"w":2,"idleTimeout":5},"scaling":{"type":"QUEUE_DELAY","queueDelay":4,"s":3},\
            "dataCenterIds":["d"],"networkVolumes":["v"],"timeout":300000,"flashboot":"OFF","registry":null,\
            "createdAt":"2026-03-13T20:00:00Z","env":{"A":"1"},"args":"","disk":5,"ports":["80/http"],"x":[1.50]}""";

    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void theSameCodeSendsTheBodyOfTheRevisionThatIsSet() {
        create(ApiRevision.V2026_06, CURRENT);
        assertThat(json(wire.taken().getBody().utf8())).isEqualTo(json("""
                {"name":"my-inference","image":"runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
                 "gpu":{"pools":["ADA_24","AMPERE_48"],"count":1},"workers":{"min":0,"max":5},
                 "scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},
                 "env":{"MODEL_NAME":"sdxl"},"flashboot":"FLASHBOOT","timeout":300000}"""));

        create(ApiRevision.V2026_09, CURRENT);
        assertThat(json(wire.taken().getBody().utf8())).isEqualTo(json("""
                {"name":"my-inference","type":"QUEUE","image":"runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
                 "gpu":{"pools":["ADA_24","AMPERE_48"],"count":1},"workers":{"min":0,"max":5,"idleTimeout":5},
                 "scaling":{"type":"QUEUE_DELAY","queueDelay":4},
                 "env":{"MODEL_NAME":"sdxl"},"flashboot":"FLASHBOOT","timeout":300000}"""));
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsReadInEitherShapeWhicheverRevisionWasSent(ApiRevision sent) {
        Endpoint expected = Endpoint.fromJson(CURRENT);

        assertThat(create(sent, GIVEN)).isEqualTo(expected);
        assertThat(create(sent, CURRENT)).isEqualTo(expected);
        assertThat(json(create(sent, GIVEN).toJson())).isEqualTo(json(CURRENT));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeBuiltIsKeptAllTheSame(ApiRevision sent) {
        Endpoint odd = create(
                sent,
                GIVEN.replace("\"idleTimeout\":5", "\"idleTimeout\":0")
                        .replace("\"disk\":5", "\"disk\":0")
                        .replace(
                                "\"x\":[1.50]",
                                "\"type\":\"QUEUE\",\"requestUrls\":{\"base\":\"b\",\"health\":\"h\"}"));

        assertThat(json(odd.toJson()))
                .isEqualTo(json(CURRENT.replace("\"idleTimeout\":5", "\"idleTimeout\":0")
                        .replace("\"disk\":5", "\"disk\":0")
                        .replace(
                                "\"x\":[1.50]",
                                "\"type\":\"QUEUE\",\"requestUrls\":{\"base\":\"b\",\"health\":\"h\"}")));
        assertThat(odd.workers().idleTimeout()).contains(0);
        assertThat(odd.type()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatNobodyKnowsAndACpuFlavorSurvive(ApiRevision sent) {
        Endpoint odd = create(
                sent,
                GIVEN.replace("QUEUE_DELAY", "NEW_RULE")
                        .replace("\"gpu\":{\"pools\":[\"ADA_24\"],\"count\":1,\"g\":1}", "\"gpu\":null")
                        .replace("\"cpu\":null", "\"cpu\":{\"id\":\"cpu3c\",\"vcpuCount\":4,\"memory\":8,\"c\":1}"));

        assertThat(odd.scaling())
                .isInstanceOfSatisfying(
                        UnknownEndpointScaling.class,
                        rule -> assertThat(json(rule.json()))
                                .isEqualTo(json("{\"type\":\"NEW_RULE\",\"value\":4,\"s\":3}")));
        assertThat(odd.workers().idleTimeout()).contains(5);
        assertThat(json(odd.toJson()).get("cpu"))
                .isEqualTo(json("[{\"id\":\"cpu3c\",\"vcpuCount\":4,\"memory\":8,\"c\":1}]"));
        assertThat(odd.isGpuNull()).isTrue();
    }

    @Test
    void theNumberBecomesWhatItCounts() {
        assertThat(create(ApiRevision.V2026_06, GIVEN).scaling())
                .isInstanceOfSatisfying(
                        QueueDelayScaling.class,
                        rule -> assertThat(rule.queueDelay()).isEqualTo(BigDecimal.valueOf(4)));
        assertThat(create(ApiRevision.V2026_06, GIVEN.replace("QUEUE_DELAY", "REQUEST_COUNT"))
                        .scaling())
                .isInstanceOfSatisfying(
                        RequestCountScaling.class,
                        rule -> assertThat(rule.requestCount()).isEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\":\"ep_9\",\"name\":\"n\"}", "{\"id\":\"ep_9\",\"scaling\":{\"type\":\"QUEUE_DELAY\"}}"})
    void anAnswerInNeitherShapeStillTellsTheId(String answer) {
        for (ApiRevision sent : ApiRevision.values()) {
            UnexpectedResponseException odd =
                    catchThrowableOfType(UnexpectedResponseException.class, () -> create(sent, answer));
            assertThat(odd.createdId()).contains("ep_9");
            assertThat(odd.outcome()).isEqualTo(Outcome.APPLIED);
        }
    }

    @Test
    void anEndpointIsReadInEitherShapeToo() {
        wire.answers(Wire.answer(200, "application/json", GIVEN), Wire.answer(200, "application/json", CURRENT));
        try (RunpodClient client = wire.client().build()) {
            assertThat(client.endpoints().get("ep_1")).isEqualTo(Endpoint.fromJson(CURRENT));
            assertThat(client.endpoints().get("ep_1", RequestOptions.none())).isEqualTo(Endpoint.fromJson(CURRENT));
        }
    }

    @Test
    void whatARevisionCantSayIsRefusedBeforeAnythingIsSent() {
        NewEndpoint onCpu = NewEndpoint.named("n").image("i").cpu(CpuFlavor.of("cpu3c", 4));
        try (RunpodClient client = wire.client().revision(ApiRevision.V2026_06).build()) {
            assertThatThrownBy(() -> client.endpoints().createAsync(onCpu))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("NewEndpoint is invalid: $.cpu: the API revision 2026-06 creates GPU endpoints only");
        }
        assertThat(wire.requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V2026_06|$: missing property 'type'|2026-06|V2026_09|2026-09",
                "V2026_06|$: missing property 'scaling'|2026-06|V2026_09|2026-09",
                "V2026_06|$.scaling: missing property 'queueDelay'|2026-06|V2026_09|2026-09",
                "V2026_06|$.scaling: property 'value' is not allowed|2026-06|V2026_09|2026-09",
                "V2026_06|$.scaling.value: not allowed|2026-06|V2026_09|2026-09",
                "V2026_06|$.scaling: additional properties 'value' not allowed|2026-06|V2026_09|2026-09",
                "V2026_09|$: additional properties 'type' not allowed|2026-09|V2026_06|2026-06",
                "V2026_09|$.scaling: missing property 'value'|2026-09|V2026_06|2026-06",
                "V2026_09|$.scaling: property 'queueDelay' is not allowed|2026-09|V2026_06|2026-06",
                "V2026_09|$: property 'type' is not allowed|2026-09|V2026_06|2026-06"
            })
    void aRefusedShapeNamesTheRevisionThatWasSentAndHowToSetTheOther(
            ApiRevision sent, String error, String was, String other, String id) {
        String sentence = "the request was written in the API revision " + was
                + ", and this server seems to speak another; set revision(ApiRevision." + other
                + ") on the builder, or RUNPOD_API_REVISION=" + id;

        assertThat(refused(
                        sent,
                        "{\"title\":\"Unprocessable\",\"errors\":[\"$: additional properties 'name' not allowed\",\""
                                + error + "\"]}"))
                .hasMessageContaining("hint: " + sentence);
        assertThat(refused(sent, "{\"title\":\"Unprocessable\",\"detail\":\"" + error + "\"}"))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @EnumSource
    void otherRefusalsSayNothingOfRevisions(ApiRevision sent) {
        assertThat(refused(sent, "{\"errors\":[\"$.gpu.pools[0]: unknown pool\",\"$: missing property 'name'\"]}"))
                .hasMessageNotContaining("revision");
    }

    @Test
    void whatTheValidatorRefusesBecauseSomethingElseIsMissingIsNoSignOfARevision() {
        assertThat(
                        refused(
                                ApiRevision.V2026_09,
                                "{\"errors\":[\"$: additional properties 'type' not allowed\",\"$: missing property 'region'\"]}"))
                .hasMessageNotContaining("revision");
    }

    private UnprocessableException refused(ApiRevision sent, String problem) {
        wire.answers(Wire.answer(422, "application/problem+json", problem));
        try (RunpodClient client = wire.client().revision(sent).build()) {
            return catchThrowableOfType(
                    UnprocessableException.class, () -> client.endpoints().create(DESCRIPTION));
        }
    }

    private Endpoint create(ApiRevision sent, String answer) {
        MockResponse created = Wire.answer(201, "application/json", answer);
        wire.answers(created);
        try (RunpodClient client = wire.client().revision(sent).build()) {
            return client.endpoints().create(DESCRIPTION);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
