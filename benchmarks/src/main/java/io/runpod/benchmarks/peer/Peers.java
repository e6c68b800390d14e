package io.runpod.benchmarks.peer;

import java.util.List;

/** The peers by name. Made one by one, so that a process loads nothing of a peer that it does not measure. */
public final class Peers {
    /** The SDK. */
    public static final String OURS = "ours";
    /** Hand-written OkHttp and streaming JSON: what all ratios refer to. */
    public static final String LIMIT = "limit";
    /** The limit, with OkHttp's own limits out of the way. */
    public static final String TUNED = "tuned";
    /** Hand-written OkHttp, and Jackson's databind on records. */
    public static final String DATABIND = "databind";
    /** Retrofit, with its converter for Jackson's databind, on the same records. */
    public static final String RETROFIT = "retrofit";
    /** The stock generated client on OkHttp and Gson. */
    public static final String GSON = "okhttp-gson";
    /** The stock generated client on the JDK's HttpClient and databind. */
    public static final String NATIVE = "native";

    private Peers() {}

    /** {@return all names, in the order of the report} */
    public static List<String> names() {
        return List.of(LIMIT, OURS, TUNED, DATABIND, RETROFIT, GSON, NATIVE);
    }

    /** {@return the names without the tuned one, which differs where calls overlap and nowhere else} */
    public static List<String> oneByOne() {
        return List.of(LIMIT, OURS, DATABIND, RETROFIT, GSON, NATIVE);
    }

    /**
     * Makes a peer.
     *
     * @param name its name
     * @param url where the server is
     * @return the peer
     */
    public static Peer open(String name, String url) {
        return switch (name) {
            case OURS -> new Ours(url);
            case LIMIT -> HandWritten.stock(new StreamingCodec(), url);
            case TUNED -> HandWritten.tuned(new StreamingCodec(), url);
            case DATABIND -> HandWritten.stock(new DatabindCodec(), url);
            case RETROFIT -> new WithRetrofit(url);
            case GSON -> new StockGson(url);
            case NATIVE -> new StockNative(url);
            default -> throw new IllegalArgumentException("no such peer: " + name);
        };
    }

    /**
     * Makes a peer for asynchronous calls.
     *
     * @param name its name
     * @param url where the server is
     * @return the peer
     */
    public static Peer openAsync(String name, String url) {
        return name.equals(NATIVE) ? new StockNativeAsync(url) : open(name, url);
    }

    /**
     * Makes a peer's codec.
     *
     * @param name its name
     * @return the codec
     */
    public static Codec codec(String name) {
        return switch (name) {
            case OURS -> new OurCodec();
            case LIMIT -> new StreamingCodec();
            case DATABIND -> new DatabindCodec();
            case GSON -> new StockGsonCodec();
            case NATIVE -> new StockNativeCodec();
            default -> throw new IllegalArgumentException("no such peer: " + name);
        };
    }
}
