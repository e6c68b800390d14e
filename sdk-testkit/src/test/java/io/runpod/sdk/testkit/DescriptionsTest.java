package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.call.JsonModel;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Violation;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many descriptions: in either revision the body is right by its document, and both bodies mean the same. */
class DescriptionsTest {
    private static final long SEED = 20261127;
    private static final int MANY = 1_500;

    private final Descriptions descriptions = new Descriptions(new Random(SEED));

    @Test
    void meanTheSameInEitherRevision() throws IOException {
        for (int i = 0; i < MANY; i++) {
            NewEndpoint description = descriptions.next();
            ObjectNode given = right(ApiRevision.V2026_06, description.buildV2026_06());
            ObjectNode served = right(ApiRevision.V2026_09, description.build());

            assertThat(served).as("%s", given).isEqualTo(asServed(given.deepCopy()));
        }
    }

    @Test
    void butForTheIdleTimeOfAQueueThatCountsRequests() throws IOException {
        for (int i = 0; i < MANY / 10; i++) {
            NewEndpoint description = descriptions.idleWhileCounting();
            right(ApiRevision.V2026_06, description.buildV2026_06());

            assertThat(catchThrowableOfType(InvalidRequestException.class, description::build)
                            .violations())
                    .extracting(Violation::path)
                    .containsExactly("$.workers.idleTimeout");
        }
    }

    private static ObjectNode right(ApiRevision revision, JsonModel request) throws IOException {
        JsonNode body = Json.read(request.toJsonBytes());
        assertThat(Contract.of(revision).violations("CreateEndpointRequest", body))
                .as("%s", body)
                .isEmpty();
        return (ObjectNode) body;
    }

    /** The newer body by the older one and the table of what is called how. */
    private static ObjectNode asServed(ObjectNode body) {
        body.put("type", "QUEUE");
        if (!body.has("scaling")) {
            body.putObject("scaling").put("type", "QUEUE_DELAY").put("value", 4);
        }
        ObjectNode scaling = body.withObject("/scaling");
        String value = scaling.path("type").asText().equals("QUEUE_DELAY") ? "queueDelay" : "requestCount";
        scaling.set(value, scaling.remove("value"));
        if (scaling.has("idleTimeout")) {
            body.withObject("/workers").set("idleTimeout", scaling.remove("idleTimeout"));
        }
        return body;
    }
}
