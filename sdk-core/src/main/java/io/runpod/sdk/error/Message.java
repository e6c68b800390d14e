package io.runpod.sdk.error;

import io.runpod.sdk.error.NotReadyException.SeenWorker;
import io.runpod.sdk.text.DurationText;
import io.runpod.sdk.text.PrintableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the one line that a person reads first. Others' words are made printable and cut part by part, so that no long
 * one pushes out what matters most: the created id, the request id, the attempts.
 */
final class Message {
    private static final String MAYBE = "it may have taken effect, so look before you repeat it";
    private static final int LONGEST_PART = 800;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_HINT = 300;
    private static final int LONGEST_NAME = 200;

    private Message() {}

    static String notSent(CallSummary call, String reason) {
        return of(call, "not sent, the server did not act: " + shown(reason, LONGEST_PART), "");
    }

    static String noAnswer(CallSummary call, String reason) {
        return of(call, "no answer: " + shown(reason, LONGEST_PART) + after(call.afterSilence()), "");
    }

    static String refusal(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        List<String> parts = new ArrayList<>();
        parts.add(answer.status() + " " + shown(problem.title(), LONGEST_TITLE).orElse(reason(answer.status())));
        shown(problem.detail(), LONGEST_PART).ifPresent(parts::add);
        shown(Optional.of(missingFirst(problem.errors())), LONGEST_PART).ifPresent(parts::add);
        String what = String.join(": ", parts)
                + advice(call, answer)
                + wait(advice)
                + shown(advice.hint(), LONGEST_HINT)
                        .map(hint -> "; hint: " + hint)
                        .orElse("");
        return of(call, what, requestId(answer));
    }

    static String unreadable(CallSummary call, RawAnswer answer, Optional<String> createdId, String reason) {
        String cause = shown(reason, LONGEST_PART);
        Outcome outcome = call.afterUnreadable(answer.status());
        String what = answer.status()
                + (outcome == Outcome.APPLIED ? ", it took effect, so do not repeat it, but" : ", but")
                + " the answer can't be read: " + cause + after(outcome);
        String html = answer.isHtml() ? "; the body is an HTML page: check the base URL" : "";
        String id = shown(createdId, LONGEST_NAME)
                .map(value -> "; created id " + value)
                .orElse("");
        return of(call, what + html + id, requestId(answer));
    }

    static String notReady(
            CallSummary call, String reason, Optional<NotReadyException.Counts> counts, List<SeenWorker> workers) {
        String seen = counts.map(last -> "when it was last seen it had " + last).orElse("no look was answered");
        String each = workers.isEmpty()
                ? ""
                : ": "
                        + shown(
                                workers.stream().map(SeenWorker::toString).collect(Collectors.joining(", ")),
                                LONGEST_PART);
        return shown(call.operation(), LONGEST_NAME) + ": " + shown(reason, LONGEST_PART) + "; " + seen + each + " ("
                + call.attempts() + (call.attempts() == 1 ? " look)" : " looks)");
    }

    static String note(String note) {
        return shown(note, LONGEST_PART);
    }

    private static String of(CallSummary call, String what, String requestId) {
        return shown(call.operation(), LONGEST_NAME) + ": " + what + " (" + requestId + call.attemptsText() + ")";
    }

    /** With one required member missing, the validator reports valid ones too: what is missing comes first. */
    private static String missingFirst(List<String> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(
                        (String error) -> !error.toLowerCase(Locale.ROOT).contains("missing propert")))
                .collect(Collectors.joining("; "));
    }

    private static String advice(CallSummary call, RawAnswer answer) {
        int status = answer.status();
        Outcome outcome = call.afterRefusal(status);
        if (answer.isHtml()) {
            return "; the body is an HTML page, so this came from a proxy or another server: check the base URL"
                    + after(outcome);
        }
        if (status == 401) {
            return "; check the API key";
        }
        if (status == 404 && !answer.isProblem()) {
            return "; the body is no problem+json, so this may be another server: check the base URL";
        }
        if (status / 100 == 3) {
            return "; redirects are never followed: check the base URL" + after(outcome);
        }
        return after(outcome);
    }

    private static String after(Outcome outcome) {
        return outcome == Outcome.UNKNOWN ? "; " + MAYBE : "";
    }

    private static String wait(Advice advice) {
        return advice.retryAfter()
                .filter(wait -> !wait.isZero() && !wait.isNegative())
                .map(wait -> "; the server asks to wait " + DurationText.of(wait)
                        + advice.missedDeadline()
                                .map(deadline -> ", which does not fit the deadline of " + DurationText.of(deadline))
                                .orElse(""))
                .orElse("");
    }

    private static String requestId(RawAnswer answer) {
        return shown(answer.requestId(), LONGEST_NAME)
                .map(id -> "request id " + id + ", ")
                .orElse("");
    }

    private static Optional<String> shown(Optional<String> text, int most) {
        return text.map(given -> shown(given, most)).filter(shown -> !shown.isEmpty());
    }

    private static String shown(String text, int most) {
        return PrintableText.of(text, most).strip();
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> status / 100 == 3 ? "Redirect" : "answer";
        };
    }
}
