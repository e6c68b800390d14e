package com.example.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.runpod.ApiClient;
import com.example.runpod.ApiException;
import com.example.runpod.api.CatalogApi;
import com.example.runpod.api.RegistriesApi;
import com.example.runpod.api.SecretsApi;
import com.example.runpod.api.TemplatesApi;
import com.example.runpod.api.VolumesApi;
import com.example.runpod.model.CatalogInclude;
import com.example.runpod.model.CreateNetworkVolumeRequest;
import com.example.runpod.model.CreateRegistryRequest;
import com.example.runpod.model.CreateSecretRequest;
import com.example.runpod.model.CreateTemplateRequest;
import com.example.runpod.model.NetworkVolume;
import com.example.runpod.model.Product;
import com.example.runpod.model.Registry;
import com.example.runpod.model.Secret;
import com.example.runpod.model.Template;
import com.example.runpod.model.UpdateNetworkVolumeRequest;
import com.example.runpod.model.UpdateSecretRequest;
import com.example.runpod.model.UpdateTemplateRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every operation that is not an endpoint's. */
class OtherResourcesTest {
    private static StandaloneFake runpod;

    private final ApiClient client = runpod.client();

    @BeforeAll
    static void start() throws IOException {
        runpod = StandaloneFake.start();
    }

    @AfterAll
    static void stop() {
        runpod.close();
    }

    @BeforeEach
    void reset() {
        runpod.control("reset", "");
    }

    @Test
    void templates() throws ApiException {
        TemplatesApi templates = new TemplatesApi(client);
        Template created = templates.createTemplate(new CreateTemplateRequest()
                .name("t")
                .image("i")
                .serverless(true)
                .env(Map.of("A", "1")));
        String id = created.getId();

        assertEquals(created, templates.getTemplate(id));
        assertEquals(List.of(created), templates.listTemplates(null, 1000).getTemplates());
        assertEquals(
                "renamed",
                templates
                        .updateTemplate(id, new UpdateTemplateRequest().name("renamed"))
                        .getName());
        assertEquals(Map.of("A", "1"), templates.getTemplate(id).getEnv());
        templates.deleteTemplate(id);
        assertGone(() -> templates.getTemplate(id));
    }

    @Test
    void volumes() throws ApiException {
        VolumesApi volumes = new VolumesApi(client);
        String dataCenter = new CatalogApi(client)
                .listDataCenters(null, null, null, null, null)
                .getDataCenters()
                .get(0)
                .getId();
        NetworkVolume created = volumes.createNetworkVolume(
                new CreateNetworkVolumeRequest().name("v").size(10).dataCenter(dataCenter));
        String id = created.getId();

        assertEquals(created, volumes.getNetworkVolume(id));
        assertEquals(List.of(created), volumes.listNetworkVolumes().getNetworkVolumes());
        assertEquals(
                20,
                volumes.updateNetworkVolume(id, new UpdateNetworkVolumeRequest().size(20))
                        .getSize());
        volumes.deleteNetworkVolume(id);
        assertGone(() -> volumes.getNetworkVolume(id));
    }

    @Test
    void registries() throws ApiException {
        RegistriesApi registries = new RegistriesApi(client);
        Registry created = registries.createRegistry(
                new CreateRegistryRequest().name("r").username("u").password("p"));
        String id = created.getId();

        assertEquals(created, registries.getRegistry(id));
        assertEquals(List.of(created), registries.listRegistries().getRegistries());
        registries.deleteRegistry(id);
        assertGone(() -> registries.getRegistry(id));
    }

    @Test
    void secrets() throws ApiException {
        SecretsApi secrets = new SecretsApi(client);
        Secret created =
                secrets.createSecret(new CreateSecretRequest().name("s").value("v"));
        String id = created.getId();

        assertEquals(created, secrets.getSecret(id));
        assertEquals(List.of(created), secrets.listSecrets("s").getSecrets());
        assertEquals(
                "why",
                secrets.updateSecret(id, new UpdateSecretRequest().description("why"))
                        .getDescription());
        secrets.deleteSecret(id);
        assertGone(() -> secrets.getSecret(id));
    }

    @Test
    void catalog() throws ApiException {
        CatalogApi catalog = new CatalogApi(client);
        String gpu = catalog.listGpuTypes(null, null, null, null, null, null, null)
                .getGpus()
                .get(0)
                .getId();
        String cpu = catalog.listCpuTypes(null, null, null).getCpus().get(0).getId();
        String dataCenter = catalog.listDataCenters(null, null, null, null, null)
                .getDataCenters()
                .get(0)
                .getId();

        assertTrue(gpu.contains(" "), gpu); // which a path has to escape
        assertEquals(
                gpu,
                catalog.getGpuType(gpu, null, null, null, null, null, null, null)
                        .getId());
        assertEquals(cpu, catalog.getCpuType(cpu, null, null, null).getId());
        assertEquals(dataCenter, catalog.getDataCenter(dataCenter, null).getId());
        assertFalse(catalog.listPublicTemplates(null).getTemplates().isEmpty());
        assertTrue(catalog
                .listGpuTypes(
                        List.of(CatalogInclude.AVAILABILITY),
                        List.of(Product.SERVERLESS, Product.POD),
                        null,
                        null,
                        null,
                        null,
                        null)
                .getGpus()
                .stream()
                .allMatch(type -> type.getAvailability() != null));
    }

    private static void assertGone(Executable call) {
        assertEquals(404, assertThrows(ApiException.class, call).getCode());
    }
}
