package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Size;
import java.io.IOException;

/** Whom fresh JVMs call, and how they are made to trust who answers. */
final class ColdServers implements AutoCloseable {
    private final Child plain;
    private final Child tls;
    private final String url;
    private final String tlsUrl;
    private final String trustOption;

    ColdServers(Lab lab, Certificates certificates) throws IOException {
        plain = lab.server(Size.SMALL);
        tls = lab.tlsServer(certificates, 0);
        url = Lab.url(plain);
        tlsUrl = Lab.tlsUrl(tls);
        trustOption = certificates.trustOption();
    }

    String url(ColdWay way) {
        return way.tls() ? tlsUrl : url;
    }

    String trustOption() {
        return trustOption;
    }

    @Override
    public void close() {
        plain.close();
        tls.close();
    }
}
