package io.runpod.benchmarks;

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

    /** Starts a server; its first line is the port. */
    Child server(long delayMillis) throws IOException {
        return Child.start(jdk, List.of(ownJar), List.of(), "Server", String.valueOf(delayMillis));
    }

    /** Starts a server that speaks TLS. */
    Child tlsServer(Certificates certificates) throws IOException {
        String keys = certificates.keys().toString();
        return Child.start(jdk, List.of(ownJar), List.of(), "Server", "0", keys, Certificates.PASSWORD);
    }

    static String url(Child server) throws IOException {
        return "http://127.0.0.1:" + server.line();
    }

    static String tlsUrl(Child server) throws IOException {
        return "https://127.0.0.1:" + server.line();
    }
}
