package io.runpod.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.call.Operation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in them, the values of path and query come out at the server as they were given. */
class UrlOnTheWireTest {
    private static final Operation OPERATION =
            new Operation("x", "GET", "/v2/things/{id}/parts/{part}", Effect.READS, null, "*/*");
    private static final List<String> SPECIAL = List.of(
            ("/ \\ ? # % %2e %2E %2F .. . + & = ; , : @ [ ] { } {part} | ^ ` \" ' < > ü 😀 a Z 0 ~ _ - * ! $ ( ) http://x/"
                            + " \u0000 \t \n \r \u007f \u00a0 e\u0301 \u202e \ufeff \u2028")
                    .split(" ", -1));

    private final BlockingQueue<URI> seen = new ArrayBlockingQueue<>(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestURI());
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            // In one packet: this server's second one would wait for the client's word on the first.
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/prefix", "/pre%20fix/v2/"})
    void valuesArriveAsTheyWereGiven(String base) throws Exception {
        Random random = new Random(42);
        String root = "http://127.0.0.1:" + server.getAddress().getPort() + base;
        String prefix = base.replaceFirst("/v2/$", "");
        try (RunpodClient client =
                RunpodClient.builder().apiKey(Create.KEY).baseUrl(root).build()) {
            for (int i = 0; i < 200; i++) {
                Values values = new Values(
                        id(random), id(random), "n" + text(random), text(random), List.of(text(random), text(random)));
                ApiCall<String> call = values.call();

                client.send(call);

                URI uri = seen.take();
                assertThat(uri.toString()).isEqualTo(prefix + call.target());
                assertThat(Values.in(uri, prefix)).isEqualTo(values);
            }
        }
    }

    private record Values(String id, String part, String name, String value, List<String> list) {
        ApiCall<String> call() {
            return ApiCall.builder(OPERATION)
                    .path("id", id)
                    .path("part", part)
                    .query(name, value)
                    .query("list", list)
                    .answer(answer -> new String(answer, UTF_8));
        }

        static Values in(URI uri, String prefix) {
            String[] segments = uri.getRawPath().substring(prefix.length()).split("/", -1);
            assertThat(segments).hasSize(6);
            String[] query = uri.getRawQuery().split("[&=]", -1);
            assertThat(query).hasSize(4);
            assertThat(query[2]).isEqualTo("list");
            List<String> list = Stream.of(query[3].split(",", -1))
                    .map(UrlOnTheWireTest::decoded)
                    .toList();
            return new Values(decoded(segments[3]), decoded(segments[5]), decoded(query[0]), decoded(query[1]), list);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    /** Never blank, and no dots alone. */
    private static String id(Random random) {
        return random.nextBoolean() ? "i" + text(random) : text(random) + "-";
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(5), 0, SPECIAL.size())
                .mapToObj(SPECIAL::get)
                .collect(Collectors.joining());
    }
}
