package io.runpod.sdk;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.text.PrintableText;
import java.util.ArrayList;
import java.util.List;

/** The endpoint that carries a key, as {@code createOnce} found or made it, and what else carries that key. */
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

    /** {@return the endpoint that carries the key; of several the oldest, by {@code createdAt} and then by id} */
    public Endpoint endpoint() {
        return endpoint;
    }

    /**
     * {@return whether this call created {@link #endpoint()}} False where it was there before, and where another call with
     * the same key made an older one at the same time. Where the answer to the create was lost, an endpoint that is found
     * afterwards counts as created by this call if it is the only one with the key.
     */
    public boolean created() {
        return created;
    }

    /**
     * {@return the other endpoints with the same key, oldest first} Empty is the rule. Nothing is deleted: they cost as any
     * endpoint does until you delete them. Of more than 1,000 endpoints with one key, the oldest 1,000 are known.
     */
    public List<Endpoint> duplicates() {
        return duplicates;
    }

    /**
     * {@return whether the endpoints could be listed after the create, so that {@link #duplicates()} tells} If this is
     * false, the endpoint was created all the same, and others with its key may exist. Another call with the same key
     * looks again, and creates nothing unless the list lags.
     */
    public boolean duplicatesKnown() {
        return duplicatesKnown;
    }

    /** On one line, without env values; of the duplicates only the ids. */
    @Override
    public String toString() {
        return "Created[endpoint=" + endpoint + ", created=" + created + ", duplicates="
                + PrintableText.of(
                        duplicates.stream().map(Endpoint::id).toList().toString(), LONGEST_IDS)
                + ", duplicatesKnown=" + duplicatesKnown + "]";
    }
}
