package io.runpod.sdk.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A call whose answer is one {@link Page} of a list. {@code RunpodClient.send} gets that page;
 * {@code RunpodClient.stream} gets the list's items, page after page, as they are consumed.
 *
 * @param <T> what the list holds
 * @since 0.1.0
 */
public final class PagedCall<T> extends ApiCall<Page<T>> {
    private static final String CURSOR = "cursor";

    PagedCall(Builder description, Map<String, String> query, Function<byte[], ? extends Page<T>> decoder) {
        super(description, query, decoder);
    }

    private PagedCall(PagedCall<T> like, Map<String, String> query) {
        super(like, query);
    }

    /**
     * The same call for another page.
     *
     * @param cursor where that page begins: {@link Page#nextCursor()} of the page before it
     * @return the call
     */
    public PagedCall<T> from(String cursor) {
        Map<String, String> query = new LinkedHashMap<>(query());
        query.put(CURSOR, UrlText.encode(CURSOR, Objects.requireNonNull(cursor, CURSOR)));
        return new PagedCall<>(this, query);
    }
}
