package io.runpod.sdk.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRuleTest {
    private static final CallSummary CALL = new CallSummary("POST /v2/x", 1, 3);

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST", "PATCH"})
    void whatWasNotSentIsRepeatedWhateverTheMethod(String method) {
        assertThat(RetryRule.mayRepeat(method, RequestNotSentException.of(CALL, "refused", null)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GET,true", "PUT,true", "DELETE,true", "POST,false", "PATCH,false", "NEW,false"})
    void whatWasNotAnsweredIsRepeatedOnlyWhereThatIsTheSame(String method, boolean repeated) {
        assertThat(RetryRule.mayRepeat(method, NoResponseException.of(CALL, "reset", null)))
                .isEqualTo(repeated);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void transientFailuresAreRepeatedOnlyWhereThatIsTheSame(int status) {
        assertThat(RetryRule.mayRepeat("GET", refusal(status))).isTrue();
        assertThat(RetryRule.mayRepeat("PUT", refusal(status))).isTrue();
        assertThat(RetryRule.mayRepeat("DELETE", refusal(status))).isTrue();
        assertThat(RetryRule.mayRepeat("POST", refusal(status))).isFalse();
        assertThat(RetryRule.mayRepeat("PATCH", refusal(status))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PATCH"})
    void tooManyRequestsAreRepeatedWhateverTheMethod(String method) {
        assertThat(RetryRule.mayRepeat(method, refusal(429))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 409, 418, 422, 501, 505})
    void anyOtherAnswerIsFinal(int status) {
        assertThat(RetryRule.mayRepeat("GET", refusal(status))).isFalse();
        assertThat(RetryRule.mayRepeat("POST", refusal(status))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void anUnreadableSuccessIsFinal(int status) {
        RunpodException unreadable = UnexpectedResponseException.of(CALL, raw(status), Optional.empty(), "odd", null);
        assertThat(RetryRule.mayRepeat("GET", unreadable)).isFalse();
        assertThat(RetryRule.mayRepeat("POST", unreadable)).isFalse();
    }

    private static ApiException refusal(int status) {
        return ApiException.of(CALL, raw(status), Problem.builder(status).build(), Advice.none());
    }

    private static RawAnswer raw(int status) {
        return new RawAnswer(status, Map.of(), "");
    }
}
