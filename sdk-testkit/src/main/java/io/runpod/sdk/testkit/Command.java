package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A container's command: {@code args} says it in one string, {@code cmd} and {@code entrypoint} in words. It is one
 * thing, said in one way at a time.
 */
final class Command {
    private static final List<String> IN_WORDS = List.of("cmd", "entrypoint");
    private static final List<String> MEMBERS = List.of("args", "cmd", "entrypoint");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Command() {}

    /** Where both ways are there, they must mean the same. */
    static void check(JsonNode request) throws BadRequest {
        boolean isInWords = IN_WORDS.stream().anyMatch(request::has);
        String args = request.path("args").asText();
        if (request.has("args") && isInWords && !words(args).equals(words(inOneString(request)))) {
            throw new BadRequest(400, "args and cmd or entrypoint mean different commands");
        }
    }

    /** Whether anything is said of the command. */
    static boolean isIn(JsonNode config) {
        return MEMBERS.stream().anyMatch(config::has);
    }

    /** Changes a command: what is empty is cleared, and what is said in one way takes the place of the other way. */
    static void apply(JsonNode change, ObjectNode to) {
        if (change.has("args")) {
            to.remove(IN_WORDS);
        }
        if (IN_WORDS.stream().anyMatch(member -> says(change, member) || (change.has(member) && to.has(member)))) {
            to.remove("args"); // which says the same where words are there as well
        }
        for (String member : MEMBERS) {
            if (says(change, member)) {
                to.set(member, change.path(member));
            } else if (change.has(member)) {
                to.remove(member);
            }
        }
    }

    /** The same for a template, which always shows its command in one string as well. */
    static void applyToTemplate(JsonNode change, ObjectNode template) {
        boolean isInWords = IN_WORDS.stream().anyMatch(template::has);
        if (isInWords) {
            template.remove("args"); // which only repeats them
        }
        apply(change, template);
        if (!template.has("args")) {
            template.put("args", inOneString(template));
        }
    }

    private static boolean says(JsonNode change, String member) {
        JsonNode value = change.path(member);
        return value.isTextual() ? !value.asText().isEmpty() : !value.isEmpty();
    }

    private static List<String> words(String command) {
        return BLANKS.splitAsStream(command).filter(word -> !word.isEmpty()).toList();
    }

    private static String inOneString(JsonNode config) {
        return Stream.of("entrypoint", "cmd")
                .flatMap(member -> Json.texts(config.path(member)).stream())
                .collect(Collectors.joining(" "));
    }
}
