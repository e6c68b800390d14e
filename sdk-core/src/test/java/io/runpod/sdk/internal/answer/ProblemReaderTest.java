package io.runpod.sdk.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.error.Problem;
import io.runpod.sdk.internal.secret.Secrets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemReaderTest {
    @Test
    void everyMemberIsRead() {
        Problem problem = ProblemReader.read(422, """
                {"type":"https://x/y","title":"Unprocessable","status":422,"detail":"body is wrong","instance":"/r/1",
                 "errors":["$: a","$: b"],"balance":3}""");

        assertThat(problem)
                .isEqualTo(Problem.builder(422)
                        .type("https://x/y")
                        .title("Unprocessable")
                        .detail("body is wrong")
                        .instance("/r/1")
                        .error("$: a")
                        .error("$: b")
                        .extension("balance", 3)
                        .build());
    }

    @Test
    void theHttpStatusWins() {
        assertThat(ProblemReader.read(422, "{\"status\":500}"))
                .isEqualTo(Problem.builder(422).build());
    }

    @Test
    void membersOfAWrongTypeStayReachable() {
        Problem problem =
                ProblemReader.read(400, "{\"title\":5,\"detail\":[\"a\"],\"type\":null,\"errors\":{\"a\":1}}");

        assertThat(problem.title()).isEmpty();
        assertThat(problem.detail()).isEmpty();
        assertThat(problem.errors()).isEmpty();
        assertThat(problem.extensions()).containsOnlyKeys("title", "detail", "errors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"a\",\"title\":null}",
                "{\"title\":\"a\",\"title\":null,\"title\":null}",
                "{\"errors\":[\"a\"],\"errors\":null}",
                "{\"errors\":\"a\",\"errors\":[]}",
                "{\"x\":1,\"x\":null}",
                "{\"title\":5,\"title\":null}",
            })
    void ofARepeatedMemberTheLastCountsNullIncluded(String body) {
        assertThat(ProblemReader.read(400, body)).isEqualTo(Problem.builder(400).build());
    }

    @Test
    void ofARepeatedMemberTheLastCountsWhateverItsType() {
        assertThat(ProblemReader.read(
                        400,
                        "{\"title\":\"a\",\"title\":\"b\",\"detail\":\"d\",\"detail\":[1],\"errors\":[\"a\"],\"errors\":[\"b\"],"
                                + "\"x\":{\"y\":1,\"y\":2},\"type\":7,\"type\":\"t\"}"))
                .isEqualTo(Problem.builder(400)
                        .title("b")
                        .extension("detail", List.of(1))
                        .error("b")
                        .extension("x", Map.of("y", 2))
                        .type("t")
                        .build());
    }

    @Test
    void secretsAreHiddenInNamesAndValuesToAnyDepth() {
        Secrets secrets = Secrets.of("Bearer rpa_0123456789", List.of("env-value-1", "12345678", "title"));
        Problem problem = ProblemReader.read(422, """
                {"type":"rpa_0123456789","title":"env-value-1","detail":"rpa_\\u0030123456789","instance":"/env-value-1",
                 "errors":["a env-value-1",12345678,{"env-value-1":["env-value-1"]}],
                 "env-value-1":{"rpa_0123456789":[{"x":"env-value-1"},12345678,true,5]}}""".replace("\\\\", "\\"), secrets);

        assertThat(problem)
                .isEqualTo(Problem.builder(422)
                        .type("***")
                        .title("***")
                        .detail("***")
                        .instance("/***")
                        .error("a ***")
                        .error("***")
                        .error("{***=[***]}")
                        .extension("***", Map.of("***", List.of(Map.of("x", "***"), "***", true, 5)))
                        .build());
    }

    @Test
    void errorsThatAreNoStringsAreShownAsTheyAre() {
        assertThat(ProblemReader.read(422, "{\"errors\":[1,null,\"a\",{\"m\":\"x\"}]}")
                        .errors())
                .containsExactly("1", "null", "a", "{m=x}");
        assertThat(ProblemReader.read(422, "{\"errors\":\"just one\"}").errors())
                .containsExactly("just one");
    }

    @Test
    void aBodyThatWasCutTellsWhatCameBefore() {
        Problem problem = ProblemReader.read(400, "{\"title\":\"t\",\"detail\":\"d\",\"errors\":[\"a\",\"b");

        assertThat(problem.title()).contains("t");
        assertThat(problem.detail()).contains("d");
        assertThat(problem.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body>403</body></html>",
                "[1,2]",
                "\"text\"",
                "5",
                "null",
                "{",
                "{]",
                "{\"title\":",
                "{\"a\":1e999999999999999}",
                "\u0000\uFFFD\uFFFD"
            })
    void whatIsNoProblemLeavesAnEmptyOne(String body) {
        Problem problem = ProblemReader.read(403, body);
        assertThat(problem.title()).isEmpty();
        assertThat(problem.status()).isEqualTo(403);
    }

    @Test
    void nestingWithoutEndIsGivenUp() {
        Problem problem = ProblemReader.read(400, "{\"title\":\"t\",\"deep\":" + "[".repeat(100_000));
        assertThat(problem.title()).contains("t");
        assertThat(problem.extensions()).isEmpty();
    }

    @Test
    void aProblemShowsItsMembersButNotTheValuesOfUnknownOnes() {
        assertThat(ProblemReader.read(400, "{\"title\":\"t\",\"secret\":\"s3cr3t\"}"))
                .hasToString("Problem[status=400, type=null, title=t, detail=null, instance=null, errors=[],"
                        + " extensions=[secret]]")
                .hasSameHashCodeAs(ProblemReader.read(400, "{\"secret\":\"s3cr3t\",\"title\":\"t\"}"))
                .isNotEqualTo("t");
    }
}
