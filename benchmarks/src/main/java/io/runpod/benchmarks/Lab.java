package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What all measurements share. */
record Lab(Form form, Jdk jdk, Jars jars, Path ownJar, Path work, Results results) {

    /** A peer's jars, and ours with the class to start. */
    List<Path> classpath(String peer) {
        List<Path> classpath = new ArrayList<>(jars.of(peer));
        classpath.add(ownJar);
        return classpath;
    }

    /** Starts a server that answers at once; its first line is the port. */
    Child server(Size size) throws IOException {
        return server(jdk, 0, size);
    }

    /** Starts a server on a JDK; its first line is the port. */
    Child server(Jdk on, long delayMillis, Size size) throws IOException {
        return Child.start(on, List.of(ownJar), List.of(), "Server", String.valueOf(delayMillis), "0", size.name());
    }

    /** Starts a server that speaks TLS, and closes connections that idle for so long; 0 for never. */
    Child tlsServer(Certificates certificates, int idleMillis) throws IOException {
        String keys = certificates.keys().toString();
        return Child.start(
                jdk,
                List.of(ownJar),
                List.of(),
                "Server",
                "0",
                String.valueOf(idleMillis),
                Size.SMALL.name(),
                keys,
                Certificates.PASSWORD);
    }

    /** Starts a server that speaks HTTP/2. */
    Child http2Server(Certificates certificates) throws IOException {
        String keys = certificates.keys().toString();
        return Child.start(jdk, classpath(Jars.HTTP_2_SERVER), List.of(), "Http2Server", keys, Certificates.PASSWORD);
    }

    /** Starts a fresh JVM that makes one call. */
    Child cold(Jdk on, String peer, List<String> options, String url, String purpose) throws IOException {
        return Child.start(on, classpath(peer), options, "ColdStart", peer, url, purpose);
    }

    static String url(Child server) throws IOException {
        return "http://127.0.0.1:" + server.line();
    }

    static String tlsUrl(Child server) throws IOException {
        return "https://127.0.0.1:" + server.line();
    }
}
