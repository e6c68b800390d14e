package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets; their values are not even kept. */
final class SecretHandlers {
    private static final String RESERVED = "RUNPOD";
    private static final int MOST_BYTES = 65_535;

    private final Account account;

    SecretHandlers(Account account) {
        this.account = account;
    }

    Map<String, Handler> all() {
        return Map.of(
                "listSecrets",
                this::list,
                "createSecret",
                this::create,
                "getSecret",
                call -> account.secrets().existing(call.id()).node(),
                "updateSecret",
                this::update,
                "deleteSecret",
                this::delete);
    }

    private JsonNode list(Call call) {
        Optional<String> name = call.query().text("name");
        ObjectNode answer = Json.object();
        ArrayNode shown = answer.putArray("secrets");
        account.secrets().all().stream()
                .map(Resource::node)
                .filter(secret -> name.isEmpty() || name.get().equals(name(secret)))
                .forEach(shown::add);
        return answer;
    }

    private JsonNode create(Call call) throws BadRequest {
        String name = name(call.body());
        if (name.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
            throw BadRequest.ofBody(List.of("$.name: names that begin with " + RESERVED + " are reserved"));
        }
        if (account.secrets().anyMatch(other -> name(other.node()).equals(name))) {
            throw new BadRequest(409, "a secret with this name exists already");
        }
        ObjectNode secret = Json.object().put("id", account.ids().next("sec_")).put("name", name);
        String now = account.now();
        describe(call.body(), secret);
        secret.put("createdAt", now).put("valueLastUpdatedAt", now);
        account.secrets().add(Resource.Plain.of(secret));
        return secret;
    }

    private JsonNode update(Call call) throws BadRequest {
        ObjectNode secret = account.secrets().existing(call.id()).node();
        describe(call.body(), secret);
        if (call.body().has("value")) {
            secret.put("valueLastUpdatedAt", account.now());
        }
        account.secrets().replace(Resource.Plain.of(secret));
        return secret;
    }

    private JsonNode delete(Call call) throws BadRequest {
        account.secrets().existing(call.id());
        account.secrets().remove(call.id());
        return Json.nothing();
    }

    /** The schema counts characters, the platform bytes. */
    private static void describe(JsonNode request, ObjectNode secret) throws BadRequest {
        JsonNode description = request.path("description");
        int bytes = description.asText().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw BadRequest.ofBody(List.of("$.description: maxLength: got " + bytes + ", want " + MOST_BYTES));
        }
        if (description.isTextual()) {
            secret.set("description", description);
        }
    }

    private static String name(JsonNode secret) {
        return secret.path("name").asText();
    }
}
