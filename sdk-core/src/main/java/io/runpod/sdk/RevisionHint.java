package io.runpod.sdk;

import io.runpod.sdk.error.Problem;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The likely reason why a server refuses a body by its members: it speaks another revision of the API. */
final class RevisionHint {
    /** For calls whose refusals have no likely reason. */
    static final Function<Problem, Optional<String>> NONE = problem -> Optional.empty();

    private static final Pattern LACKS = Pattern.compile("(?i)missing propert");
    private static final Pattern LACKS_WHAT_IS_NEW =
            Pattern.compile("(?i)missing propert.{0,40}\\b(type|scaling|queueDelay|requestCount)\\b");
    private static final Pattern LACKS_WHAT_IS_OLD =
            Pattern.compile("(?i)missing propert.{0,40}\\b(value|idleTimeout)\\b");
    private static final Pattern REFUSES_WHAT_IS_OLD =
            Pattern.compile("(?i)\\b(value|idleTimeout)\\b.{0,40}not allowed");
    private static final Pattern REFUSES_WHAT_IS_NEW =
            Pattern.compile("(?i)\\b(type|queueDelay|requestCount|idleTimeout)\\b.{0,40}not allowed");

    private RevisionHint() {}

    static Optional<String> of(ApiRevision sent, Problem problem) {
        boolean isOther =
                switch (sent) {
                    case V2026_06 -> says(problem, LACKS_WHAT_IS_NEW) || says(problem, REFUSES_WHAT_IS_OLD);
                    // Where anything is missing, the platform's validator refuses what is right as well.
                    case V2026_09 ->
                        says(problem, LACKS_WHAT_IS_OLD)
                                || (says(problem, REFUSES_WHAT_IS_NEW) && !says(problem, LACKS));
                };
        return isOther && problem.status() == 422 ? Optional.of(text(sent)) : Optional.empty();
    }

    private static boolean says(Problem problem, Pattern words) {
        return Stream.concat(problem.detail().stream(), problem.errors().stream())
                .anyMatch(line -> words.matcher(line).find());
    }

    private static String text(ApiRevision sent) {
        ApiRevision other = sent == ApiRevision.V2026_06 ? ApiRevision.V2026_09 : ApiRevision.V2026_06;
        return "the request was written in the API revision " + sent.id()
                + ", and this server seems to speak another; set revision(ApiRevision." + other
                + ") on the builder, or "
                + Environment.REVISION + "=" + other.id();
    }
}
