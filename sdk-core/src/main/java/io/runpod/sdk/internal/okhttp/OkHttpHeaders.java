package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.header.HeaderLines;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The headers as OkHttp holds them. */
record OkHttpHeaders(Headers headers) implements HeaderLines {
    @Override
    public @Nullable String last(String name) {
        return headers.get(name);
    }

    @Override
    public Map<String, List<String>> toMap() {
        return headers.toMultimap();
    }
}
