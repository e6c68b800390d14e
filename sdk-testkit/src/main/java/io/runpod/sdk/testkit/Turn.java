package io.runpod.sdk.testkit;

import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** One request's turn: what a fault may do with it. */
final class Turn {
    private final Routes routes;
    private final Incoming request;
    private final Runnable resetOnClose;
    private final String requestId;
    private @Nullable Answer handled;

    Turn(Routes routes, Incoming request, Runnable resetOnClose, String requestId) {
        this.routes = routes;
        this.request = request;
        this.resetOnClose = resetOnClose;
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
    MockResponse.Builder send(Answer answer) {
        MockResponse.Builder response = new MockResponse.Builder()
                .status("HTTP/1.1 " + answer.status() + " " + Problems.title(answer.status()));
        answer.headers().forEach(response::setHeader);
        response.setHeader("x-request-id", requestId);
        if (!request.method().equals("HEAD")) {
            response.body(answer.body());
        }
        if (request.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            response.setHeader("Connection", "close").onResponseEnd(new SocketEffect.CloseSocket());
        }
        return response;
    }

    /** Nothing goes over the wire any more. */
    MockResponse.Builder hangUp() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket());
    }

    /** Nor that, and the client sees a TCP reset. */
    MockResponse.Builder reset() {
        resetOnClose.run();
        return hangUp();
    }
}
