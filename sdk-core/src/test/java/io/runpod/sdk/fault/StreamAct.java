package io.runpod.sdk.fault;

import io.runpod.sdk.Create;
import java.io.IOException;

/** What a server does with one HTTP/2 stream. */
@FunctionalInterface
interface StreamAct {

    /** The request has been read to its end. */
    void read(Http2Peer peer, int stream) throws IOException, InterruptedException;

    /**
     * The request's headers have arrived.
     *
     * @throws IOException where the connection is gone
     */
    default void opened(Http2Peer peer, int stream) throws IOException {}

    /**
     * The client gave the stream up.
     *
     * @throws IOException where the connection is gone
     */
    default void cancelled(Http2Peer peer, int stream) throws IOException, InterruptedException {}

    static StreamAct created() {
        return (peer, stream) ->
                peer.answer(stream, 201, Create.endpoint(peer.request(stream).name()));
    }

    static StreamAct reset(int code) {
        return (peer, stream) -> peer.resetStream(stream, code);
    }

    /** Refuses at the headers, before the body has been read. */
    static StreamAct refuseUnread() {
        return new StreamAct() {
            @Override
            public void opened(Http2Peer peer, int stream) throws IOException {
                peer.resetStream(stream, Http2Peer.REFUSED_STREAM);
            }

            @Override
            public void read(Http2Peer peer, int stream) {
                throw new IllegalStateException("a refused stream went on to its end");
            }
        };
    }

    static StreamAct silence() {
        return (peer, stream) -> {};
    }
}
