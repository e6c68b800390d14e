package io.runpod.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Prints each request as it is sent and each answer as it is received, without the headers. Bodies hold env values: this is
 * for a console, not for a log. The API key is not in what an interceptor sees.
 */
final class WirePrinter implements Interceptor {
    private static final long MOST_BYTES = 64 * 1024;

    private final PrintStream out;
    private final Predicate<Request> isAnswerShown;

    private WirePrinter(PrintStream out, Predicate<Request> isAnswerShown) {
        this.out = out;
        this.isAnswerShown = isAnswerShown;
    }

    /** Prints everything. */
    static WirePrinter to(PrintStream out) {
        return new WirePrinter(out, request -> true);
    }

    /** Leaves out answers that list the account's endpoints, which hold the env values of all of them. */
    static WirePrinter withoutLists(PrintStream out) {
        return new WirePrinter(
                out,
                request -> !(request.method().equals("GET")
                        && request.url().encodedPath().endsWith("/serverless")));
    }

    /** For {@code RunpodClientBuilder.httpClient}. */
    OkHttpClient httpClient() {
        return new OkHttpClient.Builder().addInterceptor(this).build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(printed(request));
        String answer = isAnswerShown.test(request) ? start(response) : "(not shown)";
        out.println(("< " + response.code() + " " + answer).stripTrailing());
        return response;
    }

    private Request printed(Request request) {
        String line = "> " + request.method() + " " + target(request.url());
        RequestBody body = request.body();
        if (body == null) {
            out.println(line);
            return request;
        }
        return request.newBuilder()
                .method(request.method(), new PrintedBody(body, line))
                .build();
    }

    private static String target(HttpUrl url) {
        String query = url.encodedQuery();
        return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
    }

    /** A body that breaks off is the SDK's to judge: it meets the same break. */
    private static String start(Response response) {
        try {
            return response.peekBody(MOST_BYTES).string();
        } catch (IOException brokeOff) {
            return "(broke off)";
        }
    }

    /** Printed while it is written, once: so what is printed is what is sent. */
    private final class PrintedBody extends RequestBody {
        private final RequestBody body;
        private final String line;

        PrintedBody(RequestBody body, String line) {
            this.body = body;
            this.line = line;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            Buffer text = new Buffer();
            body.writeTo(text);
            out.println(line + " " + text.clone().readUtf8());
            sink.writeAll(text);
        }
    }
}
