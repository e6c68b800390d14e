package io.runpod.benchmarks;

/** A part of the report, with a table of its own. */
enum Section {
    WARM("Warm calls", """
            Over http, one after the other at once, on connections that are kept. The small request is that of the README's
            quick start; the other one has every member of the given document, and ten environment variables. The callers
            side by side are 64 threads that share a client. Measured once the JVM's compilers have been quiet for three
            seconds, or after 20 seconds, first with one caller and then with all for 3 seconds.
            """),
    CODEC("Codec", """
            A request from nothing to its bytes, with ours by way of `NewEndpoint`, and an answer's bytes to an object.
            retrofit does here as OkHttp + databind does.
            """),
    LONE("Lone calls", """
            Over https with TLS 1.3, 200 ms after the last one; over HTTP/1.1 where nothing else is said. Round trips: one
            for the call, and two more for each new connection that the server counts, TCP's handshake and that of TLS. The
            server of the last rows closes a connection after 100 ms without a request; a session that is resumed spares
            the client the certificates.
            """),
    COLD("Cold starts", """
            A fresh JVM with only the peer's own jars, from the start of its process to the answer; the classes are those
            that were loaded by then. CPU is counted in steps of 10 ms. Over http the SDK sets no TLS up, while OkHttp by
            itself does. Over https the server's certificate stands in a trust store beside the JDK's authorities. A CDS
            archive (`-XX:ArchiveClassesAtExit`) or an AOT cache (`-XX:AOTCacheOutput`) was written by such a run before.
            """),
    ASYNC("Many in flight", """
            Asynchronous calls over http; the server takes 50 ms for each answer. OkHttp by itself makes five calls to a host
            at a time. The aim of 9,000 a second was set on a machine where the tuned peer makes 9,900. Threads are the most
            platform threads there were in the process, and memory is the most that it had resident: by default the JVM
            lets the heap grow as it likes.
            """),
    JARS("Runtime classpath", "What a peer's build would declare, and what that brings along.\n");

    private final String title;
    private final String legend;

    Section(String title, String legend) {
        this.title = title;
        this.legend = legend;
    }

    String title() {
        return title;
    }

    String legend() {
        return legend;
    }
}
