package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.model.Endpoint;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that echoes the key and env values wherever it can: none of our texts passes them on. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecretsFaultsTest {
    private static final String VALUE = "sdxl-turbo/v1.0";
    private static final String WORD = "q4_K";

    @RegisterExtension
    final Lab lab = new Lab();

    static Stream<String> keysOfAllLengths() {
        return IntStream.rangeClosed(8, 20).mapToObj(length -> "rpa_SECRET0123456789abcdef".substring(0, length));
    }

    @ParameterizedTest
    @MethodSource("keysOfAllLengths")
    void inTheStatusLine(String key) throws Exception {
        RunpodException failure = failure(key, raw("HTTP/1.1 " + key + " no status\r\n\r\n"));

        assertThat(failure).isExactlyInstanceOf(NoResponseException.class);
        assertThat(failure).hasMessageContaining("Unexpected status line: HTTP/1.1 *** no status (ProtocolException)");
        Throwable cause = Objects.requireNonNull(failure.getCause());
        assertThat(cause).hasMessageStartingWith("java.net.ProtocolException: Unexpected status line");
        assertThat(cause.getStackTrace()).isNotEmpty();
        assertClean(failure, key);
    }

    @Test
    void aCauseThatShowsNothingStaysWhatItIs() throws Exception {
        RunpodException failure = failure("rpa_0123456789", raw("HTTP/1.1 nonsense\r\n\r\n"));

        assertThat(failure).hasCauseExactlyInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @MethodSource("keysOfAllLengths")
    void inTheRequestIdOfASuccess(String key) throws Exception {
        ApiResponse<Endpoint> response = success(
                key,
                Answer.status(201)
                        .header("X-Request-Id: req-" + key + "-" + VALUE)
                        .header("X-" + key + ": " + VALUE)
                        .json(Create.endpoint("n").replace("runpod/base", "image-" + key)));

        assertThat(response.requestId()).contains("req-***-***");
        assertThat(response.headers()).containsEntry("X-***", List.of("***"));
        assertThat(response.headers().toString()).doesNotContain(key, VALUE);
        assertThat(response.toString())
                .contains("requestId=req-***-***", "image=image-***")
                .doesNotContain(key, VALUE);
        assertThat(response.value().image()).contains("image-" + key);
    }

    @Test
    void aSuccessIsOneLineOfBoundedLength() throws Exception {
        ApiResponse<Endpoint> response = success(
                "rpa_0123456789",
                Answer.status(201)
                        .header("X-Request-Id: \u0085\u009b" + "r".repeat(10_000))
                        .json(Create.endpoint("\\u202e\\n" + "n".repeat(100_000))));

        assertThat(Texts.harmful(response.toString())).isEmpty();
        assertThat(response.toString()).hasSizeLessThan(3_000).startsWith("ApiResponse[status=201, attempts=1");
    }

    @ParameterizedTest
    @MethodSource("keysOfAllLengths")
    void inTheNamesOfRateLimits(String key) throws Exception {
        String limits = "RateLimit: \"" + key + "\";r=1;t=2, \"" + VALUE + "\";r=1;t=2";

        RunpodException failure = failure(key, Answer.problem(429).header(limits));
        assertThat(((RateLimitedException) failure).rateLimit().orElseThrow().windows())
                .extracting("name")
                .containsExactly("***", "***");
        assertThat(success(key, Answer.created().header(limits))
                        .rateLimit()
                        .orElseThrow()
                        .toString())
                .doesNotContain(key, VALUE)
                .contains("Window[name=***,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rpa_SECRET/0123456789",
                "RPA_secret/0123456789",
                "rpa_\\u0053ECRET/0123456789",
                "rpa_SECRET\\/0123456789",
                "\\u0072\\u0070\\u0061_SECRET\\/012345678\\u0039",
                "rpa_\\\\u0053ECRET\\\\/0123456789",
            })
    void inTheEscapesOfAProblem(String spelled) throws Exception {
        String body = "{\"title\":\"T " + spelled + "\",\"detail\":\"D " + spelled + "\",\"errors\":[\"" + spelled
                + "\"],\"" + spelled + "\":{\"a\":[\"" + spelled + "\"]}}";
        UnprocessableException failure = (UnprocessableException)
                failure("rpa_SECRET/0123456789", Answer.status(422).problemBody(body));

        assertThat(failure).hasMessageContaining("422 T ***: D ***: *** (");
        assertThat(failure.problem().extensions()).isEqualTo(Map.of("***", Map.of("a", List.of("***"))));
        assertThat(failure.bodyText())
                .isEqualTo("{\"title\":\"T ***\",\"detail\":\"D ***\",\"errors\":[\"***\"],\"***\":{\"a\":[\"***\"]}}");
        assertClean(failure, "SECRET", "secret", "u0053", "0123456");
    }

    @Test
    void envValuesShowInTheBodysTextAlone() throws Exception {
        String body =
                "{\"title\":\"" + VALUE + "\",\"detail\":\"env.MODEL must not be '" + WORD + "' or sdxl-turbo\\/v1.0\","
                        + "\"errors\":[\"$.env.MODEL: \\u0073dxl-turbo/v1.0\"],\"" + VALUE + "\":\"" + WORD + "\"}";
        UnprocessableException failure = (UnprocessableException) failure(
                "rpa_0123456789",
                Answer.status(422)
                        .header("X-Echo: " + VALUE)
                        .header("X-Request-Id: " + WORD)
                        .problemBody(body));

        assertThat(failure.bodyText()).isEqualTo(body);
        assertThat(failure)
                .hasMessage(Create.OPERATION + ": 422 ***: env.MODEL must not be '***' or ***: $.env.MODEL: ***"
                        + " (request id ***, attempt 1 of 3)");
        assertThat(failure.problem().toString()).doesNotContain(VALUE, WORD);
        assertThat(failure.problem().extensions()).isEqualTo(Map.of("***", "***"));
        assertThat(failure.headers().toString()).doesNotContain(VALUE, WORD);
        assertClean(failure, VALUE, WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {VALUE, "rpa_0123456789", "rpa_\\u0030123456789"})
    void inTheNameOfAMemberOfTheWrongType(String name) throws Exception {
        String body = "{\"id\":\"ep_1\",\"env\":{\"" + name + "\":1}}";
        UnexpectedResponseException failure = (UnexpectedResponseException)
                failure("rpa_0123456789", Answer.status(201).json(body));

        assertThat(failure.createdId()).contains("ep_1");
        assertThat(failure)
                .message()
                .containsPattern(
                        "can't be read: Endpoint can't be read: \\$\\.env(\\.\\*{3}|\\['\\*{3}']): must be a string, is a")
                .contains("created id ep_1");
        assertClean(failure, VALUE, "0123456789");
    }

    @Test
    void ourOwnWordsStayEvenIfAnEnvValueIsOneOfThem() throws Exception {
        NewEndpoint request = request(
                Map.of("A", "string", "B", "answer", "C", "Endpoint", "D", "it took effect, so do not repeat it"));
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(201).json("{\"id\":1}"), Answer.created()));
        RunpodClient client = lab.client(server);

        UnexpectedResponseException failure = Lab.failure(
                UnexpectedResponseException.class,
                Outcome.APPLIED,
                () -> client.endpoints().create(request));

        assertThat(failure)
                .hasMessage(
                        Create.OPERATION + ": 201, it took effect, so do not repeat it, but the answer can't be read:"
                                + " Endpoint can't be read: $.id: must be a string, is a number (attempt 1 of 3)");
    }

    @Test
    void inTheIdOfWhatWasCreated() throws Exception {
        UnexpectedResponseException failure = (UnexpectedResponseException)
                failure("rpa_0123456789", Answer.status(201).json("{\"id\":\"rpa_\\u0030123456789-" + VALUE + "\"}"));

        assertThat(failure.createdId()).contains("***-***");
        assertClean(failure, "0123456789", VALUE);
    }

    @Test
    void whereTheBodyIsCut() throws Exception {
        String key = "rpa_0123456789abcdef0123456789abcdef";
        for (int shown = 16; shown <= key.length(); shown++) {
            String start = "{\"detail\":\"";
            String body = start + "d".repeat((64 << 10) - start.length() - shown) + key + "\"}";
            ApiException failure =
                    (ApiException) failure(key, Answer.status(422).problemBody(body));
            assertThat(failure.bodyText()).endsWith("d***");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rpa_0123456789", VALUE, "a\u001b[2Jb", "a\u0085\u009b\u202eb", "a\nb"})
    void inWhatAnInterceptorThrows(String echoed) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    IOException thrown = new IOException("outer", new IllegalStateException("cause " + echoed));
                    thrown.addSuppressed(new IOException("suppressed " + echoed));
                    throw thrown;
                })
                .build();
        RunpodClient client =
                lab.open(lab.builder(server).apiKey("rpa_0123456789").httpClient(http));

        RunpodException failure = Lab.anyFailure(() -> client.endpoints().create(request()));

        assertThat(failure).hasMessageContaining("outer (IOException)");
        Throwable cause = Objects.requireNonNull(failure.getCause());
        assertThat(cause).hasMessage("java.io.IOException: outer");
        assertThat(cause.getCause()).hasMessageStartingWith("java.lang.IllegalStateException: cause ");
        assertThat(cause.getSuppressed()).hasSize(1);
        assertClean(failure, "rpa_0123456789", VALUE);
    }

    private static NewEndpoint request() {
        return request(Map.of("MODEL", VALUE, "QUANT", WORD));
    }

    private static NewEndpoint request(Map<String, String> env) {
        return Create.request("n").env(env);
    }

    private static Act raw(String answer) {
        return connection -> {
            connection.write(answer.getBytes(UTF_8));
            connection.close();
        };
    }

    private RunpodException failure(String key, Act answer) throws IOException {
        FaultServer server = lab.plain(Act.eachRequest(answer));
        RunpodClient client = lab.open(lab.builder(server).apiKey(key));
        return Lab.anyFailure(() -> client.endpoints().create(request()));
    }

    private ApiResponse<Endpoint> success(String key, Act answer) throws IOException {
        FaultServer server = lab.plain(Act.eachRequest(answer));
        return lab.open(lab.builder(server).apiKey(key)).endpoints().createWithResponse(request());
    }

    private static void assertClean(RunpodException failure, String... secrets) {
        assertThat(Texts.trace(failure)).doesNotContain(secrets);
        assertThat(Texts.harmful(Texts.trace(failure))).isEmpty();
        assertThat(Texts.harmful(failure.toString())).isEmpty();
    }
}
