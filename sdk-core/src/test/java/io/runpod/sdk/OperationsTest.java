package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.runpod.sdk.api.CatalogApi;
import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.api.GetCpuTypeQuery;
import io.runpod.sdk.api.GetDataCenterQuery;
import io.runpod.sdk.api.GetGpuTypeQuery;
import io.runpod.sdk.api.ListCpuTypesQuery;
import io.runpod.sdk.api.ListDataCentersQuery;
import io.runpod.sdk.api.ListEndpointReleasesQuery;
import io.runpod.sdk.api.ListEndpointsQuery;
import io.runpod.sdk.api.ListGpuTypesQuery;
import io.runpod.sdk.api.ListPublicTemplatesQuery;
import io.runpod.sdk.api.ListSecretsQuery;
import io.runpod.sdk.api.ListTemplatesQuery;
import io.runpod.sdk.api.RegistriesApi;
import io.runpod.sdk.api.SecretsApi;
import io.runpod.sdk.api.TemplatesApi;
import io.runpod.sdk.api.VolumesApi;
import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.JsonModel;
import io.runpod.sdk.error.ForbiddenException;
import io.runpod.sdk.model.CatalogInclude;
import io.runpod.sdk.model.Compliance;
import io.runpod.sdk.model.CpuProduct;
import io.runpod.sdk.model.CreateEndpointGpuConfig;
import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.CreateNetworkVolumeRequest;
import io.runpod.sdk.model.CreateRegistryRequest;
import io.runpod.sdk.model.CreateSecretRequest;
import io.runpod.sdk.model.CreateTemplateRequest;
import io.runpod.sdk.model.DataCenterInclude;
import io.runpod.sdk.model.DataCenterRegion;
import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.GpuCloudFilter;
import io.runpod.sdk.model.Product;
import io.runpod.sdk.model.QueueDelayScaling;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.model.TemplateSource;
import io.runpod.sdk.model.UpdateEndpointRequest;
import io.runpod.sdk.model.UpdateNetworkVolumeRequest;
import io.runpod.sdk.model.UpdateSecretRequest;
import io.runpod.sdk.model.UpdateTemplateRequest;
import io.runpod.sdk.model.VolumeType;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the API as it is served, over the wire. */
class OperationsTest {
    private static final String ENDPOINT = """
            {"env":{"A":"1"},"image":"runpod/base","registry":null,"id":"ep_1","name":"n","type":"QUEUE",\
            "requestUrls":{"run":"https://r/run","runSync":"https://r/runsync","status":"https://r/status/{job_id}",\
            "stream":"https://r/stream/{job_id}","cancel":"https://r/cancel/{job_id}","retry":"https://r/retry/{job_id}",\
            "purgeQueue":"https://r/purge","health":"https://r/health"},\
            "gpu":{"pools":["ADA_24"],"count":1,"allowedCudaVersions":[],"minCudaVersion":null},\
            "workers":{"min":0,"max":3,"idleTimeout":10},"scaling":{"type":"QUEUE_DELAY","queueDelay":2.25},\
            "dataCenterIds":[],"networkVolumes":[],"timeout":0,"flashboot":"OFF","createdAt":"2026-09-01T10:00:00Z"}""";
    private static final String TEMPLATE = """
            {"args":"","disk":20,"env":{},"image":"runpod/base","ports":[],"registry":null,"id":"tpl_1","name":"t","mounts":{},\
            "serverless":true,"public":false,"category":"NVIDIA","startSsh":true,"startJupyter":false,\
            "allowedCudaVersions":["12.4"]}""";
    private static final String VOLUME =
            "{\"id\":\"vol_1\",\"name\":\"v\",\"size\":10,\"dataCenter\":\"US-TX-3\",\"type\":\"STANDARD\"}";
    private static final String REGISTRY = "{\"id\":\"reg_1\",\"name\":\"r\"}";
    private static final String SECRET = "{\"id\":\"sec_1\",\"name\":\"s\",\"createdAt\":\"2026-09-01T10:00:00Z\"}";
    private static final String GPU = """
            {"id":"NVIDIA L4","name":"L4","pool":null,"manufacturer":"NVIDIA","memory":24,"secure":true,"community":false,\
            "price":{"secure":0.5,"community":0.25,"serverless":0.00019},"maxCount":{"secure":8,"community":0},\
            "availability":"HIGH"}""";
    private static final String CPU = """
            {"id":"cpu3c","name":"c","group":"Compute","vcpu":{"min":2,"max":32},"ramGbPerVcpu":2,\
            "price":{"securePerVcpu":0.03,"serverlessPerVcpu":0.00001}}""";
    private static final String DATA_CENTER = """
            {"id":"US-TX-3","name":"Texas","region":"NORTH_AMERICA","globalNetwork":true,\
            "networkVolumeTypes":["STANDARD"],"compliance":["GDPR","NEW"]}""";
    private static final String LAST_PAGE = "\"pagination\":{\"nextCursor\":null,\"hasNextPage\":false}";

