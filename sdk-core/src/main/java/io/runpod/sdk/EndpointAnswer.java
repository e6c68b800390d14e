package io.runpod.sdk;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.model.UnknownEndpointScaling;
import java.util.function.Function;

/**
 * Reads an answer as an endpoint, in the shape of either revision. The two tell themselves apart: only one of 2026-06 has
 * {@code value} and {@code idleTimeout} in its scaling. The shape to expect is tried first, as that is cheaper.
 */
final class EndpointAnswer implements Function<byte[], Endpoint> {
    private static final EndpointAnswer THEN_FIRST = new EndpointAnswer(true);
    private static final EndpointAnswer NOW_FIRST = new EndpointAnswer(false);

    private final boolean thenFirst;

    private EndpointAnswer(boolean thenFirst) {
        this.thenFirst = thenFirst;
    }

    /** A decoder that expects the shape of a revision, and reads the other one too. */
    static Function<byte[], Endpoint> expecting(ApiRevision revision) {
        return revision == ApiRevision.V2026_06 ? THEN_FIRST : NOW_FIRST;
    }

    @Override
    public Endpoint apply(byte[] answer) {
        try {
            return thenFirst ? ofThen(answer) : ofNow(answer);
        } catch (InvalidJsonException e) {
            try {
                return thenFirst ? Endpoint.fromJson(answer) : ofThen(answer);
            } catch (InvalidJsonException stillNot) {
                throw e;
            }
        }
    }

    private static Endpoint ofThen(byte[] answer) {
        Endpoint usual = UsualAnswer2026_06.read(answer);
        return usual == null ? ofThenInFull(answer) : usual;
    }

    private static Endpoint ofThenInFull(byte[] answer) {
        io.runpod.sdk.v2026_06.model.Endpoint given = io.runpod.sdk.v2026_06.model.Endpoint.fromJson(answer);
        if (Answer2026_06.isCurrentToo(given)) {
            try {
                return Endpoint.fromJson(answer);
            } catch (InvalidJsonException notWhole) {
                // Then it is one of 2026-06, and a little more.
            }
        }
        return Answer2026_06.current(given);
    }

    /** A scaling that nobody knows may be one of 2026-06 nevertheless. */
    private static Endpoint ofNow(byte[] answer) {
        Endpoint endpoint = Endpoint.fromJson(answer);
        if (endpoint.scaling() instanceof UnknownEndpointScaling) {
            try {
                return ofThen(answer);
            } catch (InvalidJsonException neither) {
                return endpoint;
            }
        }
        return endpoint;
    }
}
