package io.runpod.sdk.internal.okhttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Name lookups that end with their call. The system's hear no interrupt, and a user's may do anything. */
final class DetouredNames implements Dns {
    private final Dns names;
    private final Lookups lookups;

    DetouredNames(Dns names, Lookups lookups) {
        this.names = names;
        this.lookups = lookups;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        try {
            return lookups.take(() -> names.lookup(name));
        } catch (UnknownHostException unknown) {
            throw unknown;
        } catch (IOException ended) {
            UnknownHostException failure = new UnknownHostException(name);
            failure.initCause(ended);
            throw failure;
        }
    }
}
