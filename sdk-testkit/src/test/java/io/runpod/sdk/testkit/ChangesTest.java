package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.Endpoints;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.call.JsonModel;
import io.runpod.sdk.endpoint.EndpointChange;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many changes: right by the document, by the platform's rules, and nothing changes that was not said. */
class ChangesTest {
    private static final long SEED = 20261127;
    private static final int MANY = 500;
    /** One command in two forms: setting either may show in the other. */
    private static final Set<String> COMMAND = Set.of("args", "cmd", "entrypoint");

    private final Random random = new Random(SEED);
    private final Changes changes = new Changes(random);

    @Test
    void changeWhatWasSaidAndNothingElse() throws IOException {
        try (FakeRunpod runpod = FakeRunpod.start();
                RunpodClient client = runpod.client()) {
            for (int i = 0; i < MANY; i++) {
                boolean isLoadBalancer = random.nextInt(3) == 0;
                boolean isOnCpu = random.nextInt(3) == 0;
                EndpointChange change = changes.next(isLoadBalancer, isOnCpu);
                Endpoint before = client.endpoints().create(changes.endpoint(isLoadBalancer, isOnCpu));

                check(change, before, client.endpoints());
            }
        }
    }

    private static void check(EndpointChange change, Endpoint before, Endpoints endpoints) throws IOException {
        JsonNode body = json(change.build(() -> before));
        JsonNode was = json(before);
        assertThat(Contract.of(ApiRevision.V2026_09).violations("UpdateEndpointRequest", body))
                .as("%s", body)
                .isEmpty();

        JsonNode is = json(endpoints.update(before.id(), change));

        becomesWhatWasSent(body, is);
        keepsTheKey(body, was);
        if (body.has("scaling")) {
            withoutIdleTimeout(was);
            withoutIdleTimeout(is);
        }
        was.properties().stream()
                .filter(member -> !body.has(member.getKey()) && !COMMAND.contains(member.getKey()))
                .forEach(member -> assertThat(is.get(member.getKey()))
                        .as("%s of %s", body, was)
                        .isEqualTo(member.getValue()));
    }

    /** Which there is or not, as the scaling goes. */
    private static void withoutIdleTimeout(JsonNode endpoint) {
        ((ObjectNode) endpoint.get("workers")).remove("idleTimeout");
    }

    private static void becomesWhatWasSent(JsonNode body, JsonNode is) {
        assertThat(is.path("env")).isEqualTo(body.has("env") ? body.get("env") : is.path("env"));
        body.path("workers")
                .properties()
                .forEach(member ->
                        assertThat(is.get("workers").get(member.getKey())).isEqualTo(member.getValue()));
        assertThat(body.has("workers"))
                .isEqualTo(body.at("/workers/min").isInt()
                        && body.at("/workers/max").isInt());
    }

    private static void keepsTheKey(JsonNode body, JsonNode was) {
        if (body.has("env")) {
            assertThat(body.get("env").has(NewEndpoint.CREATE_KEY))
                    .isEqualTo(was.get("env").has(NewEndpoint.CREATE_KEY));
        }
    }

    private static JsonNode json(JsonModel model) throws IOException {
        return Json.read(model.toJsonBytes());
    }
}
