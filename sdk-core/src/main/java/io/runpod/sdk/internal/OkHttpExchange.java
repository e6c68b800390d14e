package io.runpod.sdk.internal;

import io.runpod.sdk.internal.Exchanged.Answer;
import io.runpod.sdk.internal.Exchanged.Broken;
import io.runpod.sdk.internal.Exchanged.Ending;
import io.runpod.sdk.internal.Exchanged.NoAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Makes one attempt over OkHttp, on the calling thread. */
final class OkHttpExchange implements HttpExchange {
    private static final byte[] NOTHING = {};
    /** OkHttp's own words for a stream that HTTP/2 refused; a test holds them against the real thing. */
    private static final String REFUSED_STREAM = "stream was reset: REFUSED_STREAM";

    private final Connections connections;
    private final Requests requests;

    OkHttpExchange(Connections connections, Requests requests) {
        this.connections = connections;
        this.requests = requests;
    }

    @Override
    public Exchanged send(Job<?> job, long timeoutNanos) {
        SendProof proof = new SendProof();
        @Nullable Call call = null;
        try {
            // The request first: meanwhile the connections may still be made ready on their thread.
            Request request = requests.of(job);
            call = connections.newCall(request, job.authorization(), timeoutNanos);
            call.addEventListener(proof);
            if (!job.control().begin(call::cancel)) {
                return new NoAnswer(false, new Broken(Ending.CANCELLED, null));
            }
            return answer(job, call);
        } catch (Exception e) {
            // InterruptedException among them: Kotlin lets it through undeclared.
            // Ended before it is judged: else a user's interceptor might still send it, on a thread of its own.
            boolean passed = call != null && connections.ended(call);
            return failed(job, proof, passed, e);
        } finally {
            job.control().end();
            if (call != null) {
                connections.ended(call);
            }
        }
    }

    private Answer answer(Job<?> job, Call call) throws IOException {
        try (Response response = call.execute()) {
            int limit = BodyLimits.of(response.code());
            BufferedSource source = response.body().source();
            @Nullable Broken broken = null;
            try {
                if (source.request(limit + 1L)) {
                    broken = new Broken(Ending.TOO_LARGE, null);
                }
            } catch (IOException e) {
                broken = new Broken(ending(job, e), e);
            }
            Buffer read = source.getBuffer();
            byte[] body = read.readByteArray(Math.min(limit, read.size()));
            if (broken != null) {
                abort(call, response);
            }
            return new Answer(response.code(), new OkHttpHeaders(response.headers()), body, broken);
        }
    }

    /**
     * Ends the exchange instead of reading the rest of it. Not with the thread's interrupt set: closing an HTTP/2
     * stream writes to a connection that other calls may share, and an interrupted write would close it.
     */
    private static void abort(Call call, Response response) {
        boolean interrupted = Thread.interrupted();
        call.cancel();
        response.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Exchanged failed(Job<?> job, SendProof proof, boolean passed, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Broken broken = new Broken(ending(job, e), e);
        Response head = proof.head();
        if (head != null) {
            return new Answer(head.code(), new OkHttpHeaders(head.headers()), NOTHING, broken);
        }
        // The gate is the last thing before the headers: the two can differ only while a user's listener is in between.
        return new NoAnswer((passed || proof.started()) && !REFUSED_STREAM.equals(e.getMessage()), broken);
    }

    private static Ending ending(Job<?> job, Exception e) {
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
