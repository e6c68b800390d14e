package io.runpod.sdk;

import io.runpod.sdk.text.PrintableText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The most frequent mistake in a create, as a hint for the server's refusal: a GPU type in place of a pool. */
final class PoolHint {
    private static final Pattern GPU_TYPE = Pattern.compile("(?i).* .*|(NVIDIA|AMD|Tesla).*");

    private static final int LONGEST_SHOWN = 60;

    private PoolHint() {}

    static Optional<String> of(List<String> pools) {
        return pools.stream()
                .filter(pool -> GPU_TYPE.matcher(pool).matches())
                .findFirst()
                .map(pool -> "'" + PrintableText.of(pool, LONGEST_SHOWN)
                        + "' looks like a GPU type, but gpu.pools takes pool ids such as ADA_24;"
                        + " GET /v2/catalog/gpus lists them");
    }
}
