package io.runpod.sdk.fault;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates for servers on loopback, all by one authority, and clients that trust it. */
final class Certificates {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    private Certificates() {}

    static HandshakeCertificates good() {
        return server(new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName(Lab.NAME));
    }

    /** For a server that reads it from a file. */
    static HeldCertificate held() {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .signedBy(AUTHORITY)
                .build();
    }

    static HandshakeCertificates forAnotherHost() {
        return server(new HeldCertificate.Builder().addSubjectAlternativeName("elsewhere.test"));
    }

    static HandshakeCertificates expired() {
        long now = System.currentTimeMillis();
        return server(new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(now - TimeUnit.DAYS.toMillis(2), now - TimeUnit.DAYS.toMillis(1)));
    }

    /** A client that trusts the authority, as a user with a certificate authority of their own would bring it. */
    static OkHttpClient.Builder trusting() {
        HandshakeCertificates certificates = trusted();
        return new OkHttpClient.Builder()
                .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager());
    }

    /** Trusts the authority. */
    static X509TrustManager trust() {
        return trusted().trustManager();
    }

    private static HandshakeCertificates trusted() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
    }

    private static HandshakeCertificates server(HeldCertificate.Builder certificate) {
        HeldCertificate held = certificate.signedBy(AUTHORITY).build();
        return new HandshakeCertificates.Builder()
                .heldCertificate(held, AUTHORITY.certificate())
                .build();
    }
}
