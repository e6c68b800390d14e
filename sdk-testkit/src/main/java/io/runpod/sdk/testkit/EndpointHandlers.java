package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Serverless endpoints. */
final class EndpointHandlers {
    private final Account account;
    private final ServedRevision served;
    private final EndpointRules rules;

    EndpointHandlers(Account account) {
        this.account = account;
        this.served = new ServedRevision(account.catalog());
        this.rules = new EndpointRules(account.catalog());
    }

    Map<String, Handler> all() {
        return Map.of(
                "listEndpoints",
                this::list,
                "createEndpoint",
                this::create,
                "getEndpoint",
                call -> Json.raw(account.endpoints().existing(call.id()).json()),
                "updateEndpoint",
                this::update,
                "deleteEndpoint",
                this::delete);
    }

    private JsonNode list(Call call) throws BadRequest {
        Predicate<KeptEndpoint> seen = account.lag().look(!call.query().has("cursor"));
        return new Page<>(account.endpoints(), seen, each -> Json.raw(each.json()))
                .asked(call, "endpoints", account.cursors());
    }

    private JsonNode create(Call call) throws BadRequest {
        return switch (call.revision()) {
            case V2026_06 -> createAsGiven(call.body());
            case V2026_09 -> createAsServed(call.body());
        };
    }

    private ObjectNode createAsGiven(ObjectNode request) throws BadRequest {
        GivenRevision.check(request);
        String createdAt = account.now();
        ObjectNode endpoint = GivenRevision.endpoint(request, account.ids().next("ep_"), createdAt);
        account.add(KeptEndpoint.created(GivenRevision.asServed(endpoint), Optional.empty()), createdAt);
        return endpoint;
    }

    private ObjectNode createAsServed(ObjectNode request) throws BadRequest {
        rules.checkNew(request);
        Optional<String> template = template(request);
        ObjectNode complete = withTemplate(request, template);
        rules.check(complete, served.created(complete, "", ""));
        String createdAt = account.now();
        ObjectNode endpoint = served.created(complete, account.ids().next("ep_"), createdAt);
        account.add(KeptEndpoint.created(endpoint, template), createdAt);
        return endpoint;
    }

    private JsonNode update(Call call) throws BadRequest {
        KeptEndpoint before = account.endpoints().existing(call.id());
        ObjectNode shown = before.node();
        rules.checkKind(call.body(), shown);
        Optional<String> template = template(call.body());
        ObjectNode request = withTemplate(call.body(), template);
        ObjectNode changed = served.changed(shown, request);
        rules.check(request, changed);
        KeptEndpoint after = before.changed(changed, template);
        account.change(before, after, shown, changed);
        if (request.has("name")) {
            after.template().ifPresent(bound -> account.renameTemplate(bound, changed.path("name")));
        }
        return changed;
    }

    private JsonNode delete(Call call) throws BadRequest {
        account.endpoints().existing(call.id());
        account.removeEndpoint(call.id());
        return Json.nothing();
    }

    private static Optional<String> template(ObjectNode request) {
        return Optional.ofNullable(request.path("templateId").textValue());
    }

    private ObjectNode withTemplate(ObjectNode request, Optional<String> template) throws BadRequest {
        if (template.isEmpty()) {
            return request;
        }
        JsonNode applied = account.template(template.get());
        if (!applied.path("serverless").booleanValue()) {
            throw new BadRequest(400, "the template is for pods and not for serverless workers");
        }
        return TemplateConfig.applied(applied, request);
    }
}
