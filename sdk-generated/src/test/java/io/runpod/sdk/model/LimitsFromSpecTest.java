package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what every builder refuses against the spec: exactly its required members and its limits, in our words. */
class LimitsFromSpecTest {

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void anEmptyBuilderLacksExactlyTheRequiredMembers(Model model) {
        List<String> required = model.members().stream()
                .filter(Member::required)
                .map(member -> "$." + member + ": is required")
                .toList();
        assertThat(problems(model, model.builder())).containsExactlyElementsOf(required);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLimitHoldsAndThereAreNoOthers(Model model) {
        for (Member member : model.members()) {
            switch (member.kind()) {
                case INTEGER -> minimum(model, member, member.minimum());
                case STRING -> minLength(model, member, member.minLength());
                case STRINGS -> minItems(model, member, member.minItems());
                default ->
                    assertThat(Stream.of(member.minimum() == null, member.minLength() == null))
                            .containsOnly(true);
            }
        }
    }

    private static void minimum(Model model, Member member, @Nullable Integer minimum) {
        if (minimum == null) {
            assertThat(problemsOf(model, member, Integer.MIN_VALUE)).isEmpty();
            return;
        }
        assertThat(problemsOf(model, member, minimum)).isEmpty();
        assertThat(problemsOf(model, member, minimum - 1))
                .containsExactly("$." + member + ": must be at least " + minimum + ", is " + (minimum - 1));
    }

    private static void minLength(Model model, Member member, @Nullable Integer minimum) {
        int limit = minimum == null ? 0 : minimum;
        // A character outside the basic plane is one for the spec and two for Java.
        assertThat(problemsOf(model, member, "\uD83D\uDE00".repeat(limit))).isEmpty();
        if (limit > 0) {
            assertThat(problemsOf(model, member, "x".repeat(limit - 1)))
                    .containsExactly("$." + member + ": needs at least " + plural(limit, "character"));
        }
    }

    private static void minItems(Model model, Member member, @Nullable Integer minimum) {
        int limit = minimum == null ? 0 : minimum;
        List<String> items = new ArrayList<>(Collections.nCopies(limit, "x"));
        assertThat(problemsOf(model, member, items)).isEmpty();
        if (limit > 0) {
            assertThat(problemsOf(model, member, items.subList(0, limit - 1)))
                    .containsExactly("$." + member + ": needs at least " + plural(limit, "item"));
        }
    }

    private static String plural(int limit, String what) {
        return limit + " " + what + (limit == 1 ? "" : "s") + ", has " + (limit - 1);
    }

    private static List<String> problemsOf(Model model, Member member, Object value) {
        Object builder = model.minimal();
        model.set(builder, member, value);
        return problems(model, builder);
    }

    private static List<String> problems(Model model, Object builder) {
        InvalidRequestException thrown =
                catchThrowableOfType(InvalidRequestException.class, () -> model.build(builder));
        return thrown == null
                ? List.of()
                : thrown.violations().stream().map(Violation::toString).toList();
    }
}
