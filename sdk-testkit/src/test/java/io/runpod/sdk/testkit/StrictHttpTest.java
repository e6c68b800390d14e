package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static io.runpod.sdk.testkit.RawHttpTest.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read in two ways is not read at all: nothing hides in a head, and no path but one leads to a create. */
class StrictHttpTest {
    private final FakeRunpod runpod = FakeRunpod.start();

    @AfterEach
    void theServerStillWorks() throws Exception {
        assertThat(runpod.created()).isZero();
        assertThat(new PlainHttp(runpod).create(PlainHttp.MINIMAL).statusCode()).isEqualTo(201);
        runpod.close();
    }

    /** Each of these is one request to one reader, and two requests, or another one, to the next. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Foo: a<CR>Content-Length: 20",
                "Foo: a<CR><CR><LF>Content-Length: 20",
                "Foo: a<LF>Content-Length: 20",
                "Foo: a<LF><LF>Content-Length: 20",
                "Foo: a<CR><LF> Content-Length: 20",
                "Foo: a<CR><LF>\tContent-Length: 20",
                "Foo: a<NUL>Content-Length: 20",
                "Foo: a<ESC>b",
                "Foo: a<DEL>b",
                "Content-Length<NUL>: 20",
                "Content-Length : 20",
                "Content-Length\t: 20",
                " Content-Length: 20",
                "Content-Length: +20",
                "Content-Length: 0x14",
                "Content-Length: 2 0",
                "Content-Length: 20,20",
                "Content-Length:",
                "Content-Length: ٢٠",
                "Content-Length: 9999999999999999999",
                "Content-Length: 20<CR><LF>content-length: 20",
                "Content-Length: 20<CR><LF>Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked<CR><LF>Transfer-Encoding: identity",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding:<VT>chunked",
                "Transfer-Encoding:",
                "Transfer_Encoding<SP>: chunked",
                "Content-Length;: 20",
                "Content(Length): 20",
            })
    void whatHidesALengthIs400AndEndsTheConnection(String header) throws IOException {
        String bytes = header.replace("<CR>", "\r")
                .replace("<LF>", "\n")
                .replace("<NUL>", "\0")
                .replace("<ESC>", "\u001b")
                .replace("<DEL>", "\u007f")
                .replace("<VT>", "\u000b")
                .replace("<SP>", " ");
        try (RawSocket client = new RawSocket(runpod)) {
            String smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
            client.say("POST / HTTP/1.1\r\nHost: x\r\n" + bytes + "\r\n\r\n" + smuggled);

            assertThat(client.hearAll()).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1");
        }
        assertThat(runpod.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x" + PATH + "?",
                "x" + PATH + "#",
                "x/",
                "x?",
                "x#",
                "user@x",
                "user:password@x",
                "x y",
                "x:80:80",
                "x:port",
                "x:123456",
                "[::1",
                "[x]",
                "x,y",
                "http://x",
                "x\\y",
                "",
                "x%2fv2"
            })
    void aHostIsAHostAndLeadsNowhere(String host) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            String create = HEAD.replace("Host: x", "Host: " + host).replace(PATH + " HTTP", "/elsewhere HTTP");
            client.say(create + "Content-Length: " + PlainHttp.MINIMAL.length() + "\r\n\r\n" + PlainHttp.MINIMAL);

            assertThat(client.hearAll()).startsWith("HTTP/1.1 400 ").contains("the target or the Host can't be read");
        }
        assertThat(runpod.created()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x:80", "127.0.0.1:8080", "[::1]", "[::1]:80", "fake_runpod:1", "a.b-c.example", "X"})
    void hostsAreTaken(String host) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD.replace("Host: x", "Host: " + host) + "Content-Length: 2\r\n\r\n{}");

            assertThat(client.hearAnswer()).startsWith("HTTP/1.1 422 ");
        }
    }

    /** Only what says the path itself is the path: nothing is resolved, decoded or put together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/./serverless",
                "/v2/x/../serverless",
                "/" + PATH,
                "/v2//serverless",
                "/v2/%73erverless",
                "/v2%2Fserverless",
                PATH + "%3F",
                "/v2\\serverless",
                PATH + ";x",
                "http://x/v2/.." + PATH,
                "http://x/" + PATH,
                "http://x",
                "http://x?" + PATH,
                "/?" + PATH,
            })
    void anotherSpellingOfThePathIsAnotherPath(String target) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            String create = HEAD.replace(PATH + " HTTP", target + " HTTP");
            client.say(create + "Content-Length: " + PlainHttp.MINIMAL.length() + "\r\n\r\n" + PlainHttp.MINIMAL);

            assertThat(client.hearAnswer()).startsWith("HTTP/1.1 404 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2/serverless",
                "x:80",
                "http://" + PATH,
                "http://a b/",
                "http://user@x" + PATH,
                "ftp://x" + PATH,
                PATH + "#",
                "/v2/serverl\u00e4ss",
                "?",
                "*"
            })
    void aTargetOfAnotherFormIs400(String target) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD.replace(PATH + " HTTP", target + " HTTP") + "Content-Length: 2\r\n\r\n{}");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P@ST / HTTP/1.1~Host: x                       | the method is no token",
                "GET / HTTP/1.2~Host: x                        | this is no HTTP/1",
                "GET / http/1.1~Host: x                        | this is no HTTP/1",
                "GET / HTTP/1.1x~Host: x                       | this is no HTTP/1",
                "PRI * HTTP/2.0                                | this is no HTTP/1",
                "GET / HTTP/1.1~X: y                           | there is no Host",
                "POST / HTTP/1.0~Transfer-Encoding: chunked    | a Transfer-Encoding in HTTP/1.0",
            })
    void whatIsNoHttp11Is400InWords(String head, String why) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            assertThat(client.say(head.replace("~", "\r\n") + "\r\n\r\n").hearAll())
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains(why);
        }
    }

    @Test
    void anExpectationThatNobodyMeetsIs417() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD + "Expect: the-unexpected\r\nContent-Length: 2\r\n\r\n{}");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 417 Expectation Failed\r\n");
        }
    }

    @Test
    void http10ClosesUnlessAskedNotTo() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            assertThat(client.say("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                            .hearAnswer())
                    .startsWith("HTTP/1.1 404 ");
            assertThat(client.say("GET / HTTP/1.0\r\n\r\n").hearAll())
                    .startsWith("HTTP/1.1 404 ")
                    .contains("Connection: close");
        }
    }

    @Test
    void tooManyHeadersAre431() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            assertThat(client.say("GET / HTTP/1.1\r\n" + "a:\r\n".repeat(250) + "\r\n")
                            .hearAll())
                    .startsWith("HTTP/1.1 431 ")
                    .contains("more than 200 lines");
        }
    }

    @Test
    void blankLinesWithoutEndAre431() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            assertThat(client.say("\r\n".repeat(40_000)).hearAll()).startsWith("HTTP/1.1 431 ");
        }
    }

    /** Not a word in HTTP: the client's own TLS says best that this is no TLS. */
    @Test
    void aTlsHelloIsClosedAtOnce() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            assertThat(client.say("\u0016\u0003\u0001").hearAll()).isEmpty();
        }
    }

    @Test
    void anHttpsBaseUrlFailsAtOnce() {
        try (RunpodClient client = RunpodClient.builder()
                .apiKey(runpod.apiKey())
                .baseUrl(runpod.baseUrl().replace("http:", "https:"))
                .retryPolicy(RetryPolicy.none())
                .build()) {
            assertThatThrownBy(() -> client.endpoints().create(PlainHttp.minimal()))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasCauseInstanceOf(SSLException.class);
        }
    }

    @Test
    void aHugeContentLengthIs413BeforeAnyOfItComes() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD + "Content-Length: 999999999999999999\r\n\r\n");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 413 ").contains("999999999999999999 bytes, more than");
        }
    }

    @Test
    void whoAsksWhetherTheBodyIsTooLargeIsToldSo() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD + "Expect: 100-continue\r\nContent-Length: 1048577\r\n\r\n");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 413 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2\n{}\r\n0\r\n",
                "2\r\n{}\n0\r\n",
                "2 \r\n{}\r\n0\r\n",
                "0x2\r\n{}\r\n0\r\n",
                "2;a\rb\r\n{}\r\n0\r\n",
                "2\r\r\n{}\r\n0\r\n",
                "00000002\r\n{}\r\n0\r\n",
                "2\r\n{}\r\n0\r\n folded: x\r\n",
                "2\r\n{}\r\n0\r\nno trailer\r\n",
            })
    void chunksThatAreReadInTwoWaysAre400(String chunks) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "\r\n");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 400 ");
        }
        assertThat(runpod.requests()).isEmpty();
    }

    @Test
    void theLastRequestsAnswerIsHeardAlthoughMoreWasSent() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            String last = HEAD + "Connection: x, Close\r\nContent-Length: 2\r\n\r\n{}";
            client.say(last + HEAD + "Content-Length: 2\r\n\r\n{}");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 422 ").containsOnlyOnce("HTTP/1.1");
        }
        assertThat(runpod.requests()).hasSize(1);
    }

    @Test
    void whoOnlyStopsSpeakingStillHears() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD + "Content-Length: 2\r\n\r\n{}").fallSilent();

            assertThat(client.hearAll()).startsWith("HTTP/1.1 422 ");
        }
    }
}
