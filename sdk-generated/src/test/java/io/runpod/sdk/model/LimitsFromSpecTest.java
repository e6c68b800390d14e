package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what every builder refuses against its document: exactly its required members and its limits, in our words. */
class LimitsFromSpecTest {
    private static final String TWO_CHARS = "\uD83D\uDE00";

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void anEmptyBuilderLacksExactlyTheRequiredMembers(Model model) {
        List<String> expected = new ArrayList<>();
        model.members().stream()
                .filter(member -> member.required() && !member.isPreset())
                .forEach(member -> expected.add("$." + member + ": is required"));
        int minProperties = Spec.of(model.room()).minProperties(model.name());
        if (minProperties > 0) {
            expected.add("$: needs at least " + counted(minProperties, "member", 0));
        }
        assertThat(problems(model, model.builder())).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLimitHoldsAndThereAreNoOthers(Model model) {
        for (Member member : model.members()) {
            check(member, value -> problemsOf(model, member, value));
        }
    }

    /** Holds a member, or a parameter, to its limits; {@code problems} are those of a value. */
    static void check(Member member, Function<Object, List<String>> problems) {
        if (member.kind().isNumber()) {
            numbers(member, problems);
        } else if (member.kind() == Member.Kind.STRING) {
            strings(member, member, "", value -> value, problems);
        } else if (member.kind().isList()) {
            lists(member, problems);
        }
    }

    private static void numbers(Member member, Function<Object, List<String>> problems) {
        BigDecimal step = member.kind() == Member.Kind.NUMBER ? new BigDecimal("0.001") : BigDecimal.ONE;
        BigDecimal minimum = member.minimum();
        BigDecimal maximum = member.maximum();
        if (minimum != null) {
            assertThat(problems.apply(number(member, minimum))).isEmpty();
            assertThat(problems.apply(number(member, minimum.subtract(step))))
                    .containsExactly("." + member + ": must be at least " + minimum + ", is " + minimum.subtract(step));
        } else {
            assertThat(problems.apply(number(member, extreme(member).negate()))).isEmpty();
        }
        if (maximum != null) {
            assertThat(problems.apply(number(member, maximum))).isEmpty();
            assertThat(problems.apply(number(member, maximum.add(step))))
                    .singleElement()
                    .asString()
                    .startsWith("." + member + ": must be at most ");
        } else {
            assertThat(problems.apply(number(member, extreme(member)))).isEmpty();
        }
    }

    private static BigDecimal extreme(Member member) {
        return switch (member.kind()) {
            case INTEGER -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case LONG -> BigDecimal.valueOf(Long.MAX_VALUE);
            default -> new BigDecimal(BigInteger.TEN.pow(900)).add(new BigDecimal("0.25"));
        };
    }

    private static Object number(Member member, BigDecimal value) {
        return switch (member.kind()) {
            case INTEGER -> value.intValueExact();
            case LONG -> value.longValueExact();
            default -> value;
        };
    }

    private interface Wrapped {
        Object of(String value);
    }

    /** {@code limits} are those of a text; {@code wrap} puts it where it is to be. */
    private static void strings(
            Member limits, Member member, String item, Wrapped wrap, Function<Object, List<String>> problems) {
        String path = "." + member + item + ": ";
        int minimum = limits.limit("minLength", 0);
        int maximum = limits.limit("maxLength", -1);
        if (limits.pattern() == null) {
            // A character outside the basic plane is one for the document and two for Java.
            assertThat(problems.apply(wrap.of(TWO_CHARS.repeat(minimum)))).isEmpty();
        }
        if (minimum > 0) {
            assertThat(problems.apply(wrap.of("x".repeat(minimum - 1))))
                    .contains(path + "needs at least " + counted(minimum, "character", minimum - 1));
        }
        String longest = "a".repeat(maximum < 0 ? 5_000 : maximum);
        assertThat(problems.apply(wrap.of(longest))).noneMatch(problem -> problem.contains("takes at most"));
        if (maximum >= 0) {
            assertThat(problems.apply(wrap.of(longest + "a")))
                    .contains(path + "takes at most " + counted(maximum, "character", maximum + 1));
        }
        patterns(limits, path, wrap, problems);
    }

    private static void patterns(Member limits, String path, Wrapped wrap, Function<Object, List<String>> problems) {
        String pattern = limits.pattern();
        for (String text :
                List.of("12.4", "12", "12.4\n", "", "-", "  x", "a b", "\u00e9", "DE", "De", "_a/b-c.d", "<")) {
            List<String> found = problems.apply(wrap.of(text));
            if (pattern == null || matches(pattern, text)) {
                assertThat(found).as(text).noneMatch(problem -> problem.contains("must match"));
            } else {
                String shown = limits.secret() ? "" : ", is \"" + io.runpod.sdk.text.PrintableText.of(text, 100) + "\"";
                assertThat(found).as(text).contains(path + "must match " + pattern + shown);
            }
        }
    }

    /** As JSON Schema means it: Java's own {@code $} also matches before a line break at the end. */
    private static boolean matches(String pattern, String text) {
        return Pattern.compile(pattern.replace("$", "\\z")).matcher(text).find();
    }

    private static void lists(Member member, Function<Object, List<String>> problems) {
        int minimum = member.limit("minItems", 0);
        int maximum = member.limit("maxItems", -1);
        assertThat(problems.apply(items(member, minimum))).isEmpty();
        // An empty list leaves a parameter out.
        if (minimum > (member.schema().has("x-in") ? 1 : 0)) {
            assertThat(problems.apply(items(member, minimum - 1)))
                    .containsExactly("." + member + ": needs at least " + counted(minimum, "item", minimum - 1));
        }
        assertThat(problems.apply(items(member, maximum < 0 ? 20 : maximum))).isEmpty();
        if (maximum >= 0) {
            assertThat(problems.apply(items(member, maximum + 1)))
                    .containsExactly("." + member + ": takes at most " + counted(maximum, "item", maximum + 1));
        }
        if (maximum < 0 || maximum > 1) {
            List<Object> twice = new ArrayList<>(items(member, 1));
            twice.add(member.item().value(1));
            assertThat(problems.apply(twice))
                    .isEqualTo(member.uniqueItems() ? List.of("." + member + "[1]: must not come twice") : List.of());
        }
        if (member.kind() == Member.Kind.STRINGS) {
            strings(member.item(), member, "[0]", List::of, problems);
        }
    }

    private static List<Object> items(Member member, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(member.item()::value).toList();
    }

    private static String counted(int limit, String what, int actual) {
        return limit + " " + what + (limit == 1 ? "" : "s") + ", has " + actual;
    }

    private static List<String> problemsOf(Model model, Member member, Object value) {
        Object builder = model.minimal();
        model.set(builder, member, value);
        return problems(model, builder).stream()
                .map(problem -> problem.substring(1))
                .toList();
    }

    private static List<String> problems(Model model, Object builder) {
        InvalidRequestException thrown =
                catchThrowableOfType(InvalidRequestException.class, () -> model.build(builder));
        return thrown == null ? List.of() : shown(thrown);
    }

    static List<String> shown(@Nullable InvalidRequestException thrown) {
        return thrown == null
                ? List.of()
                : thrown.violations().stream()
                        .map(v -> v.path() + ": " + v.problem())
                        .toList();
    }
}
