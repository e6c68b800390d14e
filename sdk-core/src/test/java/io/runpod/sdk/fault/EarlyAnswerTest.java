package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.Outcome;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** HTTP/1.1 answers that come while the request is still being written. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EarlyAnswerTest {
    private static final int LARGE = 1_000_000;

    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void itWinsOverTheCloseBehindIt() throws Exception {
        refused(lab.plain(Act.inOrder(EarlyAnswerTest::head, refusal(), Act.close())));
        refused(lab.tls(Act.inOrder(EarlyAnswerTest::head, refusal(), Act.close())));
    }

    @Test
    void itWinsOverTheResetBehindIt() throws Exception {
        refused(lab.plain(Act.inOrder(EarlyAnswerTest::head, refusal(), Act.reset())));
        refused(lab.tls(Act.inOrder(EarlyAnswerTest::head, refusal(), Act.reset())));
    }

    private void refused(FaultServer server) throws Exception {
        RunpodClient client = lab.client(server);

        ApiException failure = Lab.failure(
                ApiException.class,
                Outcome.NOT_APPLIED,
                () -> client.endpoints().create(large()));

        assertThat(failure.status()).isEqualTo(413);
    }

    /** As nginx does it: promises to keep the connection, reads the rest without looking, and closes. */
    @Test
    void itsConnectionIsNotUsedAgain() throws Exception {
        FaultServer server = lab.plain(
                Act.inOrder(EarlyAnswerTest::head, refusal(), EarlyAnswerTest::closeAtTheNextRequest),
                Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server);

        Lab.failure(
                ApiException.class,
                Outcome.NOT_APPLIED,
                () -> client.endpoints().create(large()));
        lab.create(client);

        assertThat(server.journal().creations()).hasSize(1);
    }

    private static void head(Connection connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = connection.in().read();
            if (next < 0) {
                throw new EOFException("closed without a request");
            }
            head.append((char) next);
        }
    }

    private static Act refusal() {
        return connection -> connection.write(
                "HTTP/1.1 413 Too Large\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                        .getBytes(ISO_8859_1));
    }

    private static void closeAtTheNextRequest(Connection connection) throws IOException {
        int matched = 0;
        while (matched < 5) {
            int next = connection.in().read();
            if (next < 0) {
                break;
            }
            matched = next == "POST ".charAt(matched) ? matched + 1 : 0;
        }
        connection.close();
    }

    private static NewEndpoint large() {
        return Create.request("large").env("LARGE", "x".repeat(LARGE));
    }
}
