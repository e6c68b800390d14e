package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.runpod.sdk.text.PrintableText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says schema violations the way the platform's own validator does: {@code $.gpu: missing property 'pools'}. */
final class Violations {
    private static final int LONGEST = 1000;

    private Violations() {}

    /** A line for each violation. */
    static List<String> inThePlatformsWords(List<Error> violations) {
        return violations.stream()
                .map(violation -> line(violation, problem(violation)))
                .toList();
    }

    /**
     * A line for each violation, none twice: two branches of an allOf may say the same. Where a closed composition lacks
     * a required member, the platform's validator calls its right members not allowed, and says so first.
     */
    static List<String> inThePlatformsWords(OpenApiFile file, List<Error> violations, int most) {
        Set<String> real = new LinkedHashSet<>();
        Set<String> quirks = new LinkedHashSet<>();
        for (Error violation : withoutSums(violations)) {
            real.add(line(violation, problem(violation)));
            if (isMissedByAClosedComposition(file, violation)) {
                quirks.addAll(membersNotAllowed(violation, most));
            }
        }
        quirks.removeAll(real);
        return Stream.of(quirks.stream().limit(most - real.size()), real.stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** That none of a oneOf fits is no news where it is said of each why not. */
    private static List<Error> withoutSums(List<Error> violations) {
        List<Error> parts = violations.stream()
                .filter(violation -> !violation.getKeyword().equals("oneOf"))
                .toList();
        return parts.isEmpty() ? violations : parts;
    }

    private static boolean isMissedByAClosedComposition(OpenApiFile file, Error violation) {
        String pointer = violation.getSchemaLocation().getFragment().toString();
        return violation.getKeyword().equals("required")
                && ClosedSchemas.isClosed(file, pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static Collection<String> membersNotAllowed(Error violation, int most) {
        return instance(violation).properties().stream()
                .limit(most)
                .map(member -> line(violation, notAllowed(member.getKey())))
                .toList();
    }

    private static String line(Error violation, String problem) {
        return PrintableText.of(violation.getInstanceLocation() + ": " + problem, LONGEST);
    }

    /** A line about a member that is not allowed in the object at that path. */
    static String notAllowed(String path, String member) {
        return path + ": " + notAllowed(member);
    }

    private static String notAllowed(String member) {
        return "additional properties '" + member + "' not allowed";
    }

    private static String problem(Error violation) {
        List<String> arguments = Stream.ofNullable(violation.getArguments())
                .flatMap(Stream::of)
                .map(String::valueOf)
                .toList();
        return switch (violation.getKeyword()) {
            case "required" -> "missing property '" + arguments.get(0) + "'";
            case "additionalProperties" -> notAllowed(arguments.get(0));
            case "type" -> "got " + arguments.get(0) + ", want " + arguments.get(1);
            case "minimum", "maximum" ->
                violation.getKeyword() + ": got " + instance(violation) + ", want " + arguments.get(0);
            case "minItems", "maxItems" ->
                violation.getKeyword() + ": got " + arguments.get(1) + ", want " + arguments.get(0);
            case "minLength", "maxLength" ->
                violation.getKeyword() + ": got " + length(violation) + ", want " + arguments.get(0);
            case "minProperties" -> "minProperties: got " + instance(violation).size() + ", want " + arguments.get(0);
            case "pattern" ->
                "'" + instance(violation).asText() + "' does not match pattern '" + arguments.get(0) + "'";
            case "enum" -> "value must be one of " + choices(violation);
            case "oneOf", "discriminator" -> "oneOf failed, none matched";
            default -> violation.getMessage();
        };
    }

    private static JsonNode instance(Error violation) {
        return Objects.requireNonNull(violation.getInstanceNode());
    }

    private static int length(Error violation) {
        String text = instance(violation).asText();
        return text.codePointCount(0, text.length());
    }

    private static String choices(Error violation) {
        return Stream.iterate(0, i -> i < violation.getSchemaNode().size(), i -> i + 1)
                .map(i ->
                        Objects.requireNonNull(violation.getSchemaNode().get(i)).asText())
                .collect(Collectors.joining("', '", "'", "'"));
    }
}
