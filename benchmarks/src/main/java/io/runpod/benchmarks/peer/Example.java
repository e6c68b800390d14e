package io.runpod.benchmarks.peer;

/** What every peer sends, and what the server answers. */
public final class Example {
    /** The answer's {@code id}. */
    public static final String ID = "ep_abc123";

    /** What a server makes of the request. */
    public static final String ANSWER = "{\"id\":\"ep_abc123\",\"name\":\"my-inference\","
            + "\"image\":\"runpod/pytorch:2.8.0-py3.11-cuda12.8.1\",\"env\":{\"MODEL_NAME\":\"sdxl\"},"
            + "\"gpu\":{\"pools\":[\"ADA_24\",\"AMPERE_48\"],\"count\":1},\"cpu\":null,"
            + "\"workers\":{\"min\":0,\"max\":5},"
            + "\"scaling\":{\"type\":\"QUEUE_DELAY\",\"value\":4,\"idleTimeout\":5},"
            + "\"dataCenterIds\":[\"US-TX-3\"],\"networkVolumes\":[],\"timeout\":300000,"
            + "\"flashboot\":\"FLASHBOOT\",\"createdAt\":\"2026-03-13T20:00:00Z\"}";

    static final String NAME = "my-inference";
    static final String IMAGE = "runpod/pytorch:2.8.0-py3.11-cuda12.8.1";
    static final String KEY = "benchmark-key-0123456789";

    private Example() {}
}
