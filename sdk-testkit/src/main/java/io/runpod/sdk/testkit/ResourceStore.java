package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The resources of one kind, in the order of their creation. Bounded by a number and by their weight in bytes: beyond
 * that the oldest are forgotten.
 */
final class ResourceStore<T extends Resource> {
    private final String kind;
    private final int most;
    private final long heaviest;
    private final NavigableMap<Long, T> kept = new TreeMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private long weight;
    private long last;
    private long created;

    /** For what is called so in an answer. */
    ResourceStore(String kind, int most, long heaviest) {
        this.kind = kind;
        this.most = most;
        this.heaviest = heaviest;
    }

    synchronized void add(T resource) {
        created++;
        kept.put(++last, resource);
        numbers.put(resource.id(), last);
        weight += resource.weight();
        forgetTheOldest();
    }

    /** Puts it in the place of the one with its id; nothing happens where that has been forgotten meanwhile. */
    synchronized void replace(T resource) {
        Optional<Long> number = Optional.ofNullable(numbers.get(resource.id()));
        number.map(place -> kept.put(place, resource)).ifPresent(before -> {
            weight += resource.weight() - before.weight();
            forgetTheOldest();
        });
    }

    synchronized Optional<T> find(String id) {
        return Optional.ofNullable(numbers.get(id)).map(kept::get);
    }

    /** As {@link #find}, where it is asked for by a client. */
    T existing(String id) throws BadRequest {
        return find(id).orElseThrow(() -> BadRequest.notFound(kind, id));
    }

    synchronized void remove(String id) {
        Optional.ofNullable(numbers.remove(id)).map(kept::remove).ifPresent(gone -> weight -= gone.weight());
    }

    synchronized void removeIf(Predicate<T> gone) {
        kept.values().stream().filter(gone).map(Resource::id).toList().forEach(this::remove);
    }

    synchronized boolean anyMatch(Predicate<T> fits) {
        return kept.values().stream().anyMatch(fits);
    }

    /** The oldest first. */
    synchronized List<T> all() {
        return List.copyOf(kept.values());
    }

    /** The newest first, with the numbers that pages are cut by: so many of those that fit and are below that number. */
    synchronized List<Entry<Long, T>> before(long number, int most, Predicate<T> fits) {
        return kept.headMap(number, false).descendingMap().entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .limit(most)
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** All of them in one answer, the newest first, as they are kept. */
    synchronized ObjectNode listed(String member) {
        ObjectNode answer = Json.object();
        ArrayNode listed = answer.putArray(member);
        kept.descendingMap().values().forEach(each -> listed.add(Json.raw(each.json())));
        return answer;
    }

    /** The last of them that weigh no more than that together, the oldest first; the very last one in any case. */
    synchronized List<T> last(long heaviestTogether) {
        Deque<T> latest = new ArrayDeque<>();
        long together = 0;
        for (T next : kept.descendingMap().values()) {
            together += next.weight();
            if (together > heaviestTogether && !latest.isEmpty()) {
                break;
            }
            latest.push(next);
        }
        return List.copyOf(latest);
    }

    /** How many were created, those included that are gone. */
    synchronized long created() {
        return created;
    }

    synchronized void clear() {
        kept.clear();
        numbers.clear();
        weight = 0;
        created = 0;
    }

    private void forgetTheOldest() {
        for (Iterator<T> oldestFirst = kept.values().iterator(); kept.size() > most || weight > heaviest; ) {
            T oldest = oldestFirst.next();
            weight -= oldest.weight();
            numbers.remove(oldest.id());
            oldestFirst.remove();
        }
    }
}
