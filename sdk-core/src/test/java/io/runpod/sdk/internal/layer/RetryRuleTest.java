package io.runpod.sdk.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.call.Effect;
import io.runpod.sdk.error.Advice;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.CallSummary;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Problem;
import io.runpod.sdk.error.RawAnswer;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRuleTest {
    private static final CallSummary CALL = new CallSummary("POST /v2/x", Effect.CREATES, 1, 3);

    @ParameterizedTest
    @EnumSource
    void whatWasNotSentIsRepeatedWhateverTheEffect(Effect effect) {
        assertThat(RetryRule.mayRepeat(effect, RequestNotSentException.of(CALL, "refused", null)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"READS,true", "CREATES,false", "CHANGES,false", "DELETES,true"})
    void whatWasNotAnsweredIsRepeatedOnlyWhereThatIsTheSame(Effect effect, boolean repeated) {
        assertThat(RetryRule.mayRepeat(effect, NoResponseException.of(CALL, "reset", null)))
                .isEqualTo(repeated);
        for (int status : new int[] {408, 500, 501, 502, 503, 504, 520, 599}) {
            assertThat(RetryRule.mayRepeat(effect, refusal(status))).isEqualTo(repeated);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tooManyRequestsAreRepeatedWhateverTheEffect(Effect effect) {
        assertThat(RetryRule.mayRepeat(effect, refusal(429))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 409, 418, 422})
    void anyOtherAnswerIsFinal(int status) {
        assertThat(Stream.of(Effect.values())).noneMatch(effect -> RetryRule.mayRepeat(effect, refusal(status)));
    }

    @ParameterizedTest
    @CsvSource({"READS,true", "CREATES,false", "CHANGES,false", "DELETES,false"})
    void anUnreadableSuccessIsReadAgainOnly(Effect effect, boolean repeated) {
        RunpodException unreadable = UnexpectedResponseException.of(CALL, raw(200), Optional.empty(), "odd", null);
        assertThat(RetryRule.mayRepeat(effect, unreadable)).isEqualTo(repeated);
    }

    private static ApiException refusal(int status) {
        return ApiException.of(CALL, raw(status), Problem.builder(status).build(), Advice.none());
    }

    private static RawAnswer raw(int status) {
        return new RawAnswer(status, Map.of(), "");
    }
}
