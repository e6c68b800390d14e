package io.runpod.sdk;

import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.text.DurationText;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a create may have made, although it failed. Lists may lag, so it looks several times. What is not found
 * ends as the create did, with a note of how it was looked for.
 */
final class Search {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    private final CallSender sender;
    private final Deadline deadline;
    private final RunpodException failure;
    private final Duration before;
    private int looks;
    private int failed;
    private @Nullable String end;

    Search(CallSender sender, Deadline deadline, RunpodException failure) {
        this.sender = sender;
        this.deadline = deadline;
        this.failure = failure;
        before = deadline.elapsed();
    }

    Created find(Supplier<Optional<Created>> look) {
        boolean goesOn = mayLook();
        for (Iterator<Duration> waits = WAITS.iterator(); goesOn; goesOn = waits.hasNext() && pause(waits.next())) {
            Optional<Created> found = tried(look);
            if (found.isPresent()) {
                return found.get();
            }
        }
        failure.note(report());
        throw failure;
    }

    private Optional<Created> tried(Supplier<Optional<Created>> look) {
        looks++;
        try {
            return look.get();
        } catch (RunpodException e) {
            failed++;
            failure.addSuppressed(e);
        } catch (RuntimeException e) {
            // The client is closed or has no key, which waiting does not mend.
            failed++;
            end = e.getMessage();
        }
        return Optional.empty();
    }

    /** Where the wait does not fit, half of what is left, which leaves time for the look. */
    private boolean pause(Duration wait) {
        if (!mayLook()) {
            return false;
        }
        try {
            sender.pause(deadline.outlasts(wait) ? wait : Duration.ofNanos(Math.max(0, deadline.leftNanos() / 2)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return mayLook();
    }

    private boolean mayLook() {
        if (end == null && Thread.currentThread().isInterrupted()) {
            end = "the thread was interrupted";
        }
        if (end == null && deadline.isOver()) {
            end = deadline.text();
        }
        return end == null;
    }

    private String report() {
        String why = end == null ? "" : ": " + end;
        if (looks == 0) {
            return "it was not looked for" + why;
        }
        String took = DurationText.of(deadline.elapsed().minus(before));
        return "looked for it " + looks + (looks == 1 ? " time in " : " times in ") + took
                + (failed == 0 ? "" : ", " + failed + " of them failed")
                + ", and did not find it, which proves nothing, since lists may lag" + why;
    }
}
