package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model, whatever its members are. */
class EveryModelTest {
    private static final ObjectMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void readsAndWritesTheExamplesOfTheSpec(Model model) throws Exception {
        ObjectNode example = SpecExamples.of(model);
        Object value = model.read(example.toString());
        assertThat(TREES.readTree(model.write(value))).isEqualTo(TREES.readTree(example.toString()));
        assertThat(model.read(example.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(value);
        assertThat((List<?>) model.get(value, "violations")).isEmpty();
        assertThat((Map<?, ?>) model.get(value, "extras")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void survivesTheWayThroughJsonAndThroughItsBuilder(Model model) {
        Object value = model.full(1);
        assertThat(model.read(model.write(value))).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(model.build(model.toBuilder(value))).isEqualTo(value).isNotSameAs(value);
        Object small = model.build(model.minimal());
        assertThat(model.read(model.write(small))).isEqualTo(small);
        assertThat(model.build(model.toBuilder(small))).isEqualTo(small);
    }

    @ParameterizedTest
    @MethodSource("models")
    void accessorsGiveWhatTheBuilderGot(Model model) {
        Object value = model.full(1);
        for (Member member : model.members()) {
            boolean isPlain = member.kind() == Member.Kind.FREE || (member.required() && !member.nullable());
            Object expected = isPlain ? member.value(1) : Optional.of(member.value(1));
            assertThat(model.get(value, member)).as(member.name()).isEqualTo(expected);
        }
        for (Member member : model.members()) {
            ObjectNode json = SpecExamples.of(model);
            json.remove(member.name());
            if (!member.required() && member.kind() == Member.Kind.FREE) {
                assertThat(model.get(model.read(json.toString()), member)).isNull();
            } else if (!member.required()) {
                assertThat(model.get(model.read(json.toString()), member))
                        .as(member.name())
                        .isEqualTo(Optional.empty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void equalsLooksAtEveryMemberAndAtTheExtras(Model model) {
        Object value = model.full(1);
        assertThat(value)
                .isEqualTo(model.full(1))
                .hasSameHashCodeAs(model.full(1))
                .isNotEqualTo(null)
                .isNotEqualTo("another type");
        for (Member member : model.members()) {
            if (member.isTag()) {
                continue; // It has one value.
            }
            Object builder = model.toBuilder(value);
            model.set(builder, member, member.value(2));
            assertThat(model.build(builder)).as(member.name()).isNotEqualTo(value);
        }
        ObjectNode json = SpecExamples.of(model);
        Object plain = model.read(json.toString());
        assertThat(model.read(json.put("another", 1).toString())).isNotEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("models")
    void tellsNullFromAbsentWhereTheSpecDoes(Model model) throws Exception {
        for (Member member : model.members()) {
            ObjectNode json = SpecExamples.of(model);
            json.putNull(member.name());
            if (member.required() && member.nullable()) {
                nullIsAValue(model, member, model.read(json.toString()));
            }
            if (member.required()) {
                continue;
            }
            Object isNull = model.read(json.toString());
            json.remove(member.name());
            Object absent = model.read(json.toString());
            if (member.nullable()) {
                tellsApart(model, member, isNull, absent);
            } else {
                assertThat(isNull).as(member.name()).isEqualTo(absent);
            }
            assertThat(TREES.readTree(model.write(absent)).has(member.name())).isFalse();
        }
    }

    private static void tellsApart(Model model, Member member, Object isNull, Object absent) {
        nullIsAValue(model, member, isNull);
        assertThat(model.get(absent, member.isNullAccessor())).isEqualTo(false);
        assertThat(isNull).isNotEqualTo(absent).doesNotHaveSameHashCodeAs(absent);
    }

    private static void nullIsAValue(Model model, Member member, Object isNull) {
        assertThat(model.get(isNull, member.isNullAccessor())).isEqualTo(true);
        if (member.kind() == Member.Kind.FREE) {
            assertThat(model.get(isNull, member)).isNull();
        } else {
            assertThat(model.get(isNull, member)).isEqualTo(Optional.empty());
        }
        assertThat(isNull).asString().contains(member + "=null");
        assertThat(model.write(isNull)).contains("\"" + member + "\":null");
        assertThat(model.read(model.write(isNull))).isEqualTo(isNull);
        assertThat(model.build(model.toBuilder(isNull))).isEqualTo(isNull);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRequiredMemberThatIsMissingOrNullIsNamed(Model model) {
        for (Member member : model.members()) {
            if (member.required()) {
                ObjectNode json = SpecExamples.of(model);
                if (!member.nullable()) {
                    refuses(model, json.putNull(member.name()), member, "is required, but missing or null");
                }
                json.remove(member.name());
                refuses(model, json, member, "is required, but missing or null");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aMemberOfAnotherTypeIsNamedAndItsValueIsNotShown(Model model) {
        for (Member member : model.members()) {
            if (member.kind() == Member.Kind.FREE) {
                continue; // It has any type.
            }
            ObjectNode json = SpecExamples.of(model);
            if (member.kind() == Member.Kind.BOOLEAN) {
                refuses(model, json.put(member.name(), 1), member, "must be a boolean, is a number");
            } else {
                refuses(model, json.put(member.name(), true), member, expected(member) + ", is a boolean");
            }
            json.putArray(member.name()).addArray();
            if (member.kind().isList()) {
                refuses(model, json, member, "[0]", expected(member.item()) + ", is an array");
            } else {
                refuses(model, json, member, expected(member) + ", is an array");
            }
        }
    }

    private static String expected(Member member) {
        return switch (member.kind()) {
            case STRING, DATE_TIME, ENUM -> "must be a string";
            case INTEGER, LONG -> "must be a whole number";
            case NUMBER -> "must be a number";
            case BOOLEAN -> "must be a boolean";
            case FREE -> "must be anything";
            case STRINGS, ENUMS, OBJECTS, UNIONS -> "must be an array";
            case STRING_MAP, INTEGER_MAP, OBJECT, UNION -> "must be an object";
        };
    }

    private static void refuses(Model model, ObjectNode json, Member member, String problem) {
        refuses(model, json, member, "", problem);
    }

    private static void refuses(Model model, ObjectNode json, Member member, String item, String problem) {
        assertThatThrownBy(() -> model.read(json.toString()))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage(model + " can't be read: $." + member + item + ": " + problem)
                .hasNoCause()
                .extracting(thrown -> ((InvalidJsonException) thrown).path())
                .isEqualTo("$." + member + item);
    }

    @ParameterizedTest
    @MethodSource("models")
    void toStringNamesTheMembersAndHidesEnvironments(Model model) {
        Object value = model.full(1);
        String text = value.toString();
        assertThat(text).startsWith(model + "{").endsWith("}").doesNotContain("secret-of", "secretof");
        for (Member member : model.members()) {
            assertThat(text).contains(member + "=");
            if (member.kind() == Member.Kind.STRING_MAP) {
                assertThat(text).contains(member + "={" + member + "1=***}");
            }
            if (member.kind() == Member.Kind.FREE || member.secret()) {
                assertThat(text).contains(member + "=***");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void secretValuesAreListedHoweverDeepTheyAre(Model model) {
        Object value = model.full(1);
        List<String> secrets = new ArrayList<>();
        Matcher found = Pattern.compile("\"(?<name>[^\"]*)\":\"(?<value>secret-?of[^\"]*)\"")
                .matcher(model.write(value));
        while (found.find()) {
            secrets.add(found.group("value"));
        }
        assertThat((Collection<?>) model.get(value, "secretValues"))
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(secrets);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nullForAMemberThatIsNotNullableIsAViolation(Model model) {
        for (Member member : model.members()) {
            if (member.kind().isPrimitive() && !member.nullable()) {
                continue; // an int can't be null
            }
            Object builder = model.minimal();
            model.set(builder, member, null);
            if (member.nullable()) {
                assertThat(model.write(model.build(builder))).contains("\"" + member + "\":null");
            } else {
                assertThatThrownBy(() -> model.build(builder))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessage(model + " is invalid: $." + member
                                + (member.required() ? ": is required" : ": must not be null"));
            }
            model.set(builder, member, member.value(1));
            assertThat(model.get(model.build(builder), "violations")).isEqualTo(List.of());
        }
    }
}
