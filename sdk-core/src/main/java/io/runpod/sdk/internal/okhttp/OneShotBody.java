package io.runpod.sdk.internal.okhttp;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that can be written once. This is what keeps OkHttp from sending a request again on its own, after whatever
 * failure or answer; see docs/adr/0002.
 */
final class OneShotBody extends RequestBody {
    private final byte[] bytes;
    private final @Nullable MediaType type;
    private final AtomicBoolean written = new AtomicBoolean();

    OneShotBody(byte[] bytes, @Nullable MediaType type) {
        this.bytes = bytes;
        this.type = type;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (written.getAndSet(true)) {
            throw new IOException("The body was sent before, and the Runpod SDK sends none twice:"
                    + " does an interceptor of your OkHttpClient call proceed() twice?");
        }
        sink.write(bytes);
    }
}
