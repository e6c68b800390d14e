package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Pages of a list, the newest first. A page is shorter than asked for where its items are large.
 *
 * @param <T> what is listed
 * @param store where it is kept
 * @param fits what belongs to the list
 * @param shown how it is shown
 */
record Page<T extends Resource>(ResourceStore<T> store, Predicate<T> fits, Function<T, JsonNode> shown) {
    private static final int MOST_ITEMS = 1000;
    private static final long HEAVIEST = 1 << 20;

    /** All that the store has, as it is kept. */
    static <T extends Resource> Page<T> of(ResourceStore<T> store) {
        return new Page<>(store, each -> true, each -> Json.raw(each.json()));
    }

    /**
     * The page that a call asks for.
     *
     * @param member the name of the items in the answer
     */
    ObjectNode asked(Call call, String member, Cursors cursors) throws BadRequest {
        String list = call.operation().id() + " " + call.id();
        long before = call.query().has("cursor")
                ? cursors.number(list, call.query().text("cursor").orElseThrow())
                : Long.MAX_VALUE;
        int limit = call.query().number("limit", MOST_ITEMS);
        List<Entry<Long, T>> left = store.before(before, limit + 1, fits);
        int size = size(left, limit);
        boolean isLast = size == left.size();
        ObjectNode page = Json.object();
        ArrayNode items = page.putArray(member);
        left.subList(0, size).forEach(item -> items.add(shown.apply(item.getValue())));
        page.putObject("pagination")
                .put(
                        "nextCursor",
                        isLast ? null : cursors.cursor(list, left.get(size - 1).getKey()))
                .put("hasNextPage", !isLast);
        return page;
    }

    private int size(List<Entry<Long, T>> left, int most) {
        int size = 0;
        long weight = 0;
        while (size < Math.min(most, left.size())) {
            weight += left.get(size).getValue().json().length();
            if (weight > HEAVIEST && size > 0) {
                break;
            }
            size++;
        }
        return size;
    }
}
