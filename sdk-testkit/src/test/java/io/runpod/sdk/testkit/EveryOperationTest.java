package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.ApiRevision;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of the later document answers, and refuses, as the document itself says. */
class EveryOperationTest {
    private static final String PROBLEM = "application/problem+json";
    /** A call of each operation, in an order in which all of them succeed: method, path and body. */
    static final List<List<String>> CALLS = List.of(
            List.of("POST", "/v2/registries", "{'name':'r','username':'u','password':'p'}"),
            List.of("GET", "/v2/registries", ""),
            List.of("GET", "/v2/registries/reg_000001", ""),
            List.of("POST", "/v2/templates", "{'name':'t','image':'i','serverless':true,'registry':'reg_000001'}"),
            List.of("GET", "/v2/templates?limit=1", ""),
            List.of("GET", "/v2/templates/tpl_000001", ""),
            List.of("PATCH", "/v2/templates/tpl_000001", "{'disk':30,'cmd':['a','b']}"),
            List.of("POST", "/v2/network-volumes", "{'name':'v','size':10,'dataCenter':'US-KS-2'}"),
            List.of("GET", "/v2/network-volumes", ""),
            List.of("GET", "/v2/network-volumes/vol_000001", ""),
            List.of("PATCH", "/v2/network-volumes/vol_000001", "{'size':20}"),
            List.of("POST", "/v2/account/secrets", "{'name':'S','value':'v','description':'d'}"),
            List.of("GET", "/v2/account/secrets?name=S", ""),
            List.of("GET", "/v2/account/secrets/sec_000001", ""),
            List.of("PATCH", "/v2/account/secrets/sec_000001", "{'value':'w'}"),
            List.of(
                    "POST",
                    "/v2/serverless",
                    "{'name':'e','type':'LOAD_BALANCER','templateId':'tpl_000001',"
                            + "'scaling':{'type':'REQUEST_COUNT','requestCount':4},'workers':{'min':2},"
                            + "'cpu':[{'id':'cpu3c','vcpuCount':4}],'env':{'A':'1'},'networkVolumes':['vol_000001']}"),
            List.of("POST", "/v2/serverless", PlainHttp.SERVED),
            List.of("GET", "/v2/serverless?limit=2", ""),
            List.of("GET", "/v2/serverless/ep_000001", ""),
            List.of("GET", "/v2/serverless/ep_000002", ""),
            List.of("PATCH", "/v2/serverless/ep_000001", "{'workers':{'max':9}}"),
            List.of("GET", "/v2/serverless/ep_000001/workers", ""),
            List.of("GET", "/v2/serverless/ep_000001/releases?limit=1", ""),
            List.of("GET", "/v2/catalog/gpus?include=AVAILABILITY&product=SERVERLESS,POD", ""),
            List.of("GET", "/v2/catalog/gpus/NVIDIA%20GeForce%20RTX%204090", ""),
            List.of("GET", "/v2/catalog/cpus?include=AVAILABILITY&product=SERVERLESS&vcpuCount=4", ""),
            List.of("GET", "/v2/catalog/cpus/cpu3c", ""),
            List.of("GET", "/v2/catalog/datacenters?include=GPU_AVAILABILITY,CPU_AVAILABILITY", ""),
            List.of("GET", "/v2/catalog/datacenters/US-KS-2", ""),
            List.of("GET", "/v2/catalog/templates?source=verified", ""),
            List.of("DELETE", "/v2/serverless/ep_000001", ""),
            List.of("DELETE", "/v2/templates/tpl_000001", ""),
            List.of("DELETE", "/v2/registries/reg_000001", ""),
            List.of("DELETE", "/v2/network-volumes/vol_000001", ""),
            List.of("DELETE", "/v2/account/secrets/sec_000001", ""));

    private final Contract contract = Contract.of(ApiRevision.V2026_09);
    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    static List<Operation> operations() {
        return Operations.of(ApiRevision.V2026_09).all();
    }

    static Stream<Operation> operationsWithAnId() {
        return operations().stream().filter(operation -> operation.path().text().contains("{id}"));
    }

    static Stream<Operation> operationsWithABody() {
        return operations().stream().filter(operation -> operation.request().isPresent());
    }

