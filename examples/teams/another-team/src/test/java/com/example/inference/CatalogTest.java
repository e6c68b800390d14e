package com.example.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.inference.Catalog.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.util.List;
import okhttp3.OkHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithFakeRunpod
class CatalogTest {
    private final Catalog catalog = new Catalog(new ObjectMapper());
    private Endpoint endpoint;

    @BeforeEach
    void create(RunpodClient client) {
        endpoint = client.endpoints()
                .create(NewEndpoint.named("a")
                        .image("b")
                        .gpu(GpuPools.of(GpuPool.ADA_24))
                        .env("KEY", "\u00e9 \" \\"));
    }

    @Test
    void runsOnWhatTheTeamHasChosen() {
        assertThat(new ObjectMapper().version().toString()).isEqualTo(System.getProperty("jackson.version"));
        assertThat(OkHttp.VERSION).isEqualTo(System.getProperty("okhttp.version"));
    }

    @Test
    void writesAndReadsEndpointsAmongOwnTypes() throws Exception {
        Page page = new Page("ours", endpoint, List.of(endpoint, endpoint));

        String json = catalog.write(page);

        assertThat(json).startsWith("{\"owner\":\"ours\",\"first\":" + endpoint.toJson() + ",\"all\":[");
        assertThat(catalog.read(json)).isEqualTo(page);
    }

    @Test
    void keepsWhatTheSdkDoesNotKnow() throws Exception {
        String later = endpoint.toJson().replaceFirst("\\{", "{\"later\":{\"price\":1.10,\"tags\":[null,true]},");

        Page read = catalog.read("{\"owner\":\"ours\",\"first\":" + later + ",\"all\":[]}");

        assertThat(read.first().toJson()).contains("\"later\":{\"price\":1.10,\"tags\":[null,true]}");
        assertThat(catalog.write(read)).contains("\"later\":{\"price\":1.10,\"tags\":[null,true]}");
        assertThat(Endpoint.fromJson(later)).isEqualTo(read.first());
    }

    @Test
    void refusesWhatIsNoEndpoint() {
        assertThatThrownBy(() -> catalog.read("{\"owner\":\"ours\",\"first\":{\"id\":7},\"all\":[]}"))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> catalog.read("{\"owner\":\"ours\",\"first\":{\"id\":"))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> Endpoint.fromJson("{\"id\":7}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("$.id");
        assertThatThrownBy(() -> Endpoint.fromJson("{\"id\":")).isInstanceOf(InvalidJsonException.class);
    }
}
