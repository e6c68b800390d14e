package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Network volumes. */
final class VolumeHandlers {
    private final Account account;

    VolumeHandlers(Account account) {
        this.account = account;
    }

    Map<String, Handler> all() {
        return Map.of(
                "listNetworkVolumes",
                call -> account.volumes().listed("networkVolumes"),
                "createNetworkVolume",
                this::create,
                "getNetworkVolume",
                call -> account.volumes().existing(call.id()).node(),
                "updateNetworkVolume",
                this::update,
                "deleteNetworkVolume",
                this::delete);
    }

    private JsonNode create(Call call) {
        ObjectNode volume = Json.object().put("id", account.ids().next("vol_")).put("type", "STANDARD");
        volume.setAll(call.body());
        account.volumes().add(Resource.Plain.of(volume));
        return volume;
    }

    private JsonNode update(Call call) throws BadRequest {
        ObjectNode volume = account.volumes().existing(call.id()).node();
        int before = volume.path("size").intValue();
        volume.setAll(call.body());
        int after = volume.path("size").intValue();
        if (after < before) {
            throw new BadRequest(400, "the size can only grow: it is " + before + " GB, and " + after + " was sent");
        }
        account.volumes().replace(Resource.Plain.of(volume));
        return volume;
    }

    private JsonNode delete(Call call) throws BadRequest {
        account.volumes().existing(call.id());
        account.volumes().remove(call.id());
        return Json.nothing();
    }
}
