package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Credentials of container registries; the user names and passwords are not even kept. */
final class RegistryHandlers {
    private final Account account;

    RegistryHandlers(Account account) {
        this.account = account;
    }

    Map<String, Handler> all() {
        return Map.of(
                "listRegistries",
                call -> account.registries().listed("registries"),
                "createRegistry",
                this::create,
                "getRegistry",
                call -> account.registries().existing(call.id()).node(),
                "deleteRegistry",
                this::delete);
    }

    private JsonNode create(Call call) {
        ObjectNode registry = Json.object()
                .put("id", account.ids().next("reg_"))
                .put("name", call.body().path("name").asText());
        account.registries().add(Resource.Plain.of(registry));
        return registry;
    }

    private JsonNode delete(Call call) throws BadRequest {
        account.registries().existing(call.id());
        if (account.endpoints().anyMatch(endpoint -> refersTo(call.id(), endpoint))) {
            throw new BadRequest(400, "the registry credential is in use by an endpoint");
        }
        account.registries().remove(call.id());
        account.templates().all().stream()
                .filter(template -> refersTo(call.id(), template))
                .map(template -> template.node().putNull("registry"))
                .forEach(template -> account.templates().replace(Resource.Plain.of(template)));
        return Json.nothing();
    }

    private static boolean refersTo(String registry, Resource resource) {
        return resource.json().contains(registry) // which is quicker than to read all of them
                && resource.node().path("registry").asText().equals(registry);
    }
}
