package io.runpod.sdk.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the prose of the document that this project wrote to what spec/README.md promises, as it becomes javadoc. */
class ProseTest {
    private static final JsonNode DOCUMENT = Documents.authored();

    private static final Map<String, JsonNode> PLACES = Prose.places(DOCUMENT);

    /** What a member of a request does. Its setter and its accessor say the same, so the member is the subject. */
    private static final Set<String> VERBS = Set.of(
            "Adds",
            "Aims",
            "Applies",
            "Attaches",
            "Changes",
            "Chooses",
            "Enlarges",
            "Excludes",
            "Fills",
            "Gives",
            "Holds",
            "Keeps",
            "Lets",
            "Limits",
            "Lists",
            "Makes",
            "Mounts",
            "Names",
            "Opens",
            "Passes",
            "Renames",
            "Replaces",
            "Reserves",
            "Says",
            "Sets",
            "Starts",
            "Tells");

    private static final Pattern UNIT =
            Pattern.compile("\\b(GB|(milli)?seconds|US dollars per hour|percent|workers?|GPUs?|vCPUs?"
                    + "|requests?|items|version|status code)\\b");

    @Test
    void everyPlaceHasADescriptionThatIsSafeInJavadoc() {
        assertThat(PLACES).hasSizeGreaterThan(400);
        assertSoftly(softly -> PLACES.forEach((path, place) -> {
            String text = place.path("description").asText();
            softly.assertThat(text)
                    .as(path)
                    .matches("[A-Z][^\\n]*\\.")
                    .doesNotContain("*/", "  ", "@", "\\", "&")
                    .doesNotContainPattern("<[a-zA-Z/!]");
            softly.assertThat(text.replaceAll("`[^`]+`", "code"))
                    .as(path)
                    .doesNotContain("{", "}", "`", "\u2014", "\u2013")
                    .doesNotContainPattern("https?:");
        }));
    }

    @Test
    void everySummaryBeginsWithAVerbAndHasNoFullStop() {
        Prose.operations(DOCUMENT)
                .forEach((id, operation) -> assertThat(operation.path("summary").asText())
                        .as(id)
                        .matches("(Lists|Creates|Stores|Reads|Changes|Replaces|Renames|Deletes) [^.\\n]{3,60}")
                        .doesNotContain("`"));
    }

    @Test
    void everyMemberOfARequestBeginsWithAVerb() {
        Prose.requestMembers(DOCUMENT)
                .forEach((name, member) -> assertThat(VERBS)
                        .as(name + ": " + member.path("description").asText())
                        .contains(firstWord(member)));
    }

    @Test
    void everyListedVerbIsInUse() {
        Set<String> used = new TreeSet<>();
        Prose.requestMembers(DOCUMENT).values().forEach(member -> used.add(firstWord(member)));
        assertThat(used).containsAll(VERBS);
    }

    @Test
    void everyNumberHasAUnit() {
        places("integer", "number")
                .forEach(
                        place -> assertThat(place.getValue().path("description").asText())
                                .as(place.getKey())
                                .containsPattern(UNIT));
    }

    @Test
    void everyLimitOfANumberAndEveryLengthAndDefaultIsNamed() {
        places("integer", "number", "string", "boolean", "")
                .forEach(place -> Stream.of("minimum", "maximum", "maxLength", "default")
                        .map(limit -> schema(place.getValue()).path(limit))
                        .filter(limit -> !limit.isMissingNode())
                        .forEach(limit -> assertThat(
                                        place.getValue().path("description").asText())
                                .as(place.getKey())
                                .containsPattern("(?<![\\w.])" + Pattern.quote(limit.asText()) + "(?!\\w|\\.\\d)")));
    }

    @Test
    void everyValueOfAnEnumHasItsMeaning() {
        DOCUMENT.at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().has("enum"))
                .forEach(schema -> {
                    JsonNode meanings = schema.getValue().path("x-enum-descriptions");
                    assertThat(meanings.size())
                            .as(schema.getKey())
                            .isEqualTo(schema.getValue().get("enum").size());
                    meanings.forEach(meaning ->
                            assertThat(meaning.textValue()).as(schema.getKey()).matches("[A-Z][^\\n<`@*]*\\."));
                });
    }

    @Test
    void noSchemaHasATitleBecauseTheGeneratorWouldNameAClassAfterIt() {
        DOCUMENT.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(schema.getValue().has("title"))
                        .as(schema.getKey())
                        .isFalse());
        PLACES.entrySet().stream()
                .filter(place -> !place.getKey().equals("$.info"))
                .forEach(place -> assertThat(place.getValue().path("title").isTextual())
                        .as(place.getKey())
                        .isFalse());
    }

    private static String firstWord(JsonNode member) {
        return member.path("description").asText().replaceAll("\\W.*", "");
    }

    private static Stream<Map.Entry<String, JsonNode>> places(String... types) {
        return PLACES.entrySet().stream()
                .filter(place -> List.of(types)
                        .contains(schema(place.getValue()).path("type").asText()));
    }

    private static JsonNode schema(JsonNode place) {
        return place.has("schema") ? place.get("schema") : place;
    }
}
