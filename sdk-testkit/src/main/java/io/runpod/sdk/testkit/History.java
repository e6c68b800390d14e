package io.runpod.sdk.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The last of many, and how many there were: bounded by a count and by their weight in bytes. */
final class History<T> {
    private final int most;
    private final long heaviest;
    private final ToLongFunction<T> weight;
    private final Deque<T> kept = new ArrayDeque<>();
    private long weightOfAll;
    private long count;

    History(int most, long heaviest, ToLongFunction<T> weight) {
        this.most = most;
        this.heaviest = heaviest;
        this.weight = weight;
    }

    synchronized void add(T latest) {
        count++;
        kept.add(latest);
        weightOfAll += weight.applyAsLong(latest);
        while (kept.size() > most || weightOfAll > heaviest) {
            weightOfAll -= weight.applyAsLong(kept.remove());
        }
    }

    synchronized List<T> all() {
        return List.copyOf(kept);
    }

    /** The last of them that weigh no more than that together; the very last one in any case. */
    synchronized List<T> last(long heaviestTogether) {
        Deque<T> last = new ArrayDeque<>();
        long together = 0;
        for (Iterator<T> newestFirst = kept.descendingIterator(); newestFirst.hasNext(); ) {
            T next = newestFirst.next();
            together += weight.applyAsLong(next);
            if (together > heaviestTogether && !last.isEmpty()) {
                break;
            }
            last.push(next);
        }
        return List.copyOf(last);
    }

    /** How many came, those included that were dropped. */
    synchronized long count() {
        return count;
    }

    synchronized void clear() {
        kept.clear();
        weightOfAll = 0;
        count = 0;
    }
}
