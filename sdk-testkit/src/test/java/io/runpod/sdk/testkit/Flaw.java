package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to spoil a right body.
 *
 * @param path the spoilt member, as in {@code gpu.count}
 * @param value the wrong value in JSON; empty leaves the member out
 * @param unseen why the SDK's own checks let it through, empty where they don't
 */
record Flaw(String path, String value, String unseen) {
    /** Reading must not lose what a newer server sends, so it takes a null for "absent" where null is not allowed. */
    private static final String LENIENT_NULL =
            "fromJson reads a null as absent, since a server may send it; the builders refuse one";
    /** New modes of the platform must be usable at once. */
    private static final String OPEN_ENUM = "enums are open in the SDK; only the server knows all their values";

    static List<Flaw> all() {
        List<Flaw> flaws = new ArrayList<>(List.of(
                seen("name", ""),
                seen("image", ""),
                seen("gpu", ""),
                seen("gpu.pools", ""),
                seen("name", "\"\""),
                seen("gpu.pools", "[]"),
                seen("gpu.pools", "[1]"),
                seen("gpu.pools", "[null]"),
                seen("gpu.count", "0"),
                seen("gpu.count", "-1"),
                seen("disk", "0"),
                seen("disk", "-2147483648"),
                seen("disk", "1.5"),
                seen("workers.min", "-1"),
                seen("workers.max", "-1"),
                seen("scaling.value", "0"),
                seen("scaling.idleTimeout", "-1"),
                seen("ports", "[{}]"),
                seen("env", "{\"A\":1}"),
                seen("env", "{\"A\":null}"),
                unseen("flashboot", "\"ON\"", OPEN_ENUM),
                unseen("flashboot", "\"off\"", OPEN_ENUM),
                unseen("scaling.type", "\"CPU\"", OPEN_ENUM)));
        Stream.of("name", "image", "args", "registry", "flashboot", "scaling.type")
                .flatMap(text -> Stream.of(seen(text, "1"), seen(text, "true"), seen(text, "[]"), seen(text, "{}")))
                .forEach(flaws::add);
        Stream.of("disk", "timeout", "gpu.count", "workers.min", "workers.max", "scaling.value", "scaling.idleTimeout")
                .flatMap(number -> Stream.of(seen(number, "\"5\""), seen(number, "5.5"), seen(number, "[]")))
                .forEach(flaws::add);
        Stream.of("ports", "dataCenterIds", "networkVolumes", "gpu.pools")
                .flatMap(list -> Stream.of(seen(list, "\"x\""), seen(list, "{}"), seen(list, "[1]")))
                .forEach(flaws::add);
        Stream.of("gpu", "workers", "scaling", "env")
                .flatMap(object -> Stream.of(seen(object, "\"x\""), seen(object, "[]"), seen(object, "5")))
                .forEach(flaws::add);
        Stream.of("name", "image", "gpu", "gpu.pools")
                .map(required -> seen(required, "null"))
                .forEach(flaws::add);
        Stream.of("args", "disk", "ports", "env", "workers", "scaling", "timeout", "flashboot", "gpu.count")
                .map(optional -> unseen(optional, "null", LENIENT_NULL))
                .forEach(flaws::add);
        return flaws;
    }

    void spoil(ObjectNode body) throws Exception {
        int dot = path.indexOf('.');
        String member = path.substring(dot + 1);
        ObjectNode parent = dot < 0 ? body : body.withObject("/" + path.substring(0, dot));
        if (value.isEmpty()) {
            parent.remove(member);
        } else {
            parent.set(member, Json.read(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private static Flaw seen(String path, String value) {
        return new Flaw(path, value, "");
    }

    private static Flaw unseen(String path, String value, String why) {
        return new Flaw(path, value, why);
    }
}
