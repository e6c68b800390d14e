package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.ApiRevision;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults strike every operation; and a server that acted all the same has acted, whatever it was asked for. */
class FaultedOperationsTest {
    private static final List<String> LISTS =
            List.of(PlainHttp.PATH, "/v2/templates", "/v2/network-volumes", "/v2/registries", "/v2/account/secrets");

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    static Stream<Write> writes() {
        return Stream.of(
                new Write("POST", PlainHttp.PATH, PlainHttp.MINIMAL),
                new Write(
                        "POST",
                        PlainHttp.PATH,
                        "{'name':'a','image':'i','type':'QUEUE','gpu':{'pools':['ADA_24']},"
                                + "'scaling':{'type':'QUEUE_DELAY','queueDelay':4}}"),
                new Write("PATCH", PlainHttp.PATH + "/ep_000001", "{'name':'b'}"),
                new Write("DELETE", PlainHttp.PATH + "/ep_000001", ""),
                new Write("POST", "/v2/templates", "{'name':'a','image':'i'}"),
                new Write("PATCH", "/v2/templates/tpl_000001", "{'name':'b'}"),
                new Write("DELETE", "/v2/templates/tpl_000001", ""),
                new Write("POST", "/v2/network-volumes", "{'name':'a','size':10,'dataCenter':'EU-RO-1'}"),
                new Write("PATCH", "/v2/network-volumes/vol_000001", "{'size':20}"),
                new Write("DELETE", "/v2/network-volumes/vol_000001", ""),
                new Write("POST", "/v2/registries", "{'name':'a','username':'u','password':'p'}"),
                new Write("DELETE", "/v2/registries/reg_000001", ""),
                new Write("POST", "/v2/account/secrets", "{'name':'a','value':'v'}"),
                new Write("PATCH", "/v2/account/secrets/sec_000001", "{'description':'b'}"),
                new Write("DELETE", "/v2/account/secrets/sec_000001", ""));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void withoutAnswerItIsDoneOrNotAsTheFaultSays(Write write) throws Exception {
        haveOneOfEach();
        String before = all();

        runpod.next(Fault.status(500), Fault.reset());
        assertThat(send(write).statusCode()).isEqualTo(500);
        assertThatThrownBy(() -> send(write)).isInstanceOf(IOException.class);
        assertThat(all()).isEqualTo(before);

        runpod.next(Fault.status(500).afterCreating());
        HttpResponse<String> answer = send(write);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("a fault was asked for");
        assertThat(all()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whatIsWrongIsNotDoneEither(Write write) throws Exception {
        String before = all();

        runpod.next(Fault.closedAfterReading().afterCreating());
        assertThatThrownBy(() -> send(new Write(write.method, write.path, "{'nonsense':1}")))
                .isInstanceOf(IOException.class);

        assertThat(all()).isEqualTo(before);
    }

    static List<Operation> operations() {
        return Operations.of(ApiRevision.V2026_09).all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationMeetsThem(Operation operation) throws Exception {
        String path = operation.path().text().replace("{id}", "x");
        Write call = new Write(operation.method(), path, "{}");
        runpod.when(request -> request.path().equals(path), Fault.htmlPage(502), Fault.none());

        assertThat(send(call).body()).contains("<h1>502 Bad Gateway</h1>");
        assertThat(send(call).statusCode()).isNotEqualTo(502);
    }

    private void haveOneOfEach() throws Exception {
        for (Write each : writes().toList()) {
            if (each.method.equals("POST")) {
                assertThat(send(new Write("POST", each.path, each.body.replace("'a'", "'old'")))
                                .statusCode())
                        .isEqualTo(201);
            }
        }
    }

    private String all() throws Exception {
        StringBuilder all = new StringBuilder();
        for (String list : LISTS) {
            all.append(PlainHttp.send(http.request(list).GET()).body()).append('\n');
        }
        return all.toString();
    }

    private HttpResponse<String> send(Write write) throws IOException, InterruptedException {
        boolean hasBody = write.method.equals("POST") || write.method.equals("PATCH");
        return PlainHttp.send(http.request(write.path)
                .method(
                        write.method,
                        hasBody ? BodyPublishers.ofString(write.body.replace('\'', '"')) : BodyPublishers.noBody()));
    }

    private record Write(String method, String path, String body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
