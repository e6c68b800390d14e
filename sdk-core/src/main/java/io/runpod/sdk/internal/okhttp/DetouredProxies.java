package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.guard.UsersCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** A user's choice of a proxy, which may take its time, and ends with the call. */
final class DetouredProxies extends ProxySelector {
    private final ProxySelector proxies;
    private final Lookups lookups;

    DetouredProxies(ProxySelector proxies, Lookups lookups) {
        this.proxies = proxies;
        this.lookups = lookups;
    }

    @Override
    public List<Proxy> select(URI uri) {
        try {
            return lookups.take(() -> proxies.select(uri));
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        UsersCode.run("A ProxySelector", () -> proxies.connectFailed(uri, address, failure));
    }
}
