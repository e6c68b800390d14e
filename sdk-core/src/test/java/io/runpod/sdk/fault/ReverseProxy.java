package io.runpod.sdk.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;

/** A real proxy of this machine's, as a process of its own, in front of a server on loopback. */
final class ReverseProxy implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final int port;
    private final String reload;

    private ReverseProxy(Process process, int port, String reload) {
        this.process = process;
        this.port = port;
        this.reload = reload;
    }

    /** Which proxy, how it speaks, and how long it keeps a connection that is idle, in milliseconds. */
    record Kind(Program program, Speech speech, int keepAliveMillis) {
        @Override
        public String toString() {
            return program + ", " + speech.text + ", " + keepAliveMillis + " ms";
        }
    }

    enum Speech {
        CLEAR("http, HTTP/1.1", "http"),
        TLS_HTTP_1("https, HTTP/1.1", "https"),
        TLS_HTTP_2("https, HTTP/2", "https");

        private final String text;
        private final String scheme;

        Speech(String text, String scheme) {
            this.text = text;
            this.scheme = scheme;
        }
    }

    enum Program {
        NGINX,
        HAPROXY;

        boolean isThere() {
            return Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, binary())));
        }

        private String binary() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Starts it in a folder of its own. */
    static ReverseProxy start(Kind kind, int origin, HeldCertificate certificate, Path folder)
            throws IOException, InterruptedException {
        int port = freePort();
        Path pem = folder.resolve("server.pem");
        Files.writeString(pem, certificate.certificatePem() + certificate.privateKeyPkcs8Pem());
        Path configuration = folder.resolve("proxy.conf");
        boolean isNginx = kind.program() == Program.NGINX;
        Files.writeString(configuration, isNginx ? nginx(kind, port, origin, pem) : haproxy(kind, port, origin, pem));
        List<String> command = isNginx
                ? List.of("nginx", "-p", folder.toString(), "-c", configuration.toString(), "-e", "error.log")
                : List.of("haproxy", "-W", "-f", configuration.toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        ReverseProxy proxy = new ReverseProxy(process, port, isNginx ? "-HUP" : "-USR2");
        proxy.awaitStart(folder);
        return proxy;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String nginx(Kind kind, int port, int origin, Path pem) {
        String listen = "listen 127.0.0.1:" + port
                + switch (kind.speech()) {
                    case CLEAR -> "";
                    case TLS_HTTP_1 -> " ssl";
                    case TLS_HTTP_2 -> " ssl http2";
                };
        return """
                daemon off;
                pid nginx.pid;
                worker_processes 1;
                events { worker_connections 4096; }
                http {
                  access_log off;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
                  keepalive_timeout %dms;
                  keepalive_requests 100000;
                  upstream origin { server 127.0.0.1:%d; keepalive 128; }
                  server {
                    %s;
                    %s
                    location / { proxy_pass http://origin; proxy_http_version 1.1; proxy_set_header Connection ""; }
                  }
                }
                """.formatted(
                kind.keepAliveMillis(),
                origin,
                listen,
                kind.speech() == Speech.CLEAR ? "" : "ssl_certificate " + pem + "; ssl_certificate_key " + pem + ";");
    }

    private static String haproxy(Kind kind, int port, int origin, Path pem) {
        String bind = "bind 127.0.0.1:" + port
                + switch (kind.speech()) {
                    case CLEAR -> "";
                    case TLS_HTTP_1 -> " ssl crt " + pem + " alpn http/1.1";
                    case TLS_HTTP_2 -> " ssl crt " + pem + " alpn h2";
                };
        return """
                global
                  maxconn 4096
                defaults
                  mode http
                  timeout connect 5s
                  timeout client 30s
                  timeout server 30s
                  timeout http-keep-alive %dms
                frontend front
                  %s
                  default_backend origin
                backend origin
                  server one 127.0.0.1:%d
                """.formatted(kind.keepAliveMillis(), bind, origin);
    }

    private void awaitStart(Path folder) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(FaultServer.loopback(1), port));
                return;
            } catch (IOException notYet) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        close();
        throw new IOException("does not start: " + Files.readString(folder.resolve("output.log")));
    }

    String url(Kind kind) {
        return kind.speech().scheme + "://127.0.0.1:" + port;
    }

    /** New workers take over; those before them end as soon as they can. */
    void reload() throws IOException, InterruptedException {
        new ProcessBuilder("kill", reload, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        workers.forEach(ProcessHandle::destroyForcibly);
    }
}
