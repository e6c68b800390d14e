package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code POST /v2/serverless}, from the body on: read it, judge it, complete it, create the endpoint. */
final class CreateEndpoint {
    private static final String REQUEST = "CreateEndpointRequest";

    private final Contract contract;
    private final EndpointStore endpoints;

    CreateEndpoint(Contract contract, EndpointStore endpoints) {
        this.contract = contract;
        this.endpoints = endpoints;
    }

    Answer answer(byte[] body) {
        try {
            return answer(Json.read(body));
        } catch (BadRequest outOfBounds) {
            return outOfBounds.answer();
        } catch (IOException noJson) {
            // Jackson's words may quote the body, and so somebody's secret.
            return Problems.problem(400, "the body is no JSON");
        }
    }

    private Answer answer(JsonNode body) {
        List<String> violations = contract.violations(REQUEST, body);
        if (!violations.isEmpty()) {
            return Problems.violations(violations);
        }
        ObjectNode complete = completed((ObjectNode) body); // the schema has said that it is an object
        Optional<String> brokenRule = ServerRules.broken(complete);
        if (brokenRule.isPresent()) {
            return Problems.problem(400, brokenRule.get());
        }
        return Answer.of(201, "application/json", endpoints.create(complete));
    }

    private ObjectNode completed(ObjectNode body) {
        contract.fillIn(REQUEST, body);
        ServerRules.fillIn(body);
        return body;
    }
}
