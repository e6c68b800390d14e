package io.runpod.sdk;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.text.PrintableText;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of {@code createOnce}: the endpoint that carries the key, and any others that carry it too.
 *
 * @since 0.1.0
 */
public final class Created {
    private static final int LONGEST_IDS = 2_000;

    private final Endpoint endpoint;
    private final boolean created;
    private final List<Endpoint> duplicates;
    private final boolean duplicatesKnown;

    private Created(Endpoint endpoint, boolean created, List<Endpoint> duplicates, boolean duplicatesKnown) {
        this.endpoint = endpoint;
        this.created = created;
        this.duplicates = duplicates;
        this.duplicatesKnown = duplicatesKnown;
    }

    /** The first of these, which come oldest first. */
    static Created oldestOf(Iterable<Endpoint> endpoints, boolean created) {
        List<Endpoint> all = new ArrayList<>();
        endpoints.forEach(all::add);
        return new Created(all.get(0), created, List.copyOf(all.subList(1, all.size())), true);
    }

    /** One that this call has made, while the others can't be seen. */
    static Created alone(Endpoint made) {
        return new Created(made, true, List.of(), false);
    }

    /** {@return the endpoint that carries the key; if several do, the oldest, by {@code createdAt} and then by id} */
    public Endpoint endpoint() {
        return endpoint;
    }

    /**
     * {@return whether this call created {@link #endpoint()}} False if it existed before, or if another call with the
     * same key made an older one at the same time. If the answer to the create was lost, an endpoint that is found
     * afterwards counts as created by this call if it is the only one with the key.
     */
    public boolean created() {
        return created;
    }

    /**
     * {@return the other endpoints with the same key, oldest first} Usually there are none. The SDK deletes none of
     * them, so they cost money like any endpoint until you delete them. If more than 1,000 endpoints carry the key,
     * only the oldest 1,000 are known.
     */
    public List<Endpoint> duplicates() {
        return duplicates;
    }

    /**
     * {@return whether others with the same key could be looked for} False if this call created the endpoint but could
     * not list the endpoints afterwards: {@link #duplicates()} is empty then, but there may be some. Another call with
     * the same key looks again, and creates nothing unless the list lags.
     */
    public boolean duplicatesKnown() {
        return duplicatesKnown;
    }

    /** Everything on one line, without env values; duplicates are shown by their ids only. */
    @Override
    public String toString() {
        return "Created[endpoint=" + endpoint + ", created=" + created + ", duplicates="
                + PrintableText.of(
                        duplicates.stream().map(Endpoint::id).toList().toString(), LONGEST_IDS)
                + ", duplicatesKnown=" + duplicatesKnown + "]";
    }
}
