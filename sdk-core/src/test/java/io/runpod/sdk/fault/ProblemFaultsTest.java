package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.error.ForbiddenException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.UnprocessableException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problem bodies that are none, or broken: the status decides, and there always is a problem to look at. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProblemFaultsTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void anEmptyBody() throws Exception {
        UnprocessableException failure = unprocessable(Answer.status(422));

        assertThat(failure.problem().title()).isEmpty();
        assertThat(failure.bodyText()).isEmpty();
    }

    @Test
    void anEmptyBodyThatSaysItIsAProblem() throws Exception {
        assertThat(unprocessable(Answer.status(422).problemBody("")).problem().detail())
                .isEmpty();
    }

    @Test
    void htmlFromAProxy() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(403).html(Answer.HTML)));

        ForbiddenException failure = lab.failure(ForbiddenException.class, Outcome.NOT_APPLIED, lab.client(server));

        assertThat(failure.problem().status()).isEqualTo(403);
        assertThat(failure.bodyText()).isEqualTo(Answer.HTML);
    }

    @Test
    void htmlThatSaysItIsAProblem() throws Exception {
        assertThat(unprocessable(Answer.status(422).problemBody(Answer.HTML)).bodyText())
                .isEqualTo(Answer.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"title\":\"x\"}]", "\"text\"", "7", "-1e400", "null", "true", "{}", " "})
    void jsonThatIsNoObjectOrHasNothing(String body) throws Exception {
        UnprocessableException failure = unprocessable(Answer.status(422).problemBody(body));

        assertThat(failure.problem().title()).isEmpty();
        assertThat(failure.bodyText()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"title\"", "{\"title\":\"x", "{\"title\":\"x\",}", "{title:'x'}", "}{", "\u0000"})
    void brokenJson(String body) throws Exception {
        assertThat(unprocessable(Answer.status(422).problemBody(body)).bodyText())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\":7,\"errors\":\"x\"",
                "\"title\":{\"a\":1},\"errors\":{\"a\":1}",
                "\"title\":[\"x\"],\"errors\":[1,null,{\"a\":[2]},[]]",
                "\"title\":null,\"errors\":null,\"status\":\"422\"",
                "\"title\":true,\"errors\":7,\"status\":{\"x\":1}",
                "\"title\":1e999999,\"status\":1e999999,\"errors\":[]"
            })
    void membersOfTheWrongTypeDoNotHideTheOthers(String members) throws Exception {
        UnprocessableException failure =
                unprocessable(Answer.status(422).problemBody("{" + members + ",\"detail\":\"still here\"}"));

        assertThat(failure.problem().detail()).contains("still here");
        assertThat(failure).hasMessageContaining("still here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "404", "503", "99999999999999999999", "-1"})
    void aStatusThatDiffersFromTheHttpStatusLoses(String status) throws Exception {
        UnprocessableException failure =
                unprocessable(Answer.status(422).problemBody("{\"title\":\"T\",\"status\":" + status + "}"));

        assertThat(failure.status()).isEqualTo(422);
        assertThat(failure.problem().status()).isEqualTo(422);
        assertThat(failure.problem().title()).contains("T");
    }

    @Test
    void tenMegabytesOfTextInsideAMember() throws Exception {
        String huge = "{\"title\":\"T\",\"detail\":\"" + "d".repeat(10 << 20) + "\"}";

        UnprocessableException failure = unprocessable(Answer.status(422).problemBody(huge));

        assertThat(failure.bodyText()).hasSizeLessThanOrEqualTo(64 << 10).startsWith("{\"title\":\"T\"");
        assertThat(failure.getMessage()).hasSizeLessThan(4096);
    }

    @Test
    void aHundredThousandNestedBrackets() throws Exception {
        String nested = "{\"title\":\"T\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(unprocessable(Answer.status(422).problemBody(nested)).bodyText())
                .startsWith("{\"title\":\"T\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "utf-16", "\"\"", "us-ascii", "x-user-defined", "%%%"})
    void aCharsetThatIsWrong(String charset) throws Exception {
        byte[] body = Create.problem(422).getBytes(UTF_8);

        UnprocessableException failure =
                unprocessable(Answer.status(422).body("application/problem+json; charset=" + charset, body));

        assertThat(failure.problem().status()).isEqualTo(422);
    }

    @Test
    void textThatIsNotInItsCharset() throws Exception {
        byte[] latin = "{\"title\":\"\u00dcbel\",\"detail\":\"d\"}".getBytes(ISO_8859_1);

        unprocessable(Answer.status(422).body("application/problem+json; charset=utf-8", latin));
    }

    @Test
    void textWithAByteOrderMark() throws Exception {
        byte[] marked = "{\"title\":\"T\"}".getBytes(UTF_16);

        unprocessable(Answer.status(422).body("application/problem+json", marked));
    }

    @Test
    void aTruncatedBody() throws Exception {
        FaultServer server =
                lab.plain(Act.inOrder(Act.readRequest(), Answer.problem(422).cutAfter(30), Act.close()));

        assertThat(unprocessable(server).bodyText())
                .isEqualTo(Create.problem(422).substring(0, 30));
    }

    @Test
    void aBodyThatEchoesTheKey() throws Exception {
        String echo = "{\"title\":\"T\",\"detail\":\"bad key " + Create.KEY + "\"}";

        assertThat(unprocessable(Answer.status(422).problemBody(echo)).bodyText())
                .doesNotContain(Create.KEY);
    }

    @Test
    void lineBreaksDoNotBreakTheMessage() throws Exception {
        String lines = "{\"title\":\"T\",\"detail\":\"one\\r\\ntwo\\u2028three\",\"errors\":[\"four\\nfive\"]}";

        assertThat(unprocessable(Answer.status(422).problemBody(lines)).getMessage())
                .doesNotContain("\n", "\r", "\u2028");
    }

    private UnprocessableException unprocessable(Answer answer) throws IOException {
        return unprocessable(lab.plain(Act.eachRequest(answer, Answer.created())));
    }

    private UnprocessableException unprocessable(FaultServer server) {
        UnprocessableException failure =
                lab.failure(UnprocessableException.class, Outcome.NOT_APPLIED, lab.client(server));
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.problem().status()).isEqualTo(422);
        assertThat(server.journal().requests()).hasSize(1);
        return failure;
    }
}