    private final Wire wire = new Wire();
    private final RunpodClient client = wire.client().build();

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    /** A call, the request that it must make, and an answer to it. */
    record Case(ApiCall<?> call, String line, @Nullable String body, int status, String answer) {
        String id() {
            return String.valueOf(call.operation().id());
        }

        @Override
        public String toString() {
            return line;
        }
    }

    private static Case read(ApiCall<?> call, String target, String answer) {
        return new Case(call, "GET " + target, null, 200, answer);
    }

    private static Case create(ApiCall<?> call, String target, String body, String answer) {
        return new Case(call, "POST " + target, body, 201, answer);
    }

    private static Case change(ApiCall<?> call, String target, String body, String answer) {
        return new Case(call, "PATCH " + target, body, 200, answer);
    }

    private static Case delete(ApiCall<?> call, String target) {
        return new Case(call, "DELETE " + target, null, 204, "");
    }

    static Stream<Case> cases() {
        return Stream.of(endpoints(), templates(), volumes(), registries(), secrets(), catalog())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> endpoints() {
        return Stream.of(
                read(
                        EndpointsApi.listEndpoints(),
                        "/v2/serverless",
                        "{\"endpoints\":[" + ENDPOINT + "]," + LAST_PAGE + "}"),
                read(
                        EndpointsApi.listEndpoints(ListEndpointsQuery.builder()
                                .cursor("a=b")
                                .limit(10)
                                .build()),
                        "/v2/serverless?cursor=a%3Db&limit=10",
                        "{\"endpoints\":[],\"pagination\":{\"nextCursor\":\"n\",\"hasNextPage\":true}}"),
                create(
                        EndpointsApi.createEndpoint(CreateEndpointRequest.builder()
                                .name("n")
                                .type(EndpointType.QUEUE)
                                .image("i")
                                .gpu(CreateEndpointGpuConfig.builder()
                                        .pools(List.of("ADA_24"))
                                        .build())
                                .scaling(QueueDelayScaling.builder()
                                        .queueDelay(new BigDecimal("0.5"))
                                        .build())
                                .build()),
                        "/v2/serverless",
                        """
                        {"image":"i","gpu":{"pools":["ADA_24"]},"name":"n",\
                        "scaling":{"type":"QUEUE_DELAY","queueDelay":0.5},"type":"QUEUE"}""",
                        ENDPOINT),
                read(EndpointsApi.getEndpoint("a/../b?c"), "/v2/serverless/a%2F..%2Fb%3Fc", ENDPOINT),
                change(
                        EndpointsApi.updateEndpoint(
                                "ep_1",
                                UpdateEndpointRequest.builder()
                                        .scaling(RequestCountScaling.builder()
                                                .requestCount(4)
                                                .build())
                                        .registry(null)
                                        .build()),
                        "/v2/serverless/ep_1",
                        "{\"registry\":null,\"scaling\":{\"type\":\"REQUEST_COUNT\",\"requestCount\":4}}",
                        ENDPOINT),
                delete(EndpointsApi.deleteEndpoint("ep 1"), "/v2/serverless/ep%201"),
                read(EndpointsApi.listEndpointWorkers("ep_1"), "/v2/serverless/ep_1/workers", """
                        {"workers":[{"id":"w","status":"IDLE","isStale":false,"version":null,"gpuCount":1,\
                        "startedAt":"2026-09-01T10:00:00Z"}],"summary":{"running":0,"idle":1,"initializing":0,\
                        "throttled":0,"unhealthy":0,"total":1}}"""),
                read(EndpointsApi.listEndpointReleases("ep_1"), "/v2/serverless/ep_1/releases", """
                        {"rollout":{"inProgress":false,"workersOnLatest":1,"workersTotal":1,"percentOnLatest":100},\
                        "releases":[{"id":"r","source":"MANUAL","workerCount":1,"createdAt":"2026-09-01T10:00:00Z",\
                        "diff":[{"field":"image","old":null,"new":{"deep":[1,2.50]}}]}],""" + LAST_PAGE + "}"),
                read(
                        EndpointsApi.listEndpointReleases(
                                "ep_1",
                                ListEndpointReleasesQuery.builder().limit(1000).build()),
                        "/v2/serverless/ep_1/releases?limit=1000",
                        """
                        {"rollout":{"inProgress":true,"workersOnLatest":0,"workersTotal":1,"percentOnLatest":0},\
                        "releases":[],""" + LAST_PAGE + "}"));
    }

    private static Stream<Case> templates() {
        return Stream.of(
                read(
                        TemplatesApi.listTemplates(),
                        "/v2/templates",
                        "{\"templates\":[" + TEMPLATE + "]," + LAST_PAGE + "}"),
                read(
                        TemplatesApi.listTemplates(
                                ListTemplatesQuery.builder().limit(1).build()),
                        "/v2/templates?limit=1",
                        "{\"templates\":[]," + LAST_PAGE + "}"),
                create(
                        TemplatesApi.createTemplate(CreateTemplateRequest.builder()
                                .name("t")
                                .image("i")
                                .serverless(true)
                                .build()),
                        "/v2/templates",
                        "{\"image\":\"i\",\"name\":\"t\",\"serverless\":true}",
                        TEMPLATE),
                read(TemplatesApi.getTemplate("tpl_1"), "/v2/templates/tpl_1", TEMPLATE),
                change(
                        TemplatesApi.updateTemplate(
                                "tpl_1",
                                UpdateTemplateRequest.builder().startSsh(false).build()),
                        "/v2/templates/tpl_1",
                        "{\"startSsh\":false}",
                        TEMPLATE),
                delete(TemplatesApi.deleteTemplate("tpl_1"), "/v2/templates/tpl_1"));
    }

    private static Stream<Case> volumes() {
        return Stream.of(
                read(VolumesApi.listNetworkVolumes(), "/v2/network-volumes", "{\"networkVolumes\":[" + VOLUME + "]}"),
                create(
                        VolumesApi.createNetworkVolume(CreateNetworkVolumeRequest.builder()
                                .name("v")
                                .size(10)
                                .dataCenter("US-TX-3")
                                .type(VolumeType.STANDARD)
                                .build()),
                        "/v2/network-volumes",
                        "{\"dataCenter\":\"US-TX-3\",\"name\":\"v\",\"size\":10,\"type\":\"STANDARD\"}",
                        VOLUME),
                read(VolumesApi.getNetworkVolume("vol_1"), "/v2/network-volumes/vol_1", VOLUME),
                change(
                        VolumesApi.updateNetworkVolume(
                                "vol_1",
                                UpdateNetworkVolumeRequest.builder().size(20).build()),
                        "/v2/network-volumes/vol_1",
                        "{\"size\":20}",
                        VOLUME),
                delete(VolumesApi.deleteNetworkVolume("vol_1"), "/v2/network-volumes/vol_1"));
    }

    private static Stream<Case> registries() {
        return Stream.of(
                read(RegistriesApi.listRegistries(), "/v2/registries", "{\"registries\":[" + REGISTRY + "]}"),
                create(
                        RegistriesApi.createRegistry(CreateRegistryRequest.builder()
                                .name("r")
                                .username("u")
                                .password("hidden-value")
                                .build()),
                        "/v2/registries",
                        "{\"name\":\"r\",\"password\":\"hidden-value\",\"username\":\"u\"}",
                        REGISTRY),
                read(RegistriesApi.getRegistry("reg_1"), "/v2/registries/reg_1", REGISTRY),
                delete(RegistriesApi.deleteRegistry("reg_1"), "/v2/registries/reg_1"));
    }

    private static Stream<Case> secrets() {
        return Stream.of(
                read(SecretsApi.listSecrets(), "/v2/account/secrets", "{\"secrets\":[" + SECRET + "]}"),
                read(
                        SecretsApi.listSecrets(
                                ListSecretsQuery.builder().name("a&b").build()),
                        "/v2/account/secrets?name=a%26b",
                        "{\"secrets\":[]}"),
                create(
                        SecretsApi.createSecret(CreateSecretRequest.builder()
                                .name("s")
                                .value("hidden-value")
                                .build()),
                        "/v2/account/secrets",
                        "{\"name\":\"s\",\"value\":\"hidden-value\"}",
                        SECRET),
                read(SecretsApi.getSecret("sec_1"), "/v2/account/secrets/sec_1", SECRET),
                change(
                        SecretsApi.updateSecret(
                                "sec_1",
                                UpdateSecretRequest.builder()
                                        .value("hidden-value")
                                        .build()),
                        "/v2/account/secrets/sec_1",
                        "{\"value\":\"hidden-value\"}",
                        SECRET),
                delete(SecretsApi.deleteSecret("sec_1"), "/v2/account/secrets/sec_1"));
    }

    private static Stream<Case> catalog() {
        return Stream.of(
                read(CatalogApi.listGpuTypes(), "/v2/catalog/gpus", "{\"gpus\":[" + GPU + "]}"),
                read(
                        CatalogApi.listGpuTypes(ListGpuTypesQuery.builder()
                                .include(CatalogInclude.AVAILABILITY)
                                .product(Product.SERVERLESS, Product.of("NEW ONE"))
                                .count(2)
                                .cloud(GpuCloudFilter.SECURE)
                                .countryCodes("US", "DE")
                                .cudaVersions("12.4", "12.8")
                                .minCudaVersion("12")
                                .build()),
                        "/v2/catalog/gpus?include=AVAILABILITY&product=SERVERLESS,NEW%20ONE&count=2&cloud=SECURE"
                                + "&countryCodes=US,DE&cudaVersions=12.4,12.8&minCudaVersion=12",
                        "{\"gpus\":[]}"),
                read(CatalogApi.getGpuType("NVIDIA L4"), "/v2/catalog/gpus/NVIDIA%20L4", GPU),
                read(
                        CatalogApi.getGpuType(
                                "NVIDIA L4", GetGpuTypeQuery.builder().count(1).build()),
                        "/v2/catalog/gpus/NVIDIA%20L4?count=1",
                        GPU),
                read(CatalogApi.listCpuTypes(), "/v2/catalog/cpus", "{\"cpus\":[" + CPU + "]}"),
                read(
                        CatalogApi.listCpuTypes(ListCpuTypesQuery.builder()
                                .product(CpuProduct.POD, CpuProduct.SERVERLESS)
                                .vcpuCount(4)
                                .build()),
                        "/v2/catalog/cpus?product=POD,SERVERLESS&vcpuCount=4",
                        "{\"cpus\":[]}"),
                read(CatalogApi.getCpuType("cpu3c"), "/v2/catalog/cpus/cpu3c", CPU),
                read(
                        CatalogApi.getCpuType(
                                "cpu3c",
                                GetCpuTypeQuery.builder()
                                        .include(CatalogInclude.AVAILABILITY)
                                        .build()),
                        "/v2/catalog/cpus/cpu3c?include=AVAILABILITY",
                        CPU),
                read(
                        CatalogApi.listDataCenters(),
                        "/v2/catalog/datacenters",
                        "{\"dataCenters\":[" + DATA_CENTER + "]}"),
                read(
                        CatalogApi.listDataCenters(ListDataCentersQuery.builder()
                                .include(DataCenterInclude.GPU_AVAILABILITY, DataCenterInclude.CPU_AVAILABILITY)
                                .regions(DataCenterRegion.EUROPE)
                                .networkVolumeTypes(VolumeType.STANDARD)
                                .compliance(Compliance.GDPR, Compliance.HIPAA)
                                .globalNetwork(true)
                                .build()),
                        "/v2/catalog/datacenters?include=GPU_AVAILABILITY,CPU_AVAILABILITY&regions=EUROPE"
                                + "&networkVolumeTypes=STANDARD&compliance=GDPR,HIPAA&globalNetwork=true",
                        "{\"dataCenters\":[]}"),
                read(CatalogApi.getDataCenter("US-TX-3"), "/v2/catalog/datacenters/US-TX-3", DATA_CENTER),
                read(
                        CatalogApi.getDataCenter(
                                "US-TX-3",
                                GetDataCenterQuery.builder()
                                        .include(DataCenterInclude.GPU_AVAILABILITY)
                                        .build()),
                        "/v2/catalog/datacenters/US-TX-3?include=GPU_AVAILABILITY",
                        DATA_CENTER),
                read(CatalogApi.listPublicTemplates(), "/v2/catalog/templates", "{\"templates\":[" + TEMPLATE + "]}"),
                read(
                        CatalogApi.listPublicTemplates(ListPublicTemplatesQuery.builder()
                                .source(TemplateSource.VERIFIED)
                                .build()),
                        "/v2/catalog/templates?source=verified",
                        "{\"templates\":[]}"));
    }

    @Test
    void thereIsACaseForEveryOperation() {
        Set<String> operations = Stream.of(
                        EndpointsApi.class,
                        TemplatesApi.class,
                        VolumesApi.class,
                        RegistriesApi.class,
                        SecretsApi.class,
                        CatalogApi.class)
                .flatMap(api -> Stream.of(api.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(method -> method.getName())
                .collect(Collectors.toSet());

        assertThat(operations).hasSize(33);
        assertThat(cases().map(Case::id).collect(Collectors.toSet())).isEqualTo(operations);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCallIsWrittenAndItsAnswerRead(Case example) {
        wire.answers(answer(example));

        Object value = client.send(example.call());

        RecordedRequest request = wire.taken();
        assertThat(request.getRequestLine()).isEqualTo(example.line() + " HTTP/1.1");
        assertThat(request.getBody() == null ? null : request.getBody().utf8()).isEqualTo(example.body());
        assertThat(request.getHeaders().get("Content-Type"))
                .isEqualTo(example.body() == null ? null : "application/json");
        assertThat(value == null ? "" : ((JsonModel) value).toJson()).isEqualTo(example.answer());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aProblemIsAnExceptionWithTheProblem(Case example) {
        wire.answers(Wire.problem(403, Create.problem(403)));

        Throwable thrown = catchThrowable(() -> client.send(example.call()));

        assertThat(thrown).isInstanceOfSatisfying(ForbiddenException.class, failure -> {
            assertThat(failure.problem().detail()).contains("the script says so");
            assertThat(failure.problem().errors()).containsExactly("$: missing property 'type'");
        });
        String withoutQuery = example.line().replaceAll("\\?.*", "");
        assertThat(thrown).hasMessageStartingWith(withoutQuery + ": 403 Scripted");
    }

    @Test
    void whatIsSecretInABodyIsShownNowhere() {
        List<Case> secret = cases().filter(
                        example -> String.valueOf(example.body()).contains("hidden-"))
                .toList();
        assertThat(secret).hasSize(3);
        for (Case example : secret) {
            wire.answers(Wire.problem(400, "{\"title\":\"hidden-value\",\"detail\":\"hidden-value\"}"));

            Throwable thrown = catchThrowable(() -> client.send(example.call()));

            assertThat(thrown).hasMessageNotContaining("hidden-").hasMessageContaining("***");
        }
    }

    private static MockResponse answer(Case example) {
        MockResponse.Builder answer = new MockResponse.Builder().code(example.status());
        return example.answer().isEmpty()
                ? answer.build()
                : answer.setHeader("Content-Type", "application/json")
                        .body(example.answer())
                        .build();
    }

    @Test
    void aStreamOver2500EndpointsMakesThreeRequests() {
        wire.answers(page(1_000, "c1"), page(1_000, "c2"), page(500, null));

        assertThat(client.stream(EndpointsApi.listEndpoints())).hasSize(2_500);

        assertThat(wire.requests()).isEqualTo(3);
        assertThat(wire.taken().getTarget()).isEqualTo("/v2/serverless");
        assertThat(wire.taken().getTarget()).isEqualTo("/v2/serverless?cursor=c1");
        assertThat(wire.taken().getTarget()).isEqualTo("/v2/serverless?cursor=c2");
    }

    @Test
    void aStreamOfWhichOnlyTheFirstIsLookedAtMakesOneRequest() {
        wire.answers(page(1_000, "c1"));

        assertThat(client.stream(EndpointsApi.listEndpoints())
                        .findFirst()
                        .orElseThrow()
                        .id())
                .isEqualTo("ep_1");

        assertThat(wire.requests()).isEqualTo(1);
    }

    private static MockResponse page(int endpoints, @Nullable String cursor) {
        String next = cursor == null ? "null" : "\"" + cursor + "\"";
        return Wire.answer(
                200,
                "application/json",
                "{\"endpoints\":["
                        + Stream.generate(() -> ENDPOINT).limit(endpoints).collect(Collectors.joining(","))
                        + "],\"pagination\":{\"nextCursor\":" + next + ",\"hasNextPage\":" + (cursor != null) + "}}");
    }

    @Test
    void theVersionedRoomSpeaksTheGivenContract() {
        wire.answers(Wire.created());
        io.runpod.sdk.v2026_06.model.CreateEndpointRequest request = Create.REQUEST.buildV2026_06();

        var endpoint = client.send(io.runpod.sdk.v2026_06.api.EndpointsApi.createEndpoint(request));

        assertThat(endpoint).isEqualTo(io.runpod.sdk.v2026_06.model.Endpoint.fromJson(Create.ENDPOINT));
        assertThat(wire.taken().getBody().utf8()).isEqualTo(request.toJson());
    }
}
