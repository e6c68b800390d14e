package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.model.UnknownEndpointScaling;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many answers in the shape of 2026-06, read by a client of either revision: nothing is lost, whatever is in them. */
class GivenAnswersTest {
    private static final long SEED = 20261127;
    private static final int MANY = 300;
    private static final NewEndpoint ANY = NewEndpoint.named("n").image("i").gpu(GpuPools.of("ADA_24"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @EnumSource
    void loseNothing(ApiRevision spoken) {
        GivenAnswers answers = new GivenAnswers(new Random(SEED));
        try (RunpodClient client = wire.client().revision(spoken).build()) {
            for (int i = 0; i < MANY; i++) {
                JsonNode given = answers.next();
                wire.answers(Wire.answer(201, "application/json", text(given)));

                Endpoint endpoint = client.endpoints().create(ANY);

                String expected = text(current(given.deepCopy()));
                assertThat(endpoint).as("%s", given).isEqualTo(Endpoint.fromJson(expected));
                assertThat(tree(endpoint.toJson())).as("%s", given).isEqualTo(tree(expected));
            }
        }
    }

    /** By the table of what is called how, and moved nowhere where that is there already. */
    private static ObjectNode current(ObjectNode given) {
        List.of("image", "args", "disk", "ports", "env", "cpu").forEach(name -> dropNull(given, name));
        ObjectNode scaling = given.withObject("/scaling");
        ObjectNode workers = given.withObject("/workers");
        if (given.get("gpu") instanceof ObjectNode gpu) {
            dropNull(gpu, "count");
        }
        if (isCurrent(given)) {
            return given;
        }
        switch (scaling.get("type").textValue()) {
            case "QUEUE_DELAY" -> move(scaling, "value", scaling, "queueDelay");
            case "REQUEST_COUNT" -> move(scaling, "value", scaling, "requestCount");
            default -> {}
        }
        move(scaling, "idleTimeout", workers, "idleTimeout");
        if (given.get("gpu") instanceof ObjectNode gpu) {
            gpu.putIfAbsent("allowedCudaVersions", gpu.arrayNode());
            gpu.putIfAbsent("minCudaVersion", gpu.nullNode());
        }
        if (given.has("cpu")) {
            JsonNode cpu = given.get("cpu");
            given.putArray("cpu").add(cpu);
        }
        return given;
    }

    /** A server may say both, for those who came before. */
    private static boolean isCurrent(ObjectNode given) {
        try {
            return !(Endpoint.fromJson(text(given)).scaling() instanceof UnknownEndpointScaling);
        } catch (InvalidJsonException e) {
            return false;
        }
    }

    private static void move(ObjectNode from, String name, ObjectNode to, String called) {
        if (!to.has(called)) {
            to.set(called, from.remove(name));
        }
    }

    private static void dropNull(ObjectNode object, String name) {
        if (object.path(name).isNull()) {
            object.remove(name);
        }
    }

    private static String text(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
