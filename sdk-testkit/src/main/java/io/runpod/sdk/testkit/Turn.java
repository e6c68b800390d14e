package io.runpod.sdk.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request's turn: what a fault may do with it. */
final class Turn {
    private final Routes routes;
    private final Incoming request;
    private final String requestId;
    private @Nullable Answer handled;

    Turn(Routes routes, Incoming request, String requestId) {
        this.routes = routes;
        this.request = request;
        this.requestId = requestId;
    }

    /** Does what the contract says, which may create an endpoint. */
    Answer handle() {
        handled = routes.answer(request);
        return handled;
    }

    /** What the contract's answer was, if it came to that. */
    Optional<Answer> handled() {
        return Optional.ofNullable(handled);
    }

    /** As it goes over the wire. */
    Reply send(Answer answer) {
        return Reply.of(answer.with("x-request-id", requestId));
    }
}