    @Test
    void answersByTheDocument() throws Exception {
        for (List<String> call : CALLS) {
            Operation operation = operation(call.get(0), call.get(1));
            HttpResponse<String> answer = http.call(call.get(0), call.get(1), call.get(2));

            assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(operation.success());
            assertThat(violations(operation, answer))
                    .as("%s: %s", call, answer.body())
                    .isEmpty();
            assertHeaders(operation, answer);
        }
    }

    @Test
    void noneIsLeftOut() {
        assertThat(CALLS)
                .extracting(call -> operation(call.get(0), call.get(1)).id())
                .containsAll(operations().stream().map(Operation::id).toList());
        assertThat(operations()).hasSize(33);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesAWrongKey(Operation operation) throws Exception {
        HttpResponse<String> answer = PlainHttp.send(http.request(path(operation, "any"))
                .setHeader("Authorization", "Bearer wrong")
                .method(operation.method(), BodyPublishers.noBody()));

        assertRefusal(operation, answer, 401);
    }

    @ParameterizedTest
    @MethodSource("operationsWithAnId")
    void knowsNoSuchId(Operation operation) throws Exception {
        String member = operation.id().equals("updateSecret") ? "{'value':'v'}" : "{'name':'n'}";
        String body = operation.request().isPresent() ? member : "";

        assertRefusal(operation, http.call(operation.method(), path(operation, "no%2Fsuch"), body), 404);
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void refusesAnUnknownMember(Operation operation) throws Exception {
        HttpResponse<String> answer =
                http.call(operation.method(), path(operation, "any"), "{'type':'QUEUE','bogus':1}");

        assertRefusal(operation, answer, 422);
        assertThat(PlainHttp.json(answer).path("errors").toString())
                .contains("$: additional properties 'bogus' not allowed");
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void refusesWhatIsNoJson(Operation operation) throws Exception {
        assertRefusal(operation, http.call(operation.method(), path(operation, "any"), "{"), 400);
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void refusesAnotherContentType(Operation operation) throws Exception {
        HttpResponse<String> answer = PlainHttp.send(http.request(path(operation, "any"))
                .setHeader("Content-Type", "text/plain")
                .method(operation.method(), BodyPublishers.ofString("{}")));

        assertRefusal(operation, answer, 415);
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void refusesAHugeBody(Operation operation) throws Exception {
        String huge = "{" + " ".repeat(1 << 20) + "}";

        assertRefusal(operation, http.call(operation.method(), path(operation, "any"), huge), 413);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesAnotherMethodAndSaysWhichThereAre(Operation operation) throws Exception {
        HttpResponse<String> answer = http.call("PUT", path(operation, "any"), "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains(operation.method());
    }

    private static Operation operation(String method, String path) {
        return Operations.of(ApiRevision.V2026_09).at(path.replaceFirst("\\?.*", "")).stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Operation operation, String id) {
        return operation.path().text().replace("{id}", id);
    }

    private List<String> violations(Operation operation, HttpResponse<String> answer) throws Exception {
        JsonNode documented = operation.responses().path(String.valueOf(answer.statusCode()));
        String schema =
                documented.at("/content/application~1json/schema/$ref").asText().replaceFirst(".*/", "");
        return schema.isEmpty()
                ? Stream.of(answer.body()).filter(body -> !body.isEmpty()).toList()
                // The placeholder is what keeps these from being URIs, as the document says.
                : contract.violations(schema, PlainHttp.json(answer.body().replace("{job_id}", "1")));
    }

    private void assertRefusal(Operation operation, HttpResponse<String> answer, int status) throws Exception {
        JsonNode problem = PlainHttp.json(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(contract.violations("ErrorResponse", problem)).isEmpty();
        assertHeaders(operation, answer);
    }

    /** The quotas stand where the document has them, and nowhere else. */
    private static void assertHeaders(Operation operation, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("RateLimit").isPresent())
                .isEqualTo(operation.statesQuotas(answer.statusCode()));
        assertThat(answer.headers().firstValue("RateLimit-Policy").isPresent())
                .isEqualTo(operation.statesQuotas(answer.statusCode()));
    }
}
