package io.runpod.sdk.testkit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.net.Socket;

/** What goes to a client. A socket can't time out while it writes; this one says how long it has been at it. */
final class TimedOutput extends FilterOutputStream {
    private static final long NOT = Long.MIN_VALUE;

    private volatile long since = NOT;

    TimedOutput(Socket socket) throws IOException {
        super(socket.getOutputStream());
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        since = System.nanoTime();
        out.write(bytes, offset, length);
        since = NOT;
    }

    boolean hasBeenWritingFor(long nanos) {
        long start = since;
        return start != NOT && System.nanoTime() - start > nanos;
    }
}
