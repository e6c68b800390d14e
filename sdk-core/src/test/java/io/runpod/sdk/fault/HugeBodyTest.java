package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.error.UnprocessableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies without measure: memory stays bounded, and so does what is taken from the wire. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HugeBodyTest {
    private static final int MIB = 1 << 20;
    /** What the client may take, and what sockets and TLS may hold beside it. */
    private static final long WIRE_BOUND = 24L * MIB;

    /** Starts like a good answer, so that only its length is wrong. */
    private static final String START = "{\"id\":\"ep_huge\",\"args\":\"";

    private static final byte[] CHUNK = "x".repeat(64 << 10).getBytes(ISO_8859_1);
    private static final byte[] TEN_MIB = tenMib();
    private static final byte[] BOMB = packed();

    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void tenMegabytesWithA201AreAppliedAndTheIdIsSaved() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(201).body("application/json", TEN_MIB)));

        assertThat(modest(server, UnexpectedResponseException.class, Outcome.APPLIED)
                        .createdId())
                .contains("ep_huge");
    }

    @ParameterizedTest
    @ValueSource(ints = {422, 500})
    void tenMegabytesWithAnErrorAreCut(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(status).body("application/json", TEN_MIB)));

        cut(modestError(server, status));
    }

    @Test
    void anEndlessBodyWithA201IsAppliedAndTheIdIsSaved() throws Exception {
        FaultServer server = lab.plain(endless(Answer.status(201)));

        assertThat(modest(server, UnexpectedResponseException.class, Outcome.APPLIED)
                        .createdId())
                .contains("ep_huge");
        assertThat(server.bytesSent()).isLessThan(WIRE_BOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {422, 500})
    void anEndlessBodyWithAnErrorIsCut(int status) throws Exception {
        FaultServer server = lab.plain(endless(Answer.status(status)));

        cut(modestError(server, status));
        assertThat(server.bytesSent()).isLessThan(WIRE_BOUND);
    }

    @Test
    void anEndlessBodyOverTlsWithA201IsApplied() throws Exception {
        FaultServer server = lab.tls(endless(Answer.status(201)));

        modest(server, UnexpectedResponseException.class, Outcome.APPLIED);
        assertThat(server.bytesSent()).isLessThan(WIRE_BOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302})
    void anEndlessBodyWithAnotherStatusIsUnknown(int status) throws Exception {
        FaultServer server = lab.plain(endless(Answer.status(status)));
        Class<? extends RunpodException> type = status == 200 ? UnexpectedResponseException.class : ApiException.class;

        modest(server, type, Outcome.UNKNOWN);
        assertThat(server.bytesSent()).isLessThan(WIRE_BOUND);
    }

    @Test
    void anEndlessChunkedBodyIsApplied() throws Exception {
        String head = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(ISO_8859_1);
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Act.send(head), Act.sendForever(chunk)));

        modest(server, UnexpectedResponseException.class, Outcome.APPLIED);
        assertThat(server.bytesSent()).isLessThan(WIRE_BOUND);
    }

    @Test
    void endlessHeadersAreUnknown() throws Exception {
        byte[] header = ("X-More: " + "x".repeat(8000) + "\r\n").getBytes(ISO_8859_1);
        FaultServer server = lab.plain(
                Act.inOrder(Act.readRequest(), Act.send("HTTP/1.1 201 Created\r\n"), Act.sendForever(header)));

        modest(server, NoResponseException.class, Outcome.UNKNOWN);
        assertThat(server.bytesSent()).isLessThan(WIRE_BOUND);
    }

    @Test
    void endlessInterimAnswersAreUnknown() throws Exception {
        byte[] interim =
                "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(1000).getBytes(ISO_8859_1);
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Act.sendForever(interim)));

        RunpodException failure = Lab.anyFailure(() -> lab.create(lab.client(server)));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(server.bytesSent()).isLessThan(WIRE_BOUND);
    }

    @Test
    void aGzipBombWithA201IsApplied() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(bomb(201)));

        modest(server, UnexpectedResponseException.class, Outcome.APPLIED);
    }

    @ParameterizedTest
    @ValueSource(ints = {422, 500})
    void aGzipBombWithAnErrorIsCut(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(bomb(status)));

        cut(modestError(server, status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "nonsense"})
    void aBodyThatIsNotPackedAsItSaysIsApplied(String coding) throws Exception {
        Answer odd = Answer.status(201).header("Content-Encoding: " + coding).json("{\"id\"");
        FaultServer server = lab.plain(Act.eachRequest(odd));

        modest(server, UnexpectedResponseException.class, Outcome.APPLIED);
    }

    @Test
    void aBrokenGzipBodyOfA422IsUnprocessable() throws Exception {
        Answer odd = Answer.status(422).header("Content-Encoding: gzip").json("no gzip");
        FaultServer server = lab.plain(Act.eachRequest(odd));

        modest(server, UnprocessableException.class, Outcome.NOT_APPLIED);
    }

    private <E extends RunpodException> E modest(FaultServer server, Class<E> type, Outcome outcome) {
        RunpodClient client = lab.client(server);
        AllocationGauge gauge = new AllocationGauge();
        E failure = lab.failure(type, outcome, client);
        gauge.assertWithinBounds();
        assertThat(failure.attempts()).isEqualTo(1);
        return failure;
    }

    private ApiException modestError(FaultServer server, int status) {
        return status == 422
                ? modest(server, UnprocessableException.class, Outcome.NOT_APPLIED)
                : modest(server, ServerException.class, Outcome.UNKNOWN);
    }

    private static void cut(ApiException failure) {
        assertThat(failure.bodyText().length()).isLessThanOrEqualTo(64 << 10);
        assertThat(failure.getMessage()).hasSizeLessThan(4096);
    }

    private static Act endless(Answer answer) {
        Answer typed = answer.header("Content-Type: application/json");
        return Act.inOrder(Act.readRequest(), typed.headOnly(), Act.send(START), Act.sendForever(CHUNK));
    }

    private static byte[] tenMib() {
        byte[] body = new byte[10 * MIB];
        Arrays.fill(body, (byte) 'x');
        byte[] start = START.getBytes(ISO_8859_1);
        System.arraycopy(start, 0, body, 0, start.length);
        body[body.length - 2] = '"';
        body[body.length - 1] = '}';
        return body;
    }

    private static Answer bomb(int status) {
        return Answer.status(status).header("Content-Encoding: gzip").body("application/json", BOMB);
    }

    /** A small body that unpacks to 256 MiB. */
    private static byte[] packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, CHUNK.length)) {
            gzip.write(START.getBytes(ISO_8859_1));
            for (int i = 0; i < 4096; i++) {
                gzip.write(CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
