package io.runpod.sdk.testkit;

import com.networknt.schema.Error;
import io.runpod.sdk.text.PrintableText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a schema violation the way the platform's own validator does: {@code $.gpu: missing property 'pools'}. */
final class Violations {
    private static final int LONGEST = 1000;

    private Violations() {}

    static String inThePlatformsWords(Error violation) {
        return PrintableText.of(violation.getInstanceLocation() + ": " + problem(violation), LONGEST);
    }

    private static String problem(Error violation) {
        List<String> arguments =
                Stream.of(violation.getArguments()).map(String::valueOf).toList();
        return switch (violation.getKeyword()) {
            case "required" -> "missing property '" + arguments.get(0) + "'";
            case "type" -> "got " + arguments.get(0) + ", want " + arguments.get(1);
            case "minimum" -> "minimum: got " + violation.getInstanceNode() + ", want " + arguments.get(0);
            case "minItems" -> "minItems: got " + arguments.get(1) + ", want " + arguments.get(0);
            case "minLength" ->
                "minLength: got 0, want " + arguments.get(0); // the file knows no other minLength than 1
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
