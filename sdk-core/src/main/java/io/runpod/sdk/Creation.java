package io.runpod.sdk;

import io.runpod.sdk.api.EndpointsApi;
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

/** A description as a call in the revision that the client speaks; and, for a refusal of it, a likely reason. */
final class Creation implements Function<Problem, Optional<String>> {
    private final ApiCall<Endpoint> call;
    private final ApiRevision revision;
    private final List<String> pools;

    private Creation(ApiCall<?> call, ApiRevision revision, List<String> pools) {
        this.call = call.reading(EndpointAnswer.expecting(revision));
        this.revision = revision;
        this.pools = pools;
    }

    /** What to send. */
    ApiCall<Endpoint> call() {
        return call;
    }

    @Override
    public Optional<String> apply(Problem refusal) {
        return RevisionHint.of(revision, refusal).or(() -> PoolHint.of(pools));
    }

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
                EndpointsApi.createEndpoint(whole),
                ApiRevision.V2026_09,
                request.gpu().map(CreateEndpointGpuConfig::pools).orElse(List.of()));
    }

    private static Creation given(
            io.runpod.sdk.v2026_06.model.CreateEndpointRequest request, Map<String, String> more) {
        io.runpod.sdk.v2026_06.model.CreateEndpointRequest whole = more.isEmpty()
                ? request
                : request.toBuilder().env(with(request.env(), more)).build();
        ApiCall<?> call = io.runpod.sdk.v2026_06.api.EndpointsApi.createEndpoint(whole);
        return new Creation(call, ApiRevision.V2026_06, request.gpu().pools());
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
