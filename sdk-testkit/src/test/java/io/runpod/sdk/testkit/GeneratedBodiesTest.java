package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many bodies, right and wrong: the server's verdict is the spec's, and the SDK's own checks agree. */
class GeneratedBodiesTest {
    private static final long SEED = 20261123;
    private static final int MANY = 1500;

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);
    private final Bodies bodies = new Bodies(new Random(SEED));

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void rightOnesAreCreatedAndAnsweredByTheContract() throws Exception {
        for (int i = 0; i < MANY; i++) {
            ObjectNode body = bodies.valid();
            HttpResponse<String> answer = http.create(body.toString());

            assertThat(answer.statusCode()).as("%s: %s", body, answer.body()).isEqualTo(201);
            JsonNode endpoint = PlainHttp.json(answer);
            assertThat(Contract.of(ApiRevision.V2026_06).violations("Endpoint", endpoint))
                    .isEmpty();
            body.properties().stream()
                    .filter(member -> !member.getValue().isObject())
                    .forEach(member -> assertThat(endpoint.get(member.getKey())).isEqualTo(member.getValue()));
            assertThat(sdkRefuses(body)).as("%s", body).isFalse();
        }
        assertThat(runpod.endpoints()).hasSize(MANY);
    }

    @Test
    void wrongOnesAreRefusedAndTheSdkAgreesOrItsReasonIsWrittenDown() throws Exception {
        List<Flaw> flaws = Flaw.all();
        for (int i = 0; i < MANY; i++) {
            Flaw flaw = flaws.get(i % flaws.size());
            ObjectNode body = bodies.valid();
            flaw.spoil(body);
            HttpResponse<String> answer = http.create(body.toString());

            assertThat(answer.statusCode()).as("%s: %s", flaw, body).isEqualTo(422);
            assertThat(PlainHttp.json(answer).path("errors")).as("%s", flaw).isNotEmpty();
            assertThat(sdkRefuses(body))
                    .as("%s: %s", flaw, body)
                    .isEqualTo(flaw.unseen().isEmpty());
        }
        assertThat(runpod.created()).isZero();
    }

    /** By the constraints it checks before it sends anything, or because it can't even read it. */
    private static boolean sdkRefuses(JsonNode body) {
        try {
            return !CreateEndpointRequest.fromJson(body.toString()).violations().isEmpty();
        } catch (InvalidJsonException | InvalidRequestException refused) {
            return true;
        }
    }
}
