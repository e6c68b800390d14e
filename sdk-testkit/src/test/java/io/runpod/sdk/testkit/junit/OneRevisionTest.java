package io.runpod.sdk.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.testkit.FakeRunpod;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The nearest annotation says which revision the server speaks. */
@WithFakeRunpod(only = ApiRevision.V2026_06)
class OneRevisionTest {
    private static final String AS_GIVEN = "{\"name\":\"a\",\"image\":\"i\",\"gpu\":{\"pools\":[\"ADA_24\"]}}";

    @Test
    void isTheOneOfTheClass(FakeRunpod runpod) throws Exception {
        assertThat(list(runpod)).isEqualTo(405);
        assertThat(create(runpod)).isEqualTo(201);
    }

    @Test
    @WithFakeRunpod(only = ApiRevision.V2026_09)
    void orOfTheMethod(FakeRunpod runpod) throws Exception {
        assertThat(list(runpod)).isEqualTo(200);
        assertThat(create(runpod)).isEqualTo(422);
    }

    @Test
    @WithFakeRunpod
    void orBoth(FakeRunpod runpod) throws Exception {
        assertThat(list(runpod)).isEqualTo(200);
        assertThat(create(runpod)).isEqualTo(201);
    }

    @Test
    @WithFakeRunpod(only = {ApiRevision.V2026_06, ApiRevision.V2026_09})
    void orBothByName(FakeRunpod runpod) throws Exception {
        assertThat(list(runpod)).isEqualTo(200);
        assertThat(create(runpod)).isEqualTo(201);
    }

    @Nested
    class NestedTests {
        @Test
        void areServedAsTheClassAroundThem(FakeRunpod runpod) throws Exception {
            assertThat(list(runpod)).isEqualTo(405);
        }
    }

    @Nested
    @WithFakeRunpod(only = ApiRevision.V2026_09)
    class NestedTestsOfTheirOwn {
        @Test
        void areServedAsTheySay(FakeRunpod runpod) throws Exception {
            assertThat(create(runpod)).isEqualTo(422);
        }
    }

    @Nested
    class SharedByAClass {
        private static int status;

        @BeforeAll
        static void isTheOneOfTheClassToo(FakeRunpod runpod) throws Exception {
            status = list(runpod);
        }

        @Test
        void asEverywhere() {
            assertThat(status).isEqualTo(405);
        }
    }

    private static int list(FakeRunpod runpod) throws Exception {
        return status(runpod, request -> request.GET());
    }

    private static int create(FakeRunpod runpod) throws Exception {
        return status(runpod, request -> request.POST(BodyPublishers.ofString(AS_GIVEN)));
    }

    private static int status(FakeRunpod runpod, UnaryOperator<HttpRequest.Builder> asks) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(runpod.baseUrl() + "/v2/serverless"))
                .header("Authorization", "Bearer " + runpod.apiKey())
                .header("Content-Type", "application/json");
        return HttpClient.newHttpClient()
                .send(asks.apply(request).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
