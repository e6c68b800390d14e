package io.runpod.sdk.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TLS that a client sets up by itself, on a thread of its own; in JVMs that trust one certificate. */
class DefaultTlsTest {
    @TempDir
    private Path directory;

    @Test
    void aTrustedServerIsSpokenTo() throws Exception {
        HeldCertificate certificate = certificate("127.0.0.1");

        assertThat(outcome(certificate, certificate)).isEqualTo(FirstOutcome.CREATED);
    }

    @Test
    void aServerOfAnotherNameIsRefused() throws Exception {
        HeldCertificate certificate = certificate("elsewhere.test");

        assertThat(outcome(certificate, certificate)).isEqualTo("RequestNotSentException, NOT_APPLIED");
    }

    @Test
    void anotherCertificateIsRefused() throws Exception {
        assertThat(outcome(certificate("127.0.0.1"), certificate("127.0.0.1")))
                .isEqualTo("RequestNotSentException, NOT_APPLIED");
    }

    @Test
    void theDeadlineCoversTheSetUp() throws Exception {
        assertThat(Fork.run(List.of(), SlowTls.class, "https://127.0.0.1:1"))
                .startsWith("NOT_APPLIED")
                .contains("200 ms");
    }

    private String outcome(HeldCertificate trusted, HeldCertificate servers) throws Exception {
        SSLContext context = new HandshakeCertificates.Builder()
                .heldCertificate(servers)
                .build()
                .sslContext();
        try (CannedServer server = new CannedServer(context)) {
            return Fork.run(List.of(trusting(trusted.certificate())), FirstOutcome.class, server.url());
        }
    }

    private static HeldCertificate certificate(String name) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(name).build();
    }

    private String trusting(X509Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setCertificateEntry("server", certificate);
        Path file = directory.resolve("trust.jks");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "loopback".toCharArray());
        }
        return "-Djavax.net.ssl.trustStore=" + file;
    }
}
