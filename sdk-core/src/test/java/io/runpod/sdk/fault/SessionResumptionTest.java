package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new connection goes on with the TLS session of the last one, which saves the server's certificate and a signature. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SessionResumptionTest {
    private static final int CONNECTIONS = 20;

    @RegisterExtension
    final Lab lab = new Lab();

    /** A resumed session brings no certificate that would have to be trusted. */
    private static final class CountingTrust implements X509TrustManager {
        private final X509TrustManager trust;
        private final AtomicInteger certificates = new AtomicInteger();

        CountingTrust(X509TrustManager trust) {
            this.trust = trust;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            trust.checkClientTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            certificates.incrementAndGet();
            trust.checkServerTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return trust.getAcceptedIssuers();
        }
    }

    @ParameterizedTest
    @CsvSource({"TLS_1_2,http/1.1", "TLS_1_2,h2", "TLS_1_3,http/1.1", "TLS_1_3,h2"})
    void aSessionOutlivesItsConnection(TlsVersion version, String protocol) throws Exception {
        FaultServer server =
                protocol.equals("h2") ? lab.http2(StreamAct.created()) : lab.tls(Act.eachRequest(Answer.created()));
        CountingTrust trust = new CountingTrust(Certificates.trust());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trust}, null);
        OkHttpClient http = new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), trust)
                .connectionSpecs(List.of(new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                        .tlsVersions(version)
                        .build()))
                .build();

        for (int i = 0; i < CONNECTIONS; i++) {
            // Closing it is what closes its idle connections.
            try (RunpodClient client = lab.builder(server).httpClient(http).build()) {
                lab.create(client);
            }
        }

        assertThat(server.connections()).isEqualTo(CONNECTIONS);
        assertThat(trust.certificates).hasValue(1);
    }
}
