package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalog, its filters, and the rules of asking for stock. */
class CatalogTest {
    private static final String RTX_4090 = "/v2/catalog/gpus/NVIDIA%20GeForce%20RTX%204090";
    private static final String STOCK = "include=AVAILABILITY&product=SERVERLESS";

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void withoutBeingAskedThereIsNoStock() throws Exception {
        JsonNode gpu = http.answered(200, "GET", RTX_4090, "");

        assertThat(gpu.path("pool").asText()).isEqualTo("ADA_24");
        assertThat(gpu.has("availability")).isFalse();
        assertThat(gpu.has("dataCenters")).isFalse();
        assertThat(gpu.has("cudaVersions")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                           | HIGH   | EU-RO-1,US-KS-2,US-TX-3",
                "&countryCodes=US                           | HIGH   | US-KS-2,US-TX-3",
                "&countryCodes=FR                           | NONE   |",
                "&countryCodes=FR,RO                        | HIGH   | EU-RO-1",
                "&count=8                                   | HIGH   | EU-RO-1,US-KS-2,US-TX-3",
                "&count=9                                   | NONE   |",
                "&cloud=COMMUNITY                           | HIGH   | EU-RO-1,US-KS-2,US-TX-3",
                "&cudaVersions=12.8,11.8                    | HIGH   | EU-RO-1,US-KS-2,US-TX-3",
                "&cudaVersions=11.8                         | NONE   |",
                "&minCudaVersion=12.10                      | HIGH   | EU-RO-1,US-KS-2,US-TX-3",
                "&minCudaVersion=14                         | NONE   |",
                "&minCudaVersion=99999999999999999999999999 | NONE   |",
            })
    void stockIsFiltered(String filter, String level, String centers) throws Exception {
        String query = "?" + STOCK + (filter == null ? "" : filter);

        JsonNode gpu = http.answered(200, "GET", RTX_4090 + query, "");

        assertThat(gpu.path("availability").asText()).isEqualTo(level);
        assertThat(ids(gpu.path("dataCenters")))
                .containsExactlyInAnyOrder(centers == null ? new String[0] : centers.split(",", -1));
    }

