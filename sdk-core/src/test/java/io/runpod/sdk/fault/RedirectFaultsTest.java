package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.Outcome;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects: none is followed, so neither key nor body reaches another origin, and no GET's answer is taken for success. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RedirectFaultsTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 305, 306, 307, 308, 399})
    void noRedirectIsFollowedToAnotherOrigin(int status) throws Exception {
        FaultServer stranger = lab.stranger();
        FaultServer server = lab.plain(Act.eachRequest(redirect(status, stranger.url() + Create.PATH)));

        refused(status, server, lab.client(server));

        stranger.settle();
        assertThat(stranger.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 305, 306, 307, 308, 399})
    void noRedirectIsFollowedToTheSameOrigin(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(redirect(status, Create.PATH), Answer.created()));

        refused(status, server, lab.client(server));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedFromTlsToPlainHttp(int status) throws Exception {
        FaultServer stranger = lab.stranger();
        FaultServer server = lab.tls(Act.eachRequest(redirect(status, stranger.url() + Create.PATH)));

        refused(status, server, lab.client(server));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedWithAClientThatFollowsThem(int status) throws Exception {
        FaultServer stranger = lab.stranger();
        FaultServer server = lab.plain(Act.eachRequest(redirect(status, stranger.url() + Create.PATH)));

        refused(status, server, following(server));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedToTheSameOriginWithAClientThatFollowsThem(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(redirect(status, Create.PATH), Answer.created()));

        refused(status, server, following(server));
    }

    private RunpodClient following(FaultServer server) {
        return lab.client(
                server, new OkHttpClient.Builder().followRedirects(true).followSslRedirects(true));
    }

    @Test
    void aRedirectWithABrokenLocationIsReadAllTheSame() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(redirect(302, "ht!tp://[::bad")));

        refused(302, server, lab.client(server));
    }

    private void refused(int status, FaultServer server, RunpodClient client) {
        boolean declined = status == 307 || status == 308;
        ApiException failure =
                lab.failure(ApiException.class, declined ? Outcome.NOT_APPLIED : Outcome.UNKNOWN, client);

        assertThat(failure.status()).isEqualTo(status);
        assertThat(server.journal().requests()).hasSize(1);
        assertThat(server.journal().creations()).hasSize(declined ? 0 : 1);
    }

    private static Answer redirect(int status, String location) {
        return Answer.status(status).header("Location: " + location);
    }
}
