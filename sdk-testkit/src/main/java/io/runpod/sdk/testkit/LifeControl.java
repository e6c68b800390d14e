package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.model.WorkerStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What happens to endpoints by itself, by way of the control API. */
final class LifeControl {
    private static final long MOST_MILLIS = Duration.ofDays(366).toMillis();
    private static final int LONGEST_STATUS = 100;

    private final Account account;

    LifeControl(Account account) {
        this.account = account;
    }

    Map<String, ControlCommand> all() {
        return Map.of(
                "workers",
                ControlCommand.obeying(this::workers),
                "scaleUpAfter",
                ControlCommand.obeying(this::scaleUpAfter),
                "listsLagBehind",
                ControlCommand.obeying(this::listsLagBehind));
    }

    private JsonNode workers(JsonMembers body) throws BadRequest {
        String id = body.text("endpoint").orElseThrow(() -> body.wrong("endpoint", "an endpoint's id"));
        Consumer<Workforce> script = script(body);
        KeptEndpoint endpoint = account.endpoints().existing(id);
        try {
            account.workers().let(endpoint, script);
        } catch (IllegalArgumentException tooMany) {
            throw new BadRequest(422, String.valueOf(tooMany.getMessage()));
        }
        return new WorkerHandlers(account).workers(endpoint);
    }

    /** In this order, so that "leave" and "add" together replace them all. */
    private static Consumer<Workforce> script(JsonMembers body) throws BadRequest {
        List<Consumer<Workforce>> script = new ArrayList<>();
        if (body.flag("leave")) {
            script.add(Workforce::leave);
        }
        Optional<String> become = body.text("become");
        if (become.isPresent()) {
            WorkerStatus status = status(become.get());
            script.add(workers -> workers.become(status));
        }
        if (body.flag("becomeStale")) {
            script.add(Workforce::becomeStale);
        }
        for (String each : body.texts("add", Workforce.MOST)) {
            WorkerStatus status = status(each);
            script.add(workers -> workers.add(1, status));
        }
        body.refuseOthers();
        if (script.isEmpty()) {
            throw new BadRequest(422, "nothing to do: there are add, become, becomeStale, leave");
        }
        return workers -> script.forEach(step -> step.accept(workers));
    }

    private static WorkerStatus status(String text) throws BadRequest {
        if (text.isBlank() || text.length() > LONGEST_STATUS) {
            throw new BadRequest(422, "a status has 1 to " + LONGEST_STATUS + " characters");
        }
        return WorkerStatus.of(text);
    }

    private JsonNode scaleUpAfter(JsonMembers body) throws BadRequest {
        Duration time = Duration.ofMillis(body.number("millis", 0, MOST_MILLIS));
        body.refuseOthers();
        account.workers().scaleUpAfter(time);
        return Json.nothing();
    }

    private JsonNode listsLagBehind(JsonMembers body) throws BadRequest {
        OptionalLong looks = body.optionalNumber("looks", 0, Integer.MAX_VALUE);
        OptionalLong millis = body.optionalNumber("millis", 0, MOST_MILLIS);
        body.refuseOthers();
        if (looks.isEmpty() && millis.isEmpty()) {
            throw new BadRequest(422, "neither \"looks\" nor \"millis\" is there");
        }
        looks.ifPresent(number -> account.lag().by((int) number));
        millis.ifPresent(time -> account.lag().by(Duration.ofMillis(time)));
        return Json.nothing();
    }
}
