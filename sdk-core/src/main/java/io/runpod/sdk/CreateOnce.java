package io.runpod.sdk;

import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.model.Endpoint;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Creates an endpoint only where none carries the caller's key, and finds the one that a create may have made although its
 * answer was lost. All its calls and waits end at one deadline.
 */
final class CreateOnce {
    /** So many with one key are kept, whatever a server lists. */
    private static final int MOST = 1_000;

    private static final Comparator<Endpoint> OLDEST_FIRST = Comparator.comparing(
                    (Endpoint endpoint) -> endpoint.createdAt().toInstant())
            .thenComparing(Endpoint::id);

    private final CallSender sender;
    private final String key;
    private final Deadline deadline;
    private final RequestOptions options;

    /** For a {@linkplain CreateKey checked} key. */
    CreateOnce(CallSender sender, String key, RequestOptions options) {
        this.sender = sender;
        this.key = key;
        deadline = sender.begin(options);
        this.options = options.within(deadline);
    }

    /** {@code create} makes an endpoint with the key, with the options that it is given. */
    Created run(Function<RequestOptions, Endpoint> create) {
        NavigableSet<Endpoint> there = listed();
        if (!there.isEmpty()) {
            return Created.oldestOf(there, false);
        }
        Endpoint made;
        try {
            made = create.apply(options);
        } catch (RunpodException failure) {
            if (failure.outcome() == Outcome.NOT_APPLIED) {
                throw failure;
            }
            return found(failure);
        }
        return besideOthers(made);
    }

    /** What is known to exist must not get lost with a list that fails. */
    private Created besideOthers(Endpoint made) {
        NavigableSet<Endpoint> all;
        try {
            all = listed();
        } catch (RuntimeException unseen) {
            return Created.alone(made);
        }
        // The list may lag, and lack it.
        if (all.stream().noneMatch(each -> each.id().equals(made.id()))) {
            all.add(made);
        }
        return Created.oldestOf(all, all.first().id().equals(made.id()));
    }

    private Created found(RunpodException failure) {
        Optional<String> id = failure instanceof UnexpectedResponseException odd ? odd.createdId() : Optional.empty();
        return new Search(sender, deadline, failure).find(() -> look(id));
    }

    /** By its id, if that came: an endpoint is there before lists show it. */
    private Optional<Created> look(Optional<String> id) {
        Optional<Endpoint> made = id.flatMap(this::read);
        if (made.isPresent()) {
            return made.map(this::besideOthers);
        }
        NavigableSet<Endpoint> all = listed();
        return all.isEmpty() ? Optional.empty() : Optional.of(Created.oldestOf(all, all.size() == 1));
    }

    private Optional<Endpoint> read(String id) {
        try {
            return Optional.of(
                    sender.send(EndpointsApi.getEndpoint(id).reading(Endpoints.CURRENT), options, RevisionHint.NONE));
        } catch (RuntimeException unread) {
            // The list is the other way to find it, and says why where that fails as well.
            return Optional.empty();
        }
    }

    private NavigableSet<Endpoint> listed() {
        NavigableSet<Endpoint> found = new TreeSet<>(OLDEST_FIRST);
        try (Stream<Endpoint> all = sender.stream(EndpointsApi.listEndpoints(), options)) {
            for (Iterator<Endpoint> each = all.filter(this::isMine).iterator(); each.hasNext(); ) {
                found.add(each.next());
                if (found.size() > MOST) {
                    found.pollLast();
                }
            }
        }
        return found;
    }

    private boolean isMine(Endpoint endpoint) {
        return key.equals(endpoint.env().orElse(Map.of()).get(NewEndpoint.CREATE_KEY));
    }
}
