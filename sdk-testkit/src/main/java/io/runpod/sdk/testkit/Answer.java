package io.runpod.sdk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the server has decided to say, before a fault may garble it. */
record Answer(int status, Map<String, String> headers, String body) {

    static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    Answer withBody(String other) {
        return new Answer(status, headers, other);
    }
}
