package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which document a body is judged by, and judges it. */
final class Judge {
    private static final String CREATE_ENDPOINT = "createEndpoint";

    private final Optional<ApiRevision> only;

    /** For a server of both documents where {@code only} is empty. */
    Judge(Optional<ApiRevision> only) {
        this.only = only;
    }

    /** What there is to be called: whatever a server of the later document has, unless it knows the earlier one alone. */
    Operations operations() {
        return Operations.of(only.orElse(ApiRevision.V2026_09));
    }

    /** Creating an endpoint is in both documents; everything else is in the later one alone. */
    ApiRevision revision(Operation operation, JsonNode body) {
        return only.orElseGet(
                () -> operation.id().equals(CREATE_ENDPOINT) ? WrittenRevision.of(body) : ApiRevision.V2026_09);
    }

    /** The body, if it fits its schema. */
    ObjectNode judged(String schema, ApiRevision revision, JsonNode body) throws BadRequest {
        if (schema.equals("UpdateNetworkVolumeRequest") && body.isObject() && body.isEmpty()) {
            throw new BadRequest(400, "at least one member is needed"); // production says 400 here and not 422
        }
        List<String> violations = new ArrayList<>(Contract.of(revision).violations(schema, body));
        if (revision == ApiRevision.V2026_06) {
            violations.addAll(WrittenRevision.refusals(body));
        }
        if (!violations.isEmpty()) {
            throw BadRequest.ofBody(violations);
        }
        return (ObjectNode) body; // all schemas of bodies are of objects
    }
}
