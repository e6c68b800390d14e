package io.runpod.sdk.api;

import static io.runpod.sdk.model.CatalogInclude.AVAILABILITY;
import static io.runpod.sdk.model.Product.SERVERLESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.model.CreateRegistryRequest;
import io.runpod.sdk.model.CreateSecretRequest;
import io.runpod.sdk.model.GpuType;
import io.runpod.sdk.model.ListGpuTypesResponse;
import io.runpod.sdk.model.Product;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What users write with the operations of the current document. */
class UsersSnippetsTest {
    private static final String GPUS =
            "{\"gpus\":[{\"id\":\"NVIDIA L4\",\"name\":\"L4\",\"pool\":null,\"manufacturer\":\"NVIDIA\","
                    + "\"memory\":24,\"secure\":true,\"community\":false,\"price\":{\"secure\":0.5,\"community\":2.25,\"new\":1},"
                    + "\"maxCount\":{\"secure\":8,\"community\":0},\"availability\":\"PLENTY\"}]}";

    /** What {@code RunpodClient.send} gives for an answer. */
    private static <T> T send(ApiCall<T> call, String answer) {
        return call.decode(answer.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theStockOfTheCatalog() {
        ApiCall<ListGpuTypesResponse> call = CatalogApi.listGpuTypes(ListGpuTypesQuery.builder()
                .include(AVAILABILITY)
                .product(SERVERLESS)
                .product(Product.of("NEW"))
                .build());
        assertThat(call.target()).isEqualTo("/v2/catalog/gpus?include=AVAILABILITY&product=SERVERLESS,NEW");
        List<GpuType> gpus = send(call, GPUS).gpus();
        assertThat(gpus).singleElement().satisfies(gpu -> {
            assertThat(gpu.price().secure()).isEqualTo(new BigDecimal("0.5"));
            assertThat(gpu.price().community()).isEqualTo(new BigDecimal("2.25"));
            assertThat(gpu.pool()).isEmpty();
            assertThat(gpu.availability().orElseThrow().value()).isEqualTo("PLENTY");
        });
        assertThat(send(call, GPUS).toJson()).isEqualTo(GPUS);
    }

    @Test
    void oneGpuTypeWithAndWithoutItsStock() {
        assertThat(CatalogApi.getGpuType("NVIDIA L4").target()).isEqualTo("/v2/catalog/gpus/NVIDIA%20L4");
        assertThat(CatalogApi.getGpuType(
                                "NVIDIA L4", GetGpuTypeQuery.builder().count(2).build())
                        .target())
                .isEqualTo("/v2/catalog/gpus/NVIDIA%20L4?count=2");
    }

    @Test
    void secretsAreSentAndShownNowhere() {
        ApiCall<?> call = SecretsApi.createSecret(
                CreateSecretRequest.builder().name("TOKEN").value("hunter2").build());
        assertThat(new String(Objects.requireNonNull(call.body()), StandardCharsets.UTF_8))
                .contains("hunter2");
        assertThat(call.secretValues()).containsExactly("hunter2");
        assertThat(CreateSecretRequest.builder().name("TOKEN").value("hunter2").build())
                .hasToString("CreateSecretRequest{name=TOKEN, value=***}");
        assertThat(CreateRegistryRequest.builder()
                        .name("n")
                        .username("u1")
                        .password("p1")
                        .build()
                        .secretValues())
                .containsExactlyInAnyOrder("u1", "p1");
    }

    @Test
    void aCallThatIsAnsweredWithoutABody() {
        ApiCall<?> call = SecretsApi.deleteSecret("s 1");
        assertThat(call).hasToString("DELETE /v2/account/secrets/s%201");
        assertThat(call.promisesValue()).isFalse();
    }
}
