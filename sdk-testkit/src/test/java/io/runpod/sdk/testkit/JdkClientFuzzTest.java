package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever the JDK's own two clients send, the fake records just that; the same requests for the same seed. */
class JdkClientFuzzTest {
    private static final long SEED = 20261126;
    private static final int MANY = 300;
    private static final String IN_NAMES = "!#$%&'*+-.^_`|~09azAZ";
    private static final String IN_PATHS = "azAZ09-._~!$&'()*+,;=:@/";
    private static final String IN_VALUES = "azAZ09 \t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Random random = new Random(SEED);
    private final FakeRunpod runpod = FakeRunpod.start();

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void httpClientAndTheFakeAgree() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < MANY; i++) {
            Sent sent = anything(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "x-!"));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(runpod.baseUrl() + sent.target()));
            sent.headers.forEach(request::header);
            request.expectContinue(sent.body.length > 0 && random.nextInt(4) == 0);
            int status = client.send(
                            request.method(sent.method, publisher(sent.body)).build(), BodyHandlers.discarding())
                    .statusCode();

            assertAgreed(i, sent, status);
        }
    }

    @Test
    void urlConnectionAndTheFakeAgree() throws Exception {
        for (int i = 0; i < MANY; i++) {
            Sent sent = anything(List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE"));

            assertAgreed(i, sent, send(sent));
        }
    }

    private int send(Sent sent) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(runpod.baseUrl() + sent.target()).toURL().openConnection();
        connection.setRequestMethod(sent.method);
        sent.headers.forEach(connection::setRequestProperty);
        if (sent.body.length > 0) {
            connection.setDoOutput(true);
            switch (random.nextInt(3)) {
                case 0 -> connection.setFixedLengthStreamingMode(sent.body.length);
                case 1 -> connection.setChunkedStreamingMode(1 + random.nextInt(50));
                default -> {} // buffered
            }
            connection.getOutputStream().write(sent.body);
            connection.getOutputStream().close();
        }
        return connection.getResponseCode();
    }

    private void assertAgreed(int round, Sent sent, int status) {
        String where = "seed " + SEED + ", round " + round + ": " + sent.method + " " + sent.target();
        RecordedRequest recorded = runpod.requests().get(round);

        assertThat(status).as(where).isBetween(400, 499);
        assertThat(runpod.requestCount()).as(where).isEqualTo(round + 1);
        assertThat(recorded.method()).as(where).isEqualTo(sent.method);
        assertThat(recorded.path()).as(where).isEqualTo(sent.path);
        assertThat(recorded.text()).as(where).isEqualTo(new String(sent.body, StandardCharsets.UTF_8));
        sent.headers.forEach((name, value) ->
                assertThat(recorded.headers().get(name)).as(where + " " + name).containsExactly(value.strip()));
    }

    private Sent anything(List<String> methods) {
        String method = methods.get(random.nextInt(methods.size()));
        boolean hasBody = List.of("POST", "PUT", "PATCH", "QUERY", "x-!").contains(method) && random.nextInt(4) > 0;
        byte[] body = new byte[hasBody ? 1 + random.nextInt(random.nextInt(10) == 0 ? 100_000 : 300) : 0];
        random.nextBytes(body);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = random.nextInt(8); i > 0; i--) {
            headers.put("X" + text(IN_NAMES, 20), text(IN_VALUES, 200).strip());
        }
        return new Sent(method, path(), random.nextBoolean() ? "?" + text(IN_PATHS + "?", 30) : "", headers, body);
    }

    private String path() {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            parts.add(
                    switch (random.nextInt(5)) {
                        case 0 -> "%" + String.format("%02X", random.nextInt(256));
                        case 1 -> "..";
                        case 2 -> PlainHttp.PATH.substring(1);
                        default -> text(IN_PATHS, 20);
                    });
        }
        // The JDK takes what begins with two slashes for a host.
        return "/" + String.join("/", parts).replaceAll("^/+", "");
    }

    private String text(String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private BodyPublisher publisher(byte[] body) {
        if (body.length == 0) {
            return BodyPublishers.noBody();
        }
        return random.nextBoolean()
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)); // in chunks
    }

    private static final class Sent {
        private final String method;
        private final String path;
        private final String query;
        private final Map<String, String> headers;
        private final byte[] body;

        Sent(String method, String path, String query, Map<String, String> headers, byte[] body) {
            this.method = method;
            this.path = path;
            this.query = query;
            this.headers = headers;
            this.body = body;
        }

        String target() {
            return path + query;
        }
    }
}
