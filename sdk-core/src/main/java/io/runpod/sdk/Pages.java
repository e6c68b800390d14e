package io.runpod.sdk;

import io.runpod.sdk.call.Page;
import io.runpod.sdk.call.PagedCall;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.text.PrintableText;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list, page after page. Asks for a page when an item of it is wanted, and lets go of the one before it
 * first. What a server makes up can't keep it going for ever without an item.
 */
final class Pages<T> implements Spliterator<T> {
    /** More than any server needs to say where it is, and less than a request line may have. */
    private static final int LONGEST_CURSOR = 4_096;

    private static final int MOST_EMPTY = 100;
    private static final int LONGEST_SHOWN = 100;

    private final Function<PagedCall<T>, ApiResponse<Page<T>>> exchange;
    private final BiFunction<ApiResponse<?>, String, RunpodException> unusable;
    /** What was asked for, each page by where it begins. */
    private final Set<String> asked = new HashSet<>();

    private final PagedCall<T> first;
    private @Nullable PagedCall<T> next;
    /** Thrown behind the items of the page that does not say how to go on. */
    private @Nullable RunpodException noWayOn;

    private Iterator<T> items = Collections.emptyIterator();

    /** {@code unusable} describes an answer that does not say how to go on. */
    Pages(
            PagedCall<T> first,
            Function<PagedCall<T>, ApiResponse<Page<T>>> exchange,
            BiFunction<ApiResponse<?>, String, RunpodException> unusable) {
        this.first = first;
        this.next = first;
        this.exchange = exchange;
        this.unusable = unusable;
        asked.add(first.target());
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        for (int empty = 0; !items.hasNext(); empty++) {
            if (noWayOn != null) {
                throw noWayOn;
            }
            PagedCall<T> call = next;
            if (call == null) {
                return false;
            }
            items = Collections.emptyIterator();
            fetch(call, empty);
        }
        action.accept(items.next());
        return true;
    }

    private void fetch(PagedCall<T> call, int empty) {
        ApiResponse<Page<T>> answer = exchange.apply(call);
        Page<T> page = answer.value();
        items = page.items().iterator();
        try {
            next = page.hasNextPage() ? following(answer, page) : null;
            if (next != null && !items.hasNext() && empty >= MOST_EMPTY) {
                throw unusable.apply(answer, MOST_EMPTY + " pages in a row had nothing in them");
            }
        } catch (RunpodException e) {
            noWayOn = e;
        }
    }

    private PagedCall<T> following(ApiResponse<?> answer, Page<T> page) {
        String cursor = page.nextCursor().orElse("");
        if (cursor.isEmpty()) {
            throw unusable.apply(answer, "another page is promised, but there is no cursor for it");
        }
        if (cursor.length() > LONGEST_CURSOR) {
            throw unusable.apply(
                    answer,
                    "the next page's cursor has " + cursor.length() + " characters, more than a request can say");
        }
        PagedCall<T> following = at(answer, cursor);
        if (!asked.add(following.target())) {
            throw unusable.apply(
                    answer,
                    "the next page's cursor came before, so the list would never end: "
                            + PrintableText.of(cursor, LONGEST_SHOWN));
        }
        return following;
    }

    private PagedCall<T> at(ApiResponse<?> answer, String cursor) {
        try {
            return first.from(cursor);
        } catch (IllegalArgumentException noText) {
            throw unusable.apply(answer, "the next page's cursor is no text that a request can say");
        }
    }

    /** A page can't be asked for before the one in front of it has come. */
    @Override
    public @Nullable Spliterator<T> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }
}
