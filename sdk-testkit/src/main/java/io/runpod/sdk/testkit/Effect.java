package io.runpod.sdk.testkit;

/** What a fault makes of a request's turn. */
@FunctionalInterface
interface Effect {
    Reply on(Turn turn);

    /** The same, but what the request asks for is done first, and its answer thrown away. */
    default Effect afterHandling() {
        return turn -> {
            turn.handle();
            return on(turn);
        };
    }
}
