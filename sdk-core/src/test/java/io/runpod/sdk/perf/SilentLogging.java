package io.runpod.sdk.perf;

import io.runpod.sdk.RunpodClient;
import java.util.concurrent.CountDownLatch;

/** Creates two endpoints in a JVM whose provider of loggers never gives one, and prints the id of the second. */
final class SilentLogging {
    private SilentLogging() {}

    /** For the JDK, which finds it by name. */
    public static final class Finder extends System.LoggerFinder {
        @Override
        public System.Logger getLogger(String name, Module module) {
            CountDownLatch never = new CountDownLatch(1);
            while (true) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // It obeys nobody.
                }
            }
        }
    }

    public static void main(String[] args) {
        try (RunpodClient client = Calls.client(args[0])) {
            Calls.create(client, Calls.small());
            System.out.println(client.endpoints().create(Calls.small()).id());
        }
    }
}
