package io.runpod.sdk.call;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list. The generated answer of each paged operation implements it, and also holds the answer's other members.
 *
 * @param <T> what the list holds
 * @since 0.1.0
 */
public interface Page<T> {

    /** {@return what this page holds, in the server's order; it may be short, or empty, without being the last} */
    List<T> items();

    /** {@return where the next page begins, for the operation's {@code cursor}; empty on the last page} */
    Optional<String> nextCursor();

    /** {@return whether another page follows} */
    boolean hasNextPage();
}
