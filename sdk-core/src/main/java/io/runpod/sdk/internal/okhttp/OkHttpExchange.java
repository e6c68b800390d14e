package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.call.BodyLimits;
import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.internal.call.Exchanged;
import io.runpod.sdk.internal.call.Exchanged.Answer;
import io.runpod.sdk.internal.call.Exchanged.Broken;
import io.runpod.sdk.internal.call.Exchanged.Ending;
import io.runpod.sdk.internal.call.Exchanged.NoAnswer;
import io.runpod.sdk.internal.call.Exchanged.Reach;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.okhttp.Passage.Received;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Makes one attempt over OkHttp, on the calling thread. */
final class OkHttpExchange {
    private static final byte[] NOTHING = {};

    private final Connections connections;
    private final Requests requests;

    OkHttpExchange(Connections connections, Requests requests) {
        this.connections = connections;
        this.requests = requests;
    }

    /** Never throws: what goes wrong is part of the result. */
    Exchanged send(Job<?> job, Deadline attempt, int lane, boolean ownConnection) {
        @Nullable Call call = null;
        @Nullable Passage passage = null;
        try {
            // The request first: meanwhile the connections may still be made ready on their thread.
            Request request = requests.of(job);
            call = connections.newCall(request, job, attempt, lane, ownConnection);
            passage = connections.passage(call);
            if (job.control().isActive() && !job.control().begin(call::cancel)) {
                return new NoAnswer(Reach.NOT_SENT, new Broken(Ending.CANCELLED, null));
            }
            return answer(job, call, passage);
        } catch (Throwable e) {
            // Of whatever kind: interceptors are users' code. InterruptedException is among them, for Kotlin lets it
            // through undeclared.
            return failed(job, call, passage, e);
        } finally {
            job.control().end();
            if (call != null) {
                connections.ended(call);
            }
        }
    }

    private Exchanged answer(Job<?> job, Call call, @Nullable Passage passage) throws IOException {
        try (Response response = call.execute()) {
            Received received = passage == null ? null : passage.received();
            Response head = passage == null ? null : passage.head();
            if (head == null && connections.ended(call) == Reach.MAYBE_SENT) {
                // An interceptor's own invention, in place of what the network had to say.
                IOException invented = new IOException("an interceptor made up the answer " + response.code());
                return new NoAnswer(Reach.MAYBE_SENT, new Broken(Ending.BROKEN, invented));
            }
            // Whatever an interceptor makes of the status: the server's own says whether it acted.
            Answer answer = head != null && head.code() != response.code() && received != null
                    ? read(job, received.response(), received.source(), received.broken())
                    : read(
                            job,
                            SendOnce.asWritten(response, head),
                            response.body().source(),
                            received == null ? null : received.broken());
            if (answer.broken() != null) {
                abort(call, response);
            }
            return answer;
        }
    }

    /** Where reading fails that failed before, the first failure says more. */
    private static Answer read(Job<?> job, Response response, BufferedSource source, @Nullable IOException first)
            throws IOException {
        BufferedSource unpacked = unpacked(response, source);
        int limit = BodyLimits.of(response.code());
        @Nullable Broken broken = null;
        try {
            if (unpacked.request(limit + 1L)) {
                broken = new Broken(Ending.TOO_LARGE, null);
            }
        } catch (IOException e) {
            IOException cause = first == null ? e : first;
            broken = new Broken(ending(job, cause), cause);
        }
        Buffer read = unpacked.getBuffer();
        byte[] body = read.readByteArray(Math.min(limit, read.size()));
        return new Answer(response.code(), new OkHttpHeaders(response.headers()), body, broken);
    }

    /** OkHttp unpacks what it asked for, and takes the header away; this is for all that comes packed otherwise. */
    private static BufferedSource unpacked(Response response, BufferedSource body) {
        return "gzip".equalsIgnoreCase(response.header("Content-Encoding")) ? Okio.buffer(new GzipSource(body)) : body;
    }

    /**
     * Ends the exchange instead of reading the rest of it. Not with the thread's interrupt set: closing an HTTP/2
     * stream writes to a connection that other calls may share, and an interrupted write would close it.
     */
    private static void abort(Call call, Response response) {
        withoutInterrupt(() -> {
            call.cancel();
            response.close();
        });
    }

    private static void withoutInterrupt(Runnable ending) {
        boolean interrupted = Thread.interrupted();
        ending.run();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Exchanged failed(Job<?> job, @Nullable Call call, @Nullable Passage passage, Throwable e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Ending ending = ending(job, e);
        // OkHttp says that the time is over where an IOException comes of it, but not where users' code throws another.
        boolean late = ending == Ending.BROKEN && !(e instanceof IOException) && call != null && call.isCanceled();
        Broken broken = new Broken(late ? Ending.TIMED_OUT : ending, e);
        if (call == null || passage == null) {
            return new NoAnswer(Reach.NOT_SENT, broken);
        }
        // Ended before it is judged: else a user's interceptor might still send it, on a thread of its own.
        Reach reach = connections.ended(call);
        Received received = passage.received();
        if (received != null) {
            return received(job, call, received, broken);
        }
        // For a request that an interceptor's own thread may still be at.
        withoutInterrupt(call::cancel);
        Response head = passage.head();
        return head == null
                ? new NoAnswer(reach, broken)
                : new Answer(head.code(), new OkHttpHeaders(head.headers()), NOTHING, broken);
    }

    /** The server's answer was there: what was thrown further out changes neither its status nor what it holds. */
    private static Answer received(Job<?> job, Call call, Received received, Broken thrown) {
        Response response = received.response();
        OkHttpHeaders headers = new OkHttpHeaders(response.headers());
        if (received.broken() == null) {
            response.close();
        } else {
            abort(call, response);
        }
        try {
            Answer answer = read(job, response, received.source(), received.broken());
            // A cancel that comes when all is read changes nothing any more.
            return answer.broken() == null && thrown.ending() == Ending.BROKEN
                    ? new Answer(answer.status(), headers, answer.body(), new Broken(Ending.THREW, thrown.cause()))
                    : answer;
        } catch (IOException e) {
            return new Answer(response.code(), headers, NOTHING, thrown);
        }
    }

    private static Ending ending(Job<?> job, Throwable e) {
        if (job.control().isCancelled()) {
            return Ending.CANCELLED;
        }
        if (Thread.currentThread().isInterrupted()) {
            return Ending.INTERRUPTED;
        }
        // OkHttp's word for its call timeout; a socket's own timeouts are of a subclass and say more.
        return e instanceof TimeoutException
                        || (e.getClass() == InterruptedIOException.class && "timeout".equals(e.getMessage()))
                ? Ending.TIMED_OUT
                : Ending.BROKEN;
    }
}
