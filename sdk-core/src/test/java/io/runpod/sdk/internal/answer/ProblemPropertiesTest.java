package io.runpod.sdk.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.error.Problem;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every body, not only for the ones that somebody thought of. */
class ProblemPropertiesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property(seed = "7")
    void everyTitleAndDetailArrivesUnchanged(@ForAll String title, @ForAll String detail) throws IOException {
        String body = MAPPER.writeValueAsString(Map.of("title", title, "detail", detail, "status", 418));

        Problem problem = ProblemReader.read(422, body);

        assertThat(problem.title()).contains(title);
        assertThat(problem.detail()).contains(detail);
        assertThat(problem.status()).isEqualTo(422);
    }

    @Property(seed = "8")
    void aCutProblemTellsWhatCameBeforeTheCut(@ForAll @IntRange(min = 0, max = 60) int cut) {
        String whole = "{\"title\":\"no capacity\",\"detail\":\"try later\",\"errors\":[\"$: a\"]}";

        Problem problem = ProblemReader.read(400, whole.substring(0, Math.min(cut, whole.length())));

        assertThat(problem.title().isPresent()).isEqualTo(cut >= "{\"title\":\"no capacity\"".length());
        assertThat(problem.status()).isEqualTo(400);
    }

    @Property(seed = "9", tries = 5_000)
    void noBodyIsFatal(@ForAll("almostJson") String body) {
        Problem problem = ProblemReader.read(503, body);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.toString()).isNotNull();
    }

    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"title\"",
                        "\"errors\"",
                        "\"status\"",
                        "1e999999999999",
                        "null",
                        "true",
                        "\"\\ud800\"",
                        "<html>",
                        "-",
                        "\u0000",
                        "\"")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
