package io.runpod.sdk.error;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the one line that a person reads first. */
final class Message {
    static final String MAYBE = "it may have taken effect, so look before you repeat it";
    private static final int MAX_LENGTH = 2_000;

    private Message() {}

    static String of(CallSummary call, String what, String requestId) {
        return call.operation() + ": " + oneLine(what) + " (" + requestId + call.attemptsText() + ")";
    }

    static String refusal(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        List<String> parts = new ArrayList<>();
        parts.add(answer.status() + " " + problem.title().orElseGet(() -> reason(answer.status())));
        problem.detail().ifPresent(parts::add);
        if (!problem.errors().isEmpty()) {
            parts.add(missingFirst(problem.errors()));
        }
        String what = String.join(": ", parts)
                + advice(answer)
                + advice.hint().map(hint -> "; hint: " + hint).orElse("");
        return of(call, what, requestId(answer));
    }

    /** With one required member missing, the validator reports valid ones too: what is missing comes first. */
    private static String missingFirst(List<String> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(
                        (String error) -> !error.toLowerCase(Locale.ROOT).contains("missing propert")))
                .collect(Collectors.joining("; "));
    }

    private static String advice(RawAnswer answer) {
        int status = answer.status();
        if (answer.isHtml()) {
            return "; the body is an HTML page, so this came from a proxy or another server: check the base URL"
                    + (status / 100 == 4 && status != 408 ? "" : "; " + MAYBE);
        }
        if (status == 401) {
            return "; check the API key";
        }
        if (status / 100 == 3) {
            String follow = "; redirects are never followed: check the base URL";
            return status == 307 || status == 308 ? follow : follow + "; " + MAYBE;
        }
        return status / 100 == 4 && status != 408 ? "" : "; " + MAYBE;
    }

    static String unreadable(CallSummary call, RawAnswer answer, Optional<String> createdId, String reason) {
        String what = answer.status() == 201
                ? "201, it took effect, so do not repeat it, but the answer can't be read: " + reason
                : answer.status() + ", but the answer can't be read: " + reason + "; " + MAYBE;
        String id = createdId.map(value -> "; created id " + value).orElse("");
        String html = answer.isHtml() ? "; the body is an HTML page: check the base URL" : "";
        return of(call, what + html + id, requestId(answer));
    }

    private static String requestId(RawAnswer answer) {
        return answer.requestId().map(id -> "request id " + oneLine(id) + ", ").orElse("");
    }

    /** A server's text must neither break a log's lines nor flood it. */
    private static String oneLine(String text) {
        String cut = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + " …";
        return cut.replaceAll("\\p{Cntrl}+|[\\u2028\\u2029]", " ").strip();
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
