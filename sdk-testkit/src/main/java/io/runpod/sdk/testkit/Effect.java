package io.runpod.sdk.testkit;

import mockwebserver3.MockResponse;

/** What a fault makes of a request's turn. */
@FunctionalInterface
interface Effect {
    MockResponse.Builder on(Turn turn);

    /** The same, but what the request asks for is done first, and its answer thrown away. */
    default Effect afterHandling() {
        return turn -> {
            turn.handle();
            return on(turn);
        };
    }
}
