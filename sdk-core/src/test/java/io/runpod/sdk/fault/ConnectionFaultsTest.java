package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that end, on HTTP/1.1. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConnectionFaultsTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void closedBeforeReadingIsUnknownSinceNobodyCanProveMore() throws Exception {
        FaultServer server = lab.plain(Act.close(), Act.eachRequest(Answer.created()));

        NoResponseException failure = lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(server.journal().requests()).isEmpty();
    }

    /** The reset may come before the request starts, which is recovered, or behind that, which can't be. */
    @Test
    void resetBeforeReadingIsRecoveredOrUnknown() throws Exception {
        FaultServer server = lab.plain(Act.reset(), Act.eachRequest(Answer.created()));

        int created = lab.createOrUnknown(lab.client(server));

        assertThat(server.journal().creations()).hasSize(created);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closedAfterReadingIsNotSentAgain(boolean tls) throws Exception {
        Act act = Act.inOrder(Act.readRequest(), Act.close());
        FaultServer server = tls ? lab.tls(act) : lab.plain(act);

        NoResponseException failure = lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void resetAfterReadingIsNotSentAgain(boolean tls) throws Exception {
        Act act = Act.inOrder(Act.readRequest(), Act.reset());
        FaultServer server = tls ? lab.tls(act) : lab.plain(act);

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void resetInTheMiddleOfTheRequestIsNotSentAgain(boolean tls) throws Exception {
        Act act = Act.inOrder(Act.readBytes(20), Act.reset());
        FaultServer server = tls ? lab.tls(act) : lab.plain(act);

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReusedConnectionThatIsClosedAfterReadingIsNotSentAgain(boolean tls) throws Exception {
        breaksTheSecondRequest(tls, Act.close());
    }

    @Test
    void aReusedConnectionThatIsResetAfterReadingIsNotSentAgain() throws Exception {
        breaksTheSecondRequest(false, Act.reset());
    }

    private void breaksTheSecondRequest(boolean tls, Act breaks) throws IOException {
        Act act = Act.inOrder(Act.readRequest(), Answer.created(), Act.readRequest(), breaks);
        FaultServer server = tls ? lab.tls(act) : lab.plain(act);
        RunpodClient client = lab.client(server);
        lab.create(client);

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(server.journal().creations()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionThatIsClosedRightBehindEachAnswerNeverMakesADuplicate() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Answer.created(), Act.close()));
        RunpodClient client = lab.client(server);

        for (int i = 0; i < 50; i++) {
            try {
                lab.create(client);
            } catch (RunpodException inFlight) {
                // The close and the next request crossed on the wire; that nothing came twice is checked behind the
                // test.
                assertThat(inFlight).isExactlyInstanceOf(NoResponseException.class);
            }
        }
        assertThat(server.journal().creations()).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void connectionCloseIsObeyed() throws Exception {
        Act closing = Act.inOrder(Act.readRequest(), Answer.created().header("Connection: close"), Act.close());
        FaultServer server = lab.plain(closing);
        RunpodClient client = lab.client(server);

        lab.create(client);
        lab.create(client);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.journal().creations()).hasSize(2);
    }

    @Test
    void aServerThatStallsEndsAtTheAttemptsTimeoutAsUnknown() throws Exception {
        FaultServer server = lab.plain(Act.silence());
        RunpodClient client = lab.open(lab.builder(server).attemptTimeout(Duration.ofMillis(300)));

        NoResponseException failure = lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aServerThatReadsNothingAndStallsIsUnknownToo() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        FaultServer server = lab.plain(Act.await(end));
        RunpodClient client = lab.open(lab.builder(server).attemptTimeout(Duration.ofMillis(300)));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        end.countDown();
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTT",
                "HTTP/1.1 201 Created\r\n",
                "HTTP/1.1 201 Created\r\nContent-Type: applicat",
                "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/9.9 201 Created\r\n\r\n",
                "HTTP/1.1 201 Created\r\nContent-Length: minus\r\n",
                "\u0000\u0001\u0002\r\n\r\n"
            })
    void anAnswerThatIsOnlyHalfAHeadIsUnknown(String half) throws Exception {
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Act.send(half), Act.close()));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(server.journal().creations()).hasSize(1);
    }
}
