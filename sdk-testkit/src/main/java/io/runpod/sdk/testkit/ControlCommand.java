package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One thing that the control API does.
 *
 * @param method by which it is asked for
 * @param deed what it does
 */
record ControlCommand(String method, Deed deed) {
    /** Shows something. */
    static ControlCommand showing(Supplier<JsonNode> what) {
        return new ControlCommand("GET", request -> what.get());
    }

    /** Does something that needs no more words. */
    static ControlCommand doing(Runnable what) {
        return new ControlCommand("POST", request -> {
            what.run();
            return Json.nothing();
        });
    }

    /** Does what the body says. */
    static ControlCommand obeying(Order order) {
        return new ControlCommand("POST", request -> {
            Routes.checkBody(request);
            return order.obey(JsonMembers.of("", Json.read(request.body())));
        });
    }

    Answer answer(Incoming request) {
        try {
            JsonNode said = deed.answer(request);
            return said.isMissingNode()
                    ? new Answer(204, Map.of(), "")
                    : Answer.of(200, "application/json", Json.write(said));
        } catch (BadRequest wrong) {
            return wrong.answer();
        } catch (IOException noJson) {
            return Problems.problem(400, "the body is no JSON");
        }
    }

    /** What is done with a request; {@link Json#nothing} where there is nothing to say. */
    @FunctionalInterface
    interface Deed {
        JsonNode answer(Incoming request) throws IOException;
    }

    /** What is done with the members of a body: all of it or, where anything is wrong, nothing. */
    @FunctionalInterface
    interface Order {
        JsonNode obey(JsonMembers body) throws BadRequest;
    }
}
