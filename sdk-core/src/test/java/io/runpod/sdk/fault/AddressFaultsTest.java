package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.RunpodClientBuilder;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names that resolve to nothing, or to two addresses of which the first fails. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AddressFaultsTest {
    private static final Dns TWO_ADDRESSES = host -> List.of(FaultServer.loopback(2), FaultServer.loopback(1));

    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void theSecondAddressServesWhereTheFirstRefuses() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));

        RunpodClient client = lab.open(byName("http", server.port(), TWO_ADDRESSES));

        assertThat(lab.create(client).attempts()).isEqualTo(1);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void theSecondAddressServesWhereTheFirstIsAnIpv6AddressThatRefuses() throws Exception {
        InetAddress ipv6 = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));

        RunpodClient client = lab.open(byName("http", server.port(), host -> List.of(ipv6, FaultServer.loopback(1))));

        lab.create(client);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void theSecondAddressServesWhereTheFirstRefusesOverTls() throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));

        lab.create(lab.open(byName("https", server.port(), TWO_ADDRESSES)));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void theSecondAddressServesWhereTheFirstBreaksTheHandshake() throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));
        FaultServer breaking = lab.tlsAtSecondAddress(server.port(), Act.reset());

        lab.create(lab.open(byName("https", server.port(), TWO_ADDRESSES)));

        assertThat(breaking.connections()).isPositive();
        assertThat(server.journal().creations()).hasSize(1);
    }

    /** Without the HTTP library's own recovery, which would send these again. */
    @ParameterizedTest
    @EnumSource(names = {"READS", "DELETES"})
    void theSecondAddressServesCallsWithoutABodyInTheSameAttempt(Effect effect) throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.status(200).json(Calls.answer(effect))));
        FaultServer breaking = lab.tlsAtSecondAddress(server.port(), Act.reset());
        FaultServer plain = lab.plain(Act.eachRequest(Answer.status(200).json(Calls.answer(effect))));

        assertThat(lab.open(byName("https", server.port(), TWO_ADDRESSES))
                        .exchange(Calls.of(effect))
                        .attempts())
                .isEqualTo(1);
        assertThat(breaking.connections()).isPositive();
        assertThat(lab.open(byName("http", plain.port(), TWO_ADDRESSES))
                        .exchange(Calls.of(effect))
                        .attempts())
                .isEqualTo(1);
    }

    @Test
    void theSecondAddressIsNotTriedWhereTheFirstHasReadTheRequest() throws Exception {
        FaultServer healthy = lab.plain(Act.eachRequest(Answer.created()));
        FaultServer breaking = lab.plainAtSecondAddress(healthy.port(), Act.inOrder(Act.readRequest(), Act.close()));

        RunpodClient client = lab.open(byName("http", healthy.port(), TWO_ADDRESSES));
        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(breaking.journal().creations()).hasSize(1);
        assertThat(healthy.journal().creations()).isEmpty();
    }

    @Test
    void theSecondAddressIsNotTriedWhereTheFirstMayHaveRead() throws Exception {
        FaultServer healthy = lab.plain(Act.eachRequest(Answer.created()));
        FaultServer breaking = lab.plainAtSecondAddress(healthy.port(), Act.inOrder(Act.readBytes(40), Act.reset()));

        RunpodClient client = lab.open(byName("http", healthy.port(), TWO_ADDRESSES));
        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(breaking.connections()).isEqualTo(1);
        assertThat(healthy.journal().creations()).isEmpty();
    }

    @Test
    void aNameThatNobodyKnowsIsNotSentAfterAllAttempts() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        RunpodClient client = lab.open(byName("http", 1, host -> {
            lookups.incrementAndGet();
            throw new UnknownHostException(host);
        }));

        RequestNotSentException failure = lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure).hasMessageContaining(Lab.NAME);
        assertThat(lookups).hasValue(3);
    }

    @Test
    void aNameThatIsKnownAgainIsRecovered() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        AtomicInteger lookups = new AtomicInteger();
        RunpodClient client = lab.open(byName("http", server.port(), host -> {
            if (lookups.incrementAndGet() < 3) {
                throw new UnknownHostException(host);
            }
            return List.of(FaultServer.loopback(1));
        }));

        assertThat(lab.create(client).attempts()).isEqualTo(3);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aBrokenResolverIsNotSent() throws Exception {
        RunpodClient client = lab.open(byName("http", 1, host -> {
            throw new SecurityException("the user's resolver is broken");
        }));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);
    }

    private static RunpodClientBuilder byName(String scheme, int port, Dns dns) {
        return RunpodClient.builder()
                .apiKey(Create.KEY)
                .baseUrl(scheme + "://" + Lab.NAME + ":" + port)
                .allowPlainHttp()
                .time(new JumpingTime())
                .httpClient(Certificates.trusting().dns(dns).build());
    }
}
