package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Templates of the account; the public ones can be read, too. */
final class TemplateHandlers {
    private static final String REQUEST = "CreateTemplateRequest";
    private static final int DISK_GB = 20;
    /** Members that a request sets as they are, cleared or not. */
    private static final List<String> AS_SENT = List.of(
            "name",
            "image",
            "disk",
            "ports",
            "env",
            "registry",
            "serverless",
            "public",
            "category",
            "startSsh",
            "startJupyter",
            "allowedCudaVersions");

    private final Account account;

    TemplateHandlers(Account account) {
        this.account = account;
    }

    Map<String, Handler> all() {
        return Map.of(
                "listTemplates",
                call -> Page.of(account.templates()).asked(call, "templates", account.cursors()),
                "createTemplate",
                this::create,
                "getTemplate",
                call -> account.template(call.id()),
                "updateTemplate",
                this::update,
                "deleteTemplate",
                this::delete);
    }

    private JsonNode create(Call call) throws BadRequest {
        Numbers.requireInBounds("", call.body());
        Command.check(call.body());
        ObjectNode complete = call.body().deepCopy();
        Contract.of(ApiRevision.V2026_09).fillIn(REQUEST, complete);
        ObjectNode template =
                Json.object().put("id", account.ids().next("tpl_")).put("disk", DISK_GB);
        template.putObject("mounts");
        template.putArray("ports");
        template.putObject("env");
        template.putNull("registry");
        template.putArray("allowedCudaVersions");
        apply(complete, template);
        account.templates().add(Resource.Plain.of(template));
        return template;
    }

    private JsonNode update(Call call) throws BadRequest {
        ObjectNode template = own(call.id());
        Numbers.requireInBounds("", call.body());
        Command.check(call.body());
        apply(call.body(), template);
        account.templates().replace(Resource.Plain.of(template));
        return template;
    }

    private JsonNode delete(Call call) throws BadRequest {
        own(call.id());
        boolean isUsed =
                account.endpoints().anyMatch(endpoint -> endpoint.template().equals(Optional.of(call.id())));
        if (isUsed) {
            throw new BadRequest(400, "the template is in use by an endpoint");
        }
        account.templates().remove(call.id());
        return Json.nothing();
    }

    /** A public one is not the account's to change. */
    private ObjectNode own(String id) throws BadRequest {
        return account.templates().existing(id).node();
    }

    private static void apply(ObjectNode request, ObjectNode template) {
        AS_SENT.stream().filter(request::has).forEach(member -> template.set(member, request.path(member)));
        Command.applyToTemplate(request, template);
        request.path("mounts")
                .properties()
                .forEach(mount -> template.withObject("/mounts").set(mount.getKey(), mount.getValue()));
    }
}
