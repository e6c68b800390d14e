package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.model.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateKeyTest {
    private static final String PATH = "$.env.RUNPOD_SDK_CREATE_KEY: ";

    @Test
    void aKeyIsVisibleAscii() {
        assertThat(CreateKey.violation("deploy-4711")).isEmpty();
        assertThat(CreateKey.violation("!")).isEmpty();
        assertThat(CreateKey.violation("~".repeat(128))).isEmpty();
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThat(CreateKey.violation(null))
                .map(Violation::toString)
                .contains(PATH + "the key of createOnce needs 1 to 128 characters, is null");
        assertThat(CreateKey.violation(""))
                .map(Violation::toString)
                .contains(PATH + "the key of createOnce needs 1 to 128 characters, has 0");
        assertThat(CreateKey.violation("~".repeat(129)))
                .map(Violation::toString)
                .contains(PATH + "the key of createOnce needs 1 to 128 characters, has 129");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "a\n", "\u007f", "\u00e4", "\ud83d\ude00"})
    void anyOtherCharacterIsRefusedWithoutBeingShown(String key) {
        assertThat(CreateKey.violation(key))
                .map(Violation::toString)
                .contains(PATH + "the key of createOnce must consist of visible ASCII characters without spaces"
                        + " (its value is not shown)");
    }

    @Test
    void aDescriptionThatSetsTheVariableItselfIsRefused() {
        assertThat(CreateKey.conflict("k", null)).isEmpty();
        assertThat(CreateKey.conflict("k", "k")).isEmpty();
        assertThat(CreateKey.conflict("k", "other"))
                .map(Violation::toString)
                .contains(PATH + "is where createOnce keeps its key, and the description sets another value: leave it"
                        + " out, or create the endpoint with create");
    }
}
