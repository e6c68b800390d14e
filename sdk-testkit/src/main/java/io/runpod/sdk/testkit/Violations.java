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
        for (Error violation : violations) {
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

    private static boolean isMissedByAClosedComposition(OpenApiFile file, Error violation) {
        String pointer = violation.getSchemaLocation().getFragment().toString();
        return violation.getKeyword().equals("required")
                && ClosedSchemas.isClosed(file, pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static Collection<String> membersNotAllowed(Error violation, int most) {
        JsonNode incomplete = Objects.requireNonNull(violation.getInstanceNode());
        return incomplete.properties().stream()
                .limit(most)
                .map(member -> line(violation, notAllowed(member.getKey())))
                .toList();
    }

    private static String line(Error violation, String problem) {
        return PrintableText.of(violation.getInstanceLocation() + ": " + problem, LONGEST);
    }

    private static String notAllowed(String member) {
        return "additional properties '" + member + "' not allowed";
    }

    private static String problem(Error violation) {
        List<String> arguments =
                Stream.of(violation.getArguments()).map(String::valueOf).toList();
        return switch (violation.getKeyword()) {
            case "required" -> "missing property '" + arguments.get(0) + "'";
            case "additionalProperties" -> notAllowed(arguments.get(0));
            case "type" -> "got " + arguments.get(0) + ", want " + arguments.get(1);
            case "minimum" -> "minimum: got " + violation.getInstanceNode() + ", want " + arguments.get(0);
            case "maximum" -> "maximum: got " + violation.getInstanceNode() + ", want " + arguments.get(0);
            case "minItems" -> "minItems: got " + arguments.get(1) + ", want " + arguments.get(0);
            case "minLength" ->
                "minLength: got 0, want " + arguments.get(0); // the files know no other minLength than 1
            case "enum" -> "value must be one of " + choices(violation);
            default -> violation.getMessage();
        };
    }

    private static String choices(Error violation) {
        return Stream.iterate(0, i -> i < violation.getSchemaNode().size(), i -> i + 1)
                .map(i ->
                        Objects.requireNonNull(violation.getSchemaNode().get(i)).asText())
                .collect(Collectors.joining("', '", "'", "'"));
    }
}
