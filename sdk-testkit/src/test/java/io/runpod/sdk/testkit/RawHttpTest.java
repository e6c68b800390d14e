package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that speak HTTP badly, slowly or in its rarer forms; after each, the server still works. */
class RawHttpTest {
    static final String HEAD = String.join(
            "\r\n",
            "POST " + PATH + " HTTP/1.1",
            "Host: x",
            "Authorization: Bearer fake-key",
            "Content-Type: application/json",
            "");

    private final FakeRunpod runpod = FakeRunpod.start();

    @AfterEach
    void theServerStillWorks() throws Exception {
        int before = runpod.created();
        assertThat(new PlainHttp(runpod).create(PlainHttp.MINIMAL).statusCode()).isEqualTo(201);
        assertThat(runpod.created()).isEqualTo(before + 1);
        runpod.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello                                                     | no 'method target version'",
                "GET  / HTTP/1.1                                           | no 'method target version'",
                "GET / SMTP                                                | this is no HTTP/1",
                "GET / HTTP/1.1~Host: a b:c                                | the target or the Host can't be read",
                "GET http:// HTTP/1.1~Host: x                              | the target or the Host can't be read",
                "GET / HTTP/1.1~Host: x~Host: y                            | more than one Host",
                "GET / HTTP/1.1~no colon                                   | a header is no 'name: value'",
                "GET / HTTP/1.1~Name : x                                   | a header is no 'name: value'",
                "GET / HTTP/1.1~: x                                        | a header is no 'name: value'",
                "POST / HTTP/1.1~Content-Length: many                      | Content-Length is no number",
                "POST / HTTP/1.1~Content-Length: -1                        | Content-Length is no number",
                "POST / HTTP/1.1~Content-Length: 1~Content-Length: 2       | more than one Content-Length",
                "POST / HTTP/1.1~Content-Length: 1~Transfer-Encoding: chunked | both Content-Length and",
                "POST / HTTP/1.1~Transfer-Encoding: gzip                   | no other Transfer-Encoding than chunked",
                "GET / HTTP/1.1~Content-Length: 3                          | GET with a body",
                "HEAD / HTTP/1.1~Transfer-Encoding: chunked                | HEAD with a body",
            })
    void aMalformedHeadIs400InWords(String head, String why) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            String answer = client.say(head.replace("~", "\r\n") + "\r\n\r\n").hearAll();

            assertThat(answer).startsWith("HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json");
            assertThat(answer).contains(why).endsWith("}");
        }
        assertThat(runpod.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "-5\r\n", "\r\n", "2\r\n{}x"})
    void malformedChunksAre400(String chunks) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "\r\n");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET / HTTP/1.1\r\nX-Long: "})
    void anOversizedHeadIs431(String start) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            assertThat(client.say(start + "x".repeat(70_000)).hearAll())
                    .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
        }
    }

    @Test
    void aHeadOfJust64KiBIsRead() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            String end = "Content-Length: 2\r\n\r\n";
            String filler = "X-Long: " + "x".repeat((64 << 10) - HEAD.length() - end.length() - 10) + "\r\n";

            assertThat(client.say(HEAD + filler + end + "{}").hearAnswer()).startsWith("HTTP/1.1 422 ");
        }
    }

    @Test
    void hugeTrailersAndChunkLinesEndEarly() throws IOException {
        for (String line : new String[] {"0\r\nX: " + "x".repeat(5000), "1;" + "x".repeat(5000)}) {
            try (RawSocket client = new RawSocket(runpod)) {
                client.say(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + line);

                assertThat(client.hearAll()).startsWith("HTTP/1.1 400 ");
            }
        }
    }

    @Test
    void chunkedBodiesAreRead() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            String half = Integer.toHexString(10) + ";name=value\r\n" + PlainHttp.MINIMAL.substring(0, 10) + "\r\n";
            String rest = Integer.toHexString(PlainHttp.MINIMAL.length() - 10) + "\r\n"
                    + PlainHttp.MINIMAL.substring(10) + "\r\n";
            client.say(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + half + rest + "0\r\nTrailer: x\r\n\r\n");

            assertThat(client.hearAnswer()).startsWith("HTTP/1.1 201 ");
            // The connection goes on behind it.
            assertThat(client.say(HEAD + "Content-Length: 2\r\n\r\n{}").hearAnswer())
                    .startsWith("HTTP/1.1 422 ");
        }
        assertThat(runpod.requests().get(0).text()).isEqualTo(PlainHttp.MINIMAL);
    }

    @Test
    void aHugeChunkedBodyIs413() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD + "Transfer-Encoding: chunked\r\n\r\n100001\r\n");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void requestsInOneGoAreAnsweredInOrder() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            String create = HEAD + "Content-Length: " + PlainHttp.MINIMAL.length() + "\r\n\r\n" + PlainHttp.MINIMAL;
            client.say("\r\n" + create + create + HEAD + "Content-Length: 2\r\n\r\n{}");

            assertThat(client.hearAnswer()).startsWith("HTTP/1.1 201 ");
            assertThat(client.hearAnswer()).startsWith("HTTP/1.1 201 ");
            assertThat(client.hearAnswer()).startsWith("HTTP/1.1 422 ");
        }
    }

    @Test
    void whoExpectsAContinueGetsOne() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(HEAD + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");

            assertThat(client.hearAnswer()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(client.say("{}").hearAnswer()).startsWith("HTTP/1.1 422 ");
        }
    }

    @Test
    void whoAsksToCloseIsClosed() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(client.hearAll()).contains("\r\nConnection: close\r\n");
        }
    }

    @Test
    void theAnswerToHeadHasNoBody() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(client.hearAll()).startsWith("HTTP/1.1 404 Not Found").endsWith("\r\n\r\n");
        }
    }

    @Test
    void theStarAndWholeUrlsAreTargetsToo() throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            assertThat(client.say("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n").hearAnswer())
                    .startsWith("HTTP/1.1 404 ");
            assertThat(client.say("PUT http://x" + PATH + " HTTP/1.1\r\nHost: x\r\n\r\n")
                            .hearAnswer())
                    .startsWith("HTTP/1.1 405 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HT", "GET / HTTP/1.1\r\nHost: x\r\n"})
    void whoLeavesInTheMiddleIsForgotten(String start) throws IOException {
        new RawSocket(runpod).say(start).close();
        new RawSocket(runpod).say(HEAD + "Content-Length: 99\r\n\r\n{").close();
        new RawSocket(runpod)
                .say(HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{")
                .close();
        new RawSocket(runpod).say(HEAD + "Transfer-Encoding: chunked\r\n\r\n5").close();
    }

    @Test
    void aSlowClientHoldsUpNobody() throws Exception {
        try (RawSocket slow = new RawSocket(runpod)) {
            String request = HEAD + "Content-Length: " + PlainHttp.MINIMAL.length() + "\r\n\r\n" + PlainHttp.MINIMAL;
            for (int i = 0; i < request.length(); i++) {
                slow.say(request.substring(i, i + 1));
                if (i % 50 == 0) {
                    assertThat(new PlainHttp(runpod).create("{}").statusCode()).isEqualTo(422);
                }
            }
            assertThat(slow.hearAnswer()).startsWith("HTTP/1.1 201 ");
        }
    }
}
