package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One operation, as a document describes it.
 *
 * @param id its {@code operationId}
 * @param method such as GET
 * @param path its template
 * @param query the parameters that it takes in the query
 * @param request the schema of its body, empty where it takes none
 * @param success the status that says that it was done
 * @param responses what each status comes with
 */
record Operation(
        String id,
        String method,
        PathTemplate path,
        List<QueryParameter> query,
        Optional<String> request,
        int success,
        JsonNode responses) {

    /** Whether an answer with that status says how much of the quotas is left. */
    boolean statesQuotas(int status) {
        String documented = responses.has(String.valueOf(status)) ? String.valueOf(status) : "default";
        return responses.path(documented).path("headers").has("RateLimit");
    }
}
