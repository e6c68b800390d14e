package io.runpod.sdk;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.model.UnknownEndpointScaling;
import java.util.function.Function;

/**
 * Reads an answer as an endpoint, in the shape of either revision. The two tell themselves apart: only one of 2026-06 has
 * {@code value} and {@code idleTimeout} in its scaling. The shape to expect is tried first, as that is cheaper.
 */
final class EndpointAnswer {
    private EndpointAnswer() {}

    /** A decoder that expects the shape of a revision, and reads the other one too. */
    static Function<byte[], Endpoint> expecting(ApiRevision revision) {
        return switch (revision) {
            case V2026_06 -> answer -> either(answer, EndpointAnswer::ofThen, Endpoint::fromJson);
            case V2026_09 -> answer -> either(answer, EndpointAnswer::ofNow, EndpointAnswer::ofThen);
        };
    }

    private static Endpoint either(byte[] answer, Function<byte[], Endpoint> first, Function<byte[], Endpoint> second) {
        try {
            return first.apply(answer);
        } catch (InvalidJsonException e) {
            try {
                return second.apply(answer);
            } catch (InvalidJsonException stillNot) {
                throw e;
            }
        }
    }

    private static Endpoint ofThen(byte[] answer) {
        io.runpod.sdk.v2026_06.model.Endpoint given = io.runpod.sdk.v2026_06.model.Endpoint.fromJson(answer);
        return Answer2026_06.isCurrentToo(given)
                ? either(answer, Endpoint::fromJson, same -> Answer2026_06.current(given))
                : Answer2026_06.current(given);
    }

    /** A scaling that nobody knows may be one of 2026-06 nevertheless. */
    private static Endpoint ofNow(byte[] answer) {
        Endpoint endpoint = Endpoint.fromJson(answer);
        if (endpoint.scaling() instanceof UnknownEndpointScaling) {
            return either(answer, EndpointAnswer::ofThen, same -> endpoint);
        }
        return endpoint;
    }
}
