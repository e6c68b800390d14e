package io.runpod.sdk.testkit;

import io.runpod.sdk.error.Problem;
import java.time.Duration;

/** A {@link Fault} as the control API takes it: {@code {"kind":"status","status":503,"afterCreating":true}}. */
final class FaultJson {
    private static final long MOST_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final long MOST_SECONDS = Duration.ofDays(366).toSeconds();
    private static final int MOST_ERRORS = 1000;
    private static final String KINDS = "one of none, rateLimited, status, problem, htmlPage, slowHead, slowBody,"
            + " closedBeforeReading, closedAfterReading, reset, truncatedBody, brokenJson, latency, chaos";

    private FaultJson() {}

    static Fault read(JsonMembers members) throws BadRequest {
        Fault fault = ofItsKind(members);
        boolean isAfterCreating = members.flag("afterCreating");
        members.refuseOthers();
        try {
            return isAfterCreating ? fault.afterCreating() : fault;
        } catch (IllegalStateException contradiction) {
            throw new BadRequest(
                    422, members.path("afterCreating") + " must not be true: " + contradiction.getMessage());
        }
    }

    private static Fault ofItsKind(JsonMembers members) throws BadRequest {
        return switch (members.text("kind").orElse("")) {
            case "none" -> Fault.none();
            case "rateLimited" ->
                Fault.rateLimited(Duration.ofSeconds(members.number("retryAfterSeconds", 0, MOST_SECONDS)));
            case "status" -> Fault.status(status(members));
            case "problem" -> Fault.problem(problem(members.object("problem")));
            case "htmlPage" -> Fault.htmlPage(status(members));
            case "slowHead" -> Fault.slowHead(millis(members, "delayMillis", 0));
            case "slowBody" -> Fault.slowBody(millis(members, "durationMillis", 0));
            case "closedBeforeReading" -> Fault.closedBeforeReading();
            case "closedAfterReading" -> Fault.closedAfterReading();
            case "reset" -> Fault.reset();
            case "truncatedBody" -> Fault.truncatedBody();
            case "brokenJson" -> Fault.brokenJson();
            case "latency" -> Fault.latency(seed(members), millis(members, "maxMillis", 1));
            case "chaos" -> Fault.chaos(seed(members));
            default -> throw members.wrong("kind", KINDS);
        };
    }

    private static int status(JsonMembers members) throws BadRequest {
        return (int) members.number("status", 200, 599);
    }

    private static long seed(JsonMembers members) throws BadRequest {
        return members.number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static Duration millis(JsonMembers members, String name, long least) throws BadRequest {
        return Duration.ofMillis(members.number(name, least, MOST_MILLIS));
    }

    private static Problem problem(JsonMembers members) throws BadRequest {
        Problem.Builder problem = Problem.builder(status(members));
        members.text("type").ifPresent(problem::type);
        members.text("title").ifPresent(problem::title);
        members.text("detail").ifPresent(problem::detail);
        members.text("instance").ifPresent(problem::instance);
        members.texts("errors", MOST_ERRORS).forEach(problem::error);
        members.others().forEach(name -> problem.extension(name, Json.value(members.value(name))));
        return problem.build();
    }
}
