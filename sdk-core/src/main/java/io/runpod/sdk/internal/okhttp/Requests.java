package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Operation;
import io.runpod.sdk.internal.call.Job;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Makes OkHttp's requests; what is the same for all calls of an operation is made once. */
final class Requests {
    private static final Set<String> NEED_BODY = Set.of("POST", "PUT", "PATCH");
    private static final int MOST = 256;
    private static final byte[] NOTHING = {};

    private final String prefix;
    private final String userAgent;
    /** Of documented operations alone, of which there are so many and no more; {@link #MOST} is for who makes his own. */
    private final Map<Operation, Prepared> prepared = new ConcurrentHashMap<>();

    /** {@code url} where it is the same for all calls. */
    private record Prepared(
            @Nullable HttpUrl url,
            Headers headers,
            @Nullable MediaType type) {}

    Requests(HttpUrl baseUrl, String userAgent) {
        String base = baseUrl.toString();
        this.prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.userAgent = userAgent;
    }

    Request of(Job<?> job) {
        Operation operation = job.call().operation();
        Prepared same = prepared(operation);
        byte[] bytes = job.call().body();
        @Nullable OneShotBody body = body(operation.method(), bytes, same.type());
        Request.Builder request = new Request.Builder()
                .url(url(job.call(), same))
                .headers(same.headers())
                .method(operation.method(), body);
        for (Map.Entry<String, String> header : job.headers().entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        return request.build();
    }

    /** None where there is nothing to send; but OkHttp makes no POST, PATCH or PUT without a body. */
    private static @Nullable OneShotBody body(String method, byte @Nullable [] bytes, @Nullable MediaType type) {
        if (bytes == null) {
            return NEED_BODY.contains(method) ? new OneShotBody(NOTHING, null) : null;
        }
        return new OneShotBody(bytes, type);
    }

    private HttpUrl url(ApiCall<?> call, Prepared same) {
        String target = call.target();
        return same.url() != null && target.equals(call.operation().path()) ? same.url() : HttpUrl.get(prefix + target);
    }

    private Prepared prepared(Operation operation) {
        Prepared known = prepared.get(operation);
        if (known != null) {
            return known;
        }
        Prepared made = prepare(operation);
        if (operation.id() != null && prepared.size() < MOST) {
            prepared.put(operation, made);
        }
        return made;
    }

    private Prepared prepare(Operation operation) {
        Headers headers = new Headers.Builder()
                .add("Accept", operation.accept())
                .add("User-Agent", userAgent)
                .build();
        String type = operation.contentType();
        @Nullable HttpUrl url = operation.path().contains("{") ? null : HttpUrl.get(prefix + operation.path());
        return new Prepared(url, headers, type == null ? null : MediaType.get(type));
    }
}
