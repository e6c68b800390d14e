package io.runpod.sdk.perf;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.RunpodException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;

/** A JVM in which TLS never gets set up, since the trust store is never read; and a call with a deadline. */
final class SlowTls {
    private SlowTls() {}

    public static void main(String[] args) {
        Security.insertProviderAt(new SlowProvider(), 1);
        try (RunpodClient client = RunpodClient.builder()
                .apiKey("rpa_0123456789")
                .baseUrl(args[0])
                .deadline(Duration.ofMillis(200))
                .build()) {
            Calls.create(client, Calls.request());
        } catch (RunpodException failure) {
            System.out.println(failure.outcome() + ": " + failure.getMessage());
        }
    }

    private static final class SlowProvider extends Provider {
        private static final long serialVersionUID = 1;

        SlowProvider() {
            super("Slow", "1", "never ready");
            put("TrustManagerFactory.PKIX", SlowTrust.class.getName());
        }
    }

    /** For the JDK, which makes it by name. */
    public static final class SlowTrust extends TrustManagerFactorySpi {
        public SlowTrust() {}

        @Override
        protected void engineInit(KeyStore store) {
            waitForever();
        }

        @Override
        protected void engineInit(ManagerFactoryParameters parameters) {
            waitForever();
        }

        private static void waitForever() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        protected TrustManager[] engineGetTrustManagers() {
            return new TrustManager[0];
        }
    }
}
