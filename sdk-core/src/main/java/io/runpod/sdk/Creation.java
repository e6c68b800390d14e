package io.runpod.sdk;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.Problem;
import io.runpod.sdk.model.CreateEndpointGpuConfig;
import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A description as a call in the revision that the client speaks.
 *
 * @param call what to send
 * @param hint a likely reason for a refusal
 */
record Creation(ApiCall<Endpoint> call, Function<Problem, Optional<String>> hint) {

    static Creation of(NewEndpoint description, ApiRevision revision) {
        return of(description, revision, Map.of());
    }

    /** With the key of {@code createOnce}. What is wrong with it joins what is wrong with the description. */
    static Creation once(String key, NewEndpoint description, ApiRevision revision) {
        List<Violation> violations = new ArrayList<>();
        CreateKey.violation(key).ifPresent(violations::add);
        try {
            boolean isUsable = violations.isEmpty();
            Creation creation = of(description, revision, isUsable ? Map.of(NewEndpoint.CREATE_KEY, key) : Map.of());
            if (isUsable) {
                return creation;
            }
        } catch (InvalidRequestException e) {
            violations.addAll(e.violations());
        }
        throw new InvalidRequestException("NewEndpoint", violations);
    }

    /** With environment variables more than the description has. */
    static Creation of(NewEndpoint description, ApiRevision revision, Map<String, String> more) {
        return revision == ApiRevision.V2026_06
                ? given(description.buildV2026_06(), more)
                : current(description.build(), more);
    }

    private static Creation current(CreateEndpointRequest request, Map<String, String> more) {
        CreateEndpointRequest whole = more.isEmpty()
                ? request
                : request.toBuilder().env(with(request.env(), more)).build();
        return new Creation(
                io.runpod.sdk.api.EndpointsApi.createEndpoint(whole)
                        .reading(EndpointAnswer.expecting(ApiRevision.V2026_09)),
                problem -> hint(
                        ApiRevision.V2026_09,
                        problem,
                        request.gpu().map(CreateEndpointGpuConfig::pools).orElse(List.of())));
    }

    private static Creation given(
            io.runpod.sdk.v2026_06.model.CreateEndpointRequest request, Map<String, String> more) {
        io.runpod.sdk.v2026_06.model.CreateEndpointRequest whole = more.isEmpty()
                ? request
                : request.toBuilder().env(with(request.env(), more)).build();
        return new Creation(
                io.runpod.sdk.v2026_06.api.EndpointsApi.createEndpoint(whole)
                        .reading(EndpointAnswer.expecting(ApiRevision.V2026_06)),
                problem -> hint(ApiRevision.V2026_06, problem, request.gpu().pools()));
    }

    private static Optional<String> hint(ApiRevision revision, Problem problem, List<String> pools) {
        return RevisionHint.of(revision, problem).or(() -> PoolHint.of(pools));
    }

    private static Map<String, String> with(Optional<Map<String, String>> env, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(env.orElse(Map.of()));
        more.forEach((name, value) -> CreateKey.conflict(value, all.put(name, value))
                .ifPresent(violation -> {
                    throw new InvalidRequestException("NewEndpoint", List.of(violation));
                }));
        return all;
    }
}
