package io.runpod.sdk.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the streams of one HTTP/2 connection until so many have been read, and then does something to them all. What comes
 * later is answered.
 */
final class Gathering implements StreamAct {
    private final int count;
    private final Then then;
    private final Then whenOneIsCancelled;
    private final List<Integer> held = new ArrayList<>();
    private boolean over;

    private Gathering(int count, Then then, Then whenOneIsCancelled) {
        this.count = count;
        this.then = then;
        this.whenOneIsCancelled = whenOneIsCancelled;
    }

    static Gathering of(int count, Then then) {
        return new Gathering(count, then, (peer, streams) -> {});
    }

    /** Holds all streams until the client gives one of them up, and answers the others then. */
    static Gathering untilOneIsCancelled() {
        return new Gathering(Integer.MAX_VALUE, Gathering::answerAll, Gathering::answerAll);
    }

    /** Half answers the last one of so many streams; answers the others once the client gives that one up. */
    static Gathering halfAnswersTheLastOf(int count) {
        Then half = (peer, streams) -> {
            int last = streams.get(count - 1);
            peer.headers(last, 201, false);
            peer.data(last, "{\"id\":\"ep_half\",", false);
        };
        return new Gathering(count, half, Gathering::answerAll);
    }

    static void answerAll(Http2Peer peer, List<Integer> streams) throws IOException, InterruptedException {
        for (int stream : streams) {
            StreamAct.created().read(peer, stream);
        }
    }

    @Override
    public synchronized void read(Http2Peer peer, int stream) throws IOException, InterruptedException {
        if (over) {
            StreamAct.created().read(peer, stream);
            return;
        }
        held.add(stream);
        if (held.size() == count) {
            over = true;
            then.happens(peer, held.stream().sorted().toList());
        }
    }

    @Override
    public synchronized void cancelled(Http2Peer peer, int stream) throws IOException, InterruptedException {
        over = true;
        held.remove((Integer) stream);
        whenOneIsCancelled.happens(peer, List.copyOf(held));
    }

    @FunctionalInterface
    interface Then {
        /** Streams in the order of their ids, which need not be that in which they were read. */
        void happens(Http2Peer peer, List<Integer> streams) throws IOException, InterruptedException;
    }
}
