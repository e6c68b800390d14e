package io.runpod.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A certificate for the loopback, and who trusts it: a store with all the authorities of the JDK's own beside it, so
 * that to read it takes a client as long as it takes to read the JDK's.
 */
record Certificates(Path keys, Path trust) {
    static final String PASSWORD = "loopback";

    private static final String ALIAS = "loopback";
    private static final long MOST_SECONDS = 60;

    static Certificates make(Jdk jdk, Path work) throws IOException, GeneralSecurityException, InterruptedException {
        Certificates certificates = new Certificates(work.resolve("keys.p12"), work.resolve("trust.jks"));
        certificates.makeKeys(jdk);
        certificates.makeTrust();
        return certificates;
    }

    private void makeKeys(Jdk jdk) throws IOException, InterruptedException {
        Files.deleteIfExists(keys);
        List<String> command = List.of(
                jdk.tool("keytool"),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + ALIAS,
                "-ext",
                "san=ip:127.0.0.1");
        Process keytool = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
        if (!keytool.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            keytool.destroyForcibly();
            throw new IllegalStateException("keytool made no certificate");
        }
    }

    private void makeTrust() throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setCertificateEntry(ALIAS, own.getCertificate(ALIAS));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager authorities) {
                for (var authority : authorities.getAcceptedIssuers()) {
                    store.setCertificateEntry("authority-" + store.size(), authority);
                }
            }
        }
        try (OutputStream out = Files.newOutputStream(trust)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    /** What a client's JVM needs to trust the server. */
    String trustOption() {
        return "-Djavax.net.ssl.trustStore=" + trust;
    }
}
