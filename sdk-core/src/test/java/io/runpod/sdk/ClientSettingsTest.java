package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // What callers without a null checker may do.
class ClientSettingsTest {
    private static final String KEY = "rpa_SECRET";

    @Test
    void everyWrongSettingIsNamedAtOnce() {
        assertThatThrownBy(() -> RunpodClient.builder()
                        .baseUrl("ftp://x")
                        .deadline(Duration.ZERO)
                        .attemptTimeout(Duration.ofSeconds(-1))
                        .connectTimeout(null)
                        .retryPolicy(null)
                        .time(null)
                        .userAgent("a\nb")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Invalid settings of the RunpodClient: time: must not be null; deadline: must be positive, is"
                                + " PT0S; attemptTimeout: must be positive, is PT-1S; retryPolicy: must not be null;"
                                + " connectTimeout: must not be null; apiKey: is missing; set it, or the environment variable"
                                + " RUNPOD_API_KEY; baseUrl: must be a URL that starts with https://, such as"
                                + " https://api.runpod.io, is ftp://x; userAgent: must consist of visible ASCII characters and"
                                + " spaces, and not start or end with one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SECRET\n", "SEC RET", "SECRET\t", "SÉCRET", "\u0000SECRET", "SECRET\u007f", "SECRET\u00a0"})
    void aKeyThatNoHeaderCanCarryIsRefusedUnseen(String key) {
        assertThatThrownBy(() -> RunpodClient.builder().apiKey(key).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apiKey: ")
                .hasMessageContaining("(its value is not shown)")
                .hasMessageNotContaining("RET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer rpa_SECRET", "bearer rpa_SECRET", "BEARER  SECRET", " Bearer SECRET\n", "Bearer\tSECRET"
            })
    void aKeyGivenAsAHeaderIsToldSo(String key) {
        assertThatThrownBy(() -> RunpodClient.builder().apiKey(key).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Invalid settings of the RunpodClient: apiKey: starts with 'Bearer', which the SDK writes itself:"
                                + " give the key alone (its value is not shown)");
    }

    @Test
    void aKeyMayStartLikeTheHeader() {
        RunpodClient.builder().apiKey("BearerOfNews").build().close();
        RunpodClient.builder().apiKey("Bearer").build().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aBlankKeyIsNone(String key) {
        assertThatThrownBy(() -> RunpodClient.builder().apiKey(key).build()).hasMessageContaining("apiKey: is blank");
    }

    @Test
    void theLastOfKeyAndSupplierCounts() {
        assertThatThrownBy(() ->
                        RunpodClient.builder().apiKey(() -> KEY).apiKey("").build())
                .hasMessageContaining("apiKey: is blank");
        RunpodClient.builder().apiKey("").apiKey(() -> KEY).build().close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.runpod.io,https://api.runpod.io/",
        "https://api.runpod.io/,https://api.runpod.io/",
        "https://api.runpod.io/v2,https://api.runpod.io/",
        "https://api.runpod.io/v2/,https://api.runpod.io/",
        "https://api.runpod.io//,https://api.runpod.io/",
        "HTTPS://API.runpod.io:443/v2//,https://api.runpod.io/",
        "https://gateway.example/runpod/v2/,https://gateway.example/runpod",
        "https://gateway.example/v2/v2,https://gateway.example/v2",
        "https://gateway.example/v2/runpod,https://gateway.example/v2/runpod",
        "' https://api.runpod.io ',https://api.runpod.io/",
        "http://localhost:8080,http://localhost:8080/",
        "http://127.0.0.1:1,http://127.0.0.1:1/",
        "http://127.1.2.3,http://127.1.2.3/",
        "http://127.255.255.255,http://127.255.255.255/",
        "http://127.0.0.0,http://127.0.0.0/",
        "HTTP://LOCALHOST:1/,http://localhost:1/",
        "http://[0:0:0:0:0:0:0:1]:1,http://[::1]:1/",
        "http://[::ffff:127.0.0.1]:1,http://127.0.0.1:1/",
        "http://[::1]:1,http://[::1]:1/",
    })
    void baseUrlsAreNormalized(String given, String normalized) {
        try (RunpodClient client = RunpodClient.builder()
                .apiKey(KEY)
                .baseUrl(given)
                .revision(ApiRevision.V2026_06)
                .build()) {
            assertThat(client)
                    .hasToString("RunpodClient[baseUrl=" + normalized
                            + ", revision=2026-06, connectTimeout=PT10S, attemptTimeout=PT30S, deadline=PT2M, retryPolicy=RetryPolicy[maxAttempts=3,"
                            + " baseDelay=PT0.5S, maxDelay=PT8S]]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://api.runpod.ai/v2|api.runpod.ai is the job API, which runs requests on an endpoint; the API that"
                        + " manages endpoints is at https://api.runpod.io",
                "https://API.RunPod.AI.|api.runpod.ai is the job API",
                "https://user:pass@api.runpod.io|must have no user info",
                "https://user@api.runpod.io|must have no user info",
                "https://:pass@api.runpod.io|must have no user info",
                "https://api.runpod.io?key=x|must have no query and no fragment",
                "https://api.runpod.io#x|must have no query and no fragment",
                "http://api.runpod.io|must start with https://, or the API key could be read on its way to api.runpod.io;"
                        + " allowPlainHttp() permits it all the same",
                "http://127.0.0.1.evil.example|must start with https://",
                "http://localhost.evil.example|must start with https://",
                "http://evil-localhost|must start with https://",
                "http://1270.0.0.1|must",
                "http://127.0.0.256|must start with https://",
                "http://127.999.1.1|must start with https://",
                "http://127.0.256.1|must start with https://",
                "http://x127.0.0.1|must start with https://",
                "http://127.0.0.1x|must start with https://",
                "http://127.0.0.1.|must start with https://",
                "http://127.0.0.1.1|must start with https://",
                "http://127.0.0|must start with https://",
                "http://127.1|must start with https://",
                "http://127|must start with https://",
                "http://127.0.0.01|must start with https://",
                "http://0177.0.0.1|must start with https://",
                "http://0x7f.0.0.1|must start with https://",
                "http://2130706433|must start with https://",
                "http://126.0.0.1|must start with https://",
                "http://128.0.0.1|must start with https://",
                "http://0.0.0.0|must start with https://",
                "http://localhost.|must start with https://",
                "http://x.localhost|must start with https://",
                "http://[::]|must start with https://",
                "http://[::2]|must start with https://",
                "http://[::ffff:128.0.0.1]|must start with https://",
                "http://127.0.0.1@evil.example|must have no user info",
                "a\u001b[31m\u0085\u202eb|must be a URL that starts with https://, such as https://api.runpod.io, is a [31m b",
                "api.runpod.io|must be a URL that starts with https://, such as https://api.runpod.io, is api.runpod.io",
                "user:pass@host|must be a URL that starts with https://, such as https://api.runpod.io",
                "''|is missing; the default is https://api.runpod.io",
            })
    void otherBaseUrlsAreRefusedInWords(String given, String problem) {
        assertThatThrownBy(
                        () -> RunpodClient.builder().apiKey(KEY).baseUrl(given).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseUrl: " + problem)
                .hasMessageNotContaining("pass@");
    }

    @Test
    void aMissingBaseUrlIsRefused() {
        assertThatThrownBy(
                        () -> RunpodClient.builder().apiKey(KEY).baseUrl(null).build())
                .hasMessageContaining("baseUrl: is missing");
    }

    @Test
    void whatPreparesTlsIsADaemon() {
        List<Thread> preparing = new ArrayList<>();
        for (int i = 0; i < 200 && preparing.isEmpty(); i++) {
            RunpodClient.builder().apiKey(KEY).build().close();
            Thread[] threads = new Thread[Thread.activeCount() + 50];
            Stream.of(threads)
                    .limit(Thread.enumerate(threads))
                    .filter(thread -> thread.getName().equals("runpod-sdk-prepares"))
                    .forEach(preparing::add);
        }
        assertThat(preparing).isNotEmpty().allMatch(Thread::isDaemon);
    }

    @Test
    void plainHttpIsPermittedWhereAskedFor() {
        RunpodClient.builder()
                .allowPlainHttp()
                .apiKey(KEY)
                .baseUrl("http://runpod.internal:8080")
                .build()
                .close();
    }

    @Test
    void noTextShowsTheKey() {
        RunpodClientBuilder builder = RunpodClient.builder().apiKey(KEY);
        assertThat(builder.toString())
                .startsWith("RunpodClientBuilder[baseUrl=https://api")
                .doesNotContain("SECRET");
        assertThat(builder.baseUrl("https://a:SECRET@b").toString()).contains("(invalid)");
        try (RunpodClient client = builder.baseUrl(BaseUrl.DEFAULT).build()) {
            assertThat(client.toString()).doesNotContain("SECRET");
        }
    }

    @Test
    void theEnvironmentGivesKeyAndBaseUrl() {
        Map<String, String> variables =
                Map.of("RUNPOD_API_KEY", KEY, "RUNPOD_API_BASE_URL", "https://gateway.example/v2");
        try (RunpodClient client = Environment.settings(variables::get).build()) {
            assertThat(client.toString()).startsWith("RunpodClient[baseUrl=https://gateway.example/,");
        }
    }

    @Test
    void aBlankBaseUrlInTheEnvironmentIsAsGoodAsNone() {
        Map<String, String> variables = Map.of("RUNPOD_API_KEY", KEY, "RUNPOD_API_BASE_URL", " ");
        try (RunpodClient client = Environment.settings(variables::get).build()) {
            assertThat(client.toString()).startsWith("RunpodClient[baseUrl=https://api.runpod.io/,");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.runpod.io, 2026-09",
        "HTTPS://API.Runpod.IO./v2/, 2026-09",
        "https://api.runpod.io:8443/gateway, 2026-09",
        "https://gateway.example, 2026-06",
        "https://api.runpod.io.example, 2026-06",
        "http://127.0.0.1:8080, 2026-06"
    })
    void theRevisionFollowsFromTheHostUnlessItIsSet(String url, String revision) {
        try (RunpodClient client =
                RunpodClient.builder().apiKey(KEY).baseUrl(url).build()) {
            assertThat(client.toString()).contains("revision=" + revision + ",");
        }
        for (ApiRevision set : ApiRevision.values()) {
            try (RunpodClient client = RunpodClient.builder()
                    .revision(set)
                    .apiKey(KEY)
                    .baseUrl(url)
                    .build()) {
                assertThat(client.toString()).contains("revision=" + set.id() + ",");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-06, 2026-06", "' 2026-09 ', 2026-09", "' ', 2026-09"})
    void theEnvironmentGivesTheRevisionToo(String said, String revision) {
        Map<String, String> variables = Map.of("RUNPOD_API_KEY", KEY, "RUNPOD_API_REVISION", said);
        try (RunpodClient client = Environment.settings(variables::get).build()) {
            assertThat(client.toString()).contains("revision=" + revision + ",");
        }
    }

    @Test
    void aRevisionThatDoesNotExistIsRefusedByTheNamesOfThoseThatDo() {
        Map<String, String> variables = Map.of("RUNPOD_API_KEY", KEY, "RUNPOD_API_REVISION", "2026-10");
        assertThatThrownBy(() -> Environment.settings(variables::get).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid settings of the RunpodClient: revision: must be 2026-06 or 2026-09, is 2026-10;"
                        + " set it with revision(), or with the environment variable RUNPOD_API_REVISION");
        assertThatThrownBy(
                        () -> RunpodClient.builder().apiKey(KEY).revision(null).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("revision: must be 2026-06 or 2026-09, is null");
    }

    @Test
    void aKeyInTheVariableOfTheRevisionIsNotShown() {
        Map<String, String> variables = Map.of("RUNPOD_API_KEY", KEY, "RUNPOD_API_REVISION", KEY);
        RunpodClientBuilder builder = Environment.settings(variables::get);

        assertThat(builder.toString()).doesNotContain(KEY);
        assertThatThrownBy(builder::build)
                .hasMessageContaining("revision: must be 2026-06 or 2026-09, is (not shown);")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void withoutKeyInTheEnvironmentTheMessageNamesTheVariable() {
        assertThatThrownBy(() -> Environment.settings(name -> null).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Invalid settings of the RunpodClient: apiKey: is missing; set it, or the environment variable"
                                + " RUNPOD_API_KEY");
    }

    @Test
    void requestOptionsHoldWhatWasSet() {
        RequestOptions options = RequestOptions.builder()
                .deadline(Duration.ofSeconds(1))
                .attemptTimeout(Duration.ofSeconds(2))
                .retryPolicy(RetryPolicy.none())
                .header("X-Trace", "s3cr3t")
                .build();
        assertThat(options.headers()).containsExactly(Map.entry("X-Trace", "s3cr3t"));
        assertThat(options)
                .hasToString("RequestOptions[deadline=PT1S, attemptTimeout=PT2S, retryPolicy=RetryPolicy[maxAttempts=1,"
                        + " baseDelay=PT0.5S, maxDelay=PT8S], headers=[X-Trace]]");
        assertThat(RequestOptions.none())
                .hasToString("RequestOptions[deadline=(the client's), attemptTimeout=(the client's),"
                        + " retryPolicy=(the client's), headers=[]]");
    }

    @Test
    void whatABuilderIsToldLaterDoesNotReachItsOptions() {
        RequestOptions.Builder builder = RequestOptions.builder().header("X-A", "1");
        RequestOptions options = builder.build();
        builder.header("X-B", "unchecked\n");
        assertThat(options.headers()).containsOnlyKeys("X-A");
        assertThatThrownBy(() -> options.headers().put("X-C", "1")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyWrongOptionIsNamedAtOnceAndNoValueShown() {
        assertThatThrownBy(() -> RequestOptions.builder()
                        .deadline(Duration.ZERO)
                        .attemptTimeout(Duration.ofMillis(-1))
                        .header("authorization", "s3cr3t")
                        .header("HOST", "s3cr3t")
                        .header("Content-Type", "s3cr3t")
                        .header("content-LENGTH", "s3cr3t")
                        .header("X-A", "s3cr3t\r\nX-B: 1")
                        .header("X-C", null)
                        .header("X D", "s3cr3t")
                        .header("X-E", "s3cr3t\u00e9")
                        .header(null, "s3cr3t")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Invalid request options: deadline: must be positive, is PT0S; attemptTimeout: must be positive,"
                                + " is PT-0.001S; header authorization: is set by the SDK itself; header HOST: is set by the SDK"
                                + " itself; header Content-Type: is set by the SDK itself; header content-LENGTH: is set by the"
                                + " SDK itself; header X-A: must consist of visible ASCII characters, spaces and tabs (its value"
                                + " is not shown); header X-C: must consist of visible ASCII characters, spaces and tabs (its"
                                + " value is not shown); header: a name must consist of letters, digits and !#$%&'*+.^_`|~-;"
                                + " header X-E: must consist of visible ASCII characters, spaces and tabs (its value is not"
                                + " shown); header: a name must consist of letters, digits and !#$%&'*+.^_`|~-");
    }

    /** One that says how a body is packed or sent must be true of what the SDK and the HTTP library do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Encoding", "accept-encoding", "Expect", "Connection", "Keep-Alive", "Proxy-Connection",
                "Transfer-Encoding", "TE", "Trailer", "Upgrade", "HTTP2-Settings", "Content-Encoding",
                "Proxy-Authorization"
            })
    void headersOfTheConnectionAreTheSdksOwn(String name) {
        assertThatThrownBy(() -> RequestOptions.builder().header(name, "gzip").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid request options: header " + name + ": is set by the SDK itself");
    }
}
