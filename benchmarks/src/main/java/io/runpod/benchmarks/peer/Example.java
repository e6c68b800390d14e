package io.runpod.benchmarks.peer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What every peer sends, and what the server answers. */
public final class Example {
    /** The answer's {@code id}. */
    public static final String ID = "ep_abc123";

    static final String NAME = "my-inference";
    static final String IMAGE = "runpod/pytorch:2.8.0-py3.11-cuda12.8.1";
    static final String KEY = "benchmark-key-0123456789";
    static final String VARIABLE = "MODEL_NAME";
    static final String VALUE = "sdxl";
    static final String ARGS = "--config /etc/worker.yaml --log-level info";
    static final int DISK = 50;
    static final String HTTP_PORT = "8888/http";
    static final String TCP_PORT = "22/tcp";
    static final String REGISTRY = "cred_abc123";
    static final String NEAR = "US-TX-3";
    static final String FAR = "EU-RO-1";
    static final String VOLUME = "vol_abc";
    /** The environment variables of a whole request; they share a value. */
    static final List<String> VARIABLES = List.of(
            VARIABLE,
            "MODEL_REVISION",
            "HF_HOME",
            "LOG_LEVEL",
            "MAX_BATCH_SIZE",
            "MAX_CONCURRENCY",
            "TOKENIZER_PARALLELISM",
            "OTEL_SERVICE_NAME",
            "CACHE_DIRECTORY",
            "DTYPE");
    /** Those that a small request does not have. */
    static final List<String> FURTHER_VARIABLES = VARIABLES.subList(1, VARIABLES.size());

    private static final String HEAD =
            "{\"id\":\"" + ID + "\",\"name\":\"" + NAME + "\",\"image\":\"" + IMAGE + "\",\"env\":{";
    private static final String CONTAINER = "\"args\":\"" + ARGS + "\",\"disk\":" + DISK + ",\"ports\":[\"" + HTTP_PORT
            + "\",\"" + TCP_PORT + "\"],\"registry\":\"" + REGISTRY + "\",";
    private static final String MIDDLE = "\"gpu\":{\"pools\":[\"ADA_24\",\"AMPERE_48\"],\"count\":1},\"cpu\":null,"
            + "\"workers\":{\"min\":0,\"max\":5},"
            + "\"scaling\":{\"type\":\"QUEUE_DELAY\",\"value\":4,\"idleTimeout\":5},";
    private static final String TAIL =
            "\"timeout\":300000,\"flashboot\":\"FLASHBOOT\",\"createdAt\":\"2026-03-13T20:00:00Z\"}";

    private Example() {}

    /**
     * What a server makes of a request.
     *
     * @param size how much the request says
     * @return the answer's body
     */
    public static byte[] answer(Size size) {
        String answer = size == Size.SMALL ? small() : whole();
        return answer.getBytes(StandardCharsets.US_ASCII);
    }

    private static String small() {
        return HEAD + member(VARIABLE) + "}," + MIDDLE + "\"dataCenterIds\":[\"" + NEAR + "\"],\"networkVolumes\":[],"
                + TAIL;
    }

    private static String whole() {
        StringBuilder answer = new StringBuilder(1024).append(HEAD);
        for (String name : VARIABLES) {
            answer.append(name.equals(VARIABLE) ? "" : ",").append(member(name));
        }
        return answer.append("},").append(CONTAINER).append(MIDDLE) + "\"dataCenterIds\":[\"" + NEAR + "\",\"" + FAR
                + "\"],\"networkVolumes\":[\"" + VOLUME + "\"]," + TAIL;
    }

    private static String member(String variable) {
        return "\"" + variable + "\":\"" + VALUE + "\"";
    }
}