    @Test
    void aTypeThatIsInNoPoolIsInStockForPodsOnly() throws Exception {
        String amd = "/v2/catalog/gpus/AMD%20Instinct%20MI300X%20OAM?include=AVAILABILITY&product=";

        assertThat(http.answered(200, "GET", amd + "SERVERLESS", "")
                        .path("availability")
                        .asText())
                .isEqualTo("NONE");
        assertThat(http.answered(200, "GET", amd + "SERVERLESS,POD", "")
                        .path("availability")
                        .asText())
                .isEqualTo("LOW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v2/catalog/gpus?include=AVAILABILITY        | include=AVAILABILITY and product need each other",
                "/v2/catalog/gpus?product=SERVERLESS          | include=AVAILABILITY and product need each other",
                "/v2/catalog/cpus?product=SERVERLESS          | include=AVAILABILITY and product need each other",
                "/v2/catalog/cpus/cpu3c?include=AVAILABILITY  | include=AVAILABILITY and product need each other",
                "/v2/catalog/gpus?countryCodes=US             | countryCodes needs include=AVAILABILITY",
                "/v2/catalog/cpus?vcpuCount=4                 | vcpuCount needs include=AVAILABILITY",
                "/v2/catalog/gpus?" + STOCK
                        + "&cudaVersions=12.8&minCudaVersion=12 | cudaVersions and minCudaVersion exclude each other",
                "/v2/catalog/cpus?" + STOCK + "&vcpuCount=6    | vcpuCount must be a power of two, is 6",
            })
    void aQueryThatBreaksARuleIs400(String path, String detail) throws Exception {
        assertThat(http.answered(400, "GET", path, "").path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v2/catalog/gpus?include=X               | include[0]: value must be one of 'AVAILABILITY'",
                "/v2/catalog/gpus?include=AVAILABILITY,AVAILABILITY | include: maxItems: got 2, want 1",
                "/v2/catalog/gpus?product=BOAT            | product[0]: value must be one of 'POD', 'CLUSTER', 'SERVERLESS'",
                "/v2/catalog/cpus?product=CLUSTER         | product[0]: value must be one of 'POD', 'SERVERLESS'",
                "/v2/catalog/gpus?countryCodes=us         | countryCodes[0]: 'us' does not match pattern '^[A-Z]{2}$'",
                "/v2/catalog/gpus?count=0                 | count: minimum: got 0, want 1",
                "/v2/catalog/gpus?cloud=DARK              | cloud: value must be one of 'SECURE', 'COMMUNITY'",
                "/v2/catalog/datacenters?globalNetwork=no | globalNetwork: got string, want boolean",
                "/v2/catalog/templates?source=nobody      | source: value must be one of 'official', 'verified', 'community'",
            })
    void aQueryThatBreaksItsSchemaIs422(String path, String error) throws Exception {
        assertThat(Json.texts(http.answered(422, "GET", path, "").path("errors")))
                .containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                       | US-KS-2,US-TX-3,CA-MTL-1,EU-RO-1,AP-JP-1",
                "?regions=EUROPE,ASIA                   | EU-RO-1,AP-JP-1",
                "?regions=AFRICA                        |",
                "?networkVolumeTypes=HIGH_PERFORMANCE   | US-KS-2,EU-RO-1",
                "?compliance=GDPR,SOC_2_TYPE_2          | EU-RO-1",
                "?globalNetwork=false                   | US-TX-3",
                "?globalNetwork=true&regions=NORTH_AMERICA | US-KS-2,CA-MTL-1",
            })
    void dataCentersPassAllFilters(String query, String expected) throws Exception {
        JsonNode answer = http.answered(200, "GET", "/v2/catalog/datacenters" + (query == null ? "" : query), "");

        assertThat(ids(answer.path("dataCenters")))
                .containsExactly(expected == null ? new String[0] : expected.split(",", -1));
    }

    @Test
    void aDataCentersStockIsThereForTheAsking() throws Exception {
        String path = "/v2/catalog/datacenters/EU-RO-1";

        assertThat(http.answered(200, "GET", path, "").has("gpuAvailability")).isFalse();
        JsonNode both = http.answered(200, "GET", path + "?include=GPU_AVAILABILITY,CPU_AVAILABILITY", "");
        assertThat(ids(both.path("gpuAvailability"))).contains("NVIDIA GeForce RTX 4090");
        assertThat(ids(both.path("cpuAvailability"))).containsExactly("cpu3c", "cpu3g", "cpu5c");
        assertThat(http.answered(200, "GET", "/v2/catalog/datacenters/AP-JP-1?include=CPU_AVAILABILITY", "")
                        .has("cpuAvailability"))
                .isFalse();
    }

    @Test
    void aFlavorsStockDependsOnTheNumberOfVcpus() throws Exception {
        String flavor = "/v2/catalog/cpus/cpu3c?" + STOCK;

        assertThat(ids(http.answered(200, "GET", flavor + "&vcpuCount=32", "").path("dataCenters")))
                .containsExactly("US-KS-2", "EU-RO-1");
        assertThat(http.answered(200, "GET", flavor + "&vcpuCount=64", "")
                        .path("availability")
                        .asText())
                .isEqualTo("NONE");
    }

    @Test
    void publicTemplatesAreListedBySource() throws Exception {
        assertThat(ids(http.answered(200, "GET", "/v2/catalog/templates", "").path("templates")))
                .containsExactly("runpod-torch-v280", "runpod-worker-vllm");
        assertThat(ids(http.answered(200, "GET", "/v2/catalog/templates?source=community", "")
                        .path("templates")))
                .containsExactly("community-ubuntu");
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(entry -> ids.add(entry.path("id").asText()));
        return ids;
    }
}
