package io.runpod.sdk.internal.secret;

import io.runpod.sdk.text.PrintableText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a foreign exception be a cause of ours, whose texts end up in stack traces and logs: as it is where all of them,
 * down to the last cause, are fit to be shown, and otherwise with a {@link StandIn} in its place.
 */
public final class CleanCauses {
    private static final int MOST = 32;
    private static final int LONGEST_TEXT = 1_000;

    private final Secrets secrets;
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private CleanCauses(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What may become the cause of an exception of ours: the given one, unless it shows what must not be shown. */
    public static Throwable of(Throwable thrown, Secrets secrets) {
        return new CleanCauses(secrets).of(thrown);
    }

    private Throwable of(Throwable thrown) {
        if (isClean(thrown)) {
            return thrown;
        }
        seen.clear();
        return standIn(thrown);
    }

    private boolean isClean(Throwable thrown) {
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                if (seen.size() > MOST || !showsNothing(next)) {
                    return false;
                }
                open.addAll(below(next));
            }
        }
        return true;
    }

    /** Some logs print the one text, some the other. What can't be asked for its text may show anything later. */
    private boolean showsNothing(Throwable thrown) {
        try {
            Throwable unused = thrown.getCause();
            return isFit(thrown.toString()) && isFit(thrown.getMessage()) && isFit(thrown.getLocalizedMessage());
        } catch (Throwable unknown) {
            return false;
        }
    }

    private boolean isFit(@Nullable String text) {
        return text == null
                || (PrintableText.of(text, LONGEST_TEXT).equals(text)
                        && secrets.hide(text).equals(text));
    }

    private StandIn standIn(Throwable thrown) {
        seen.add(thrown);
        StandIn standIn = new StandIn(thrown, ThrownText.of(thrown, secrets, LONGEST_TEXT));
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (isNext(suppressed)) {
                standIn.addSuppressed(standIn(suppressed));
            }
        }
        @Nullable Throwable cause = ThrownText.cause(thrown);
        if (cause != null && isNext(cause)) {
            standIn.initCause(standIn(cause));
        }
        return standIn;
    }

    private boolean isNext(Throwable thrown) {
        return seen.size() < MOST && !seen.contains(thrown);
    }

    private static List<Throwable> below(Throwable thrown) {
        List<Throwable> below = new ArrayList<>(List.of(thrown.getSuppressed()));
        @Nullable Throwable cause = ThrownText.cause(thrown);
        if (cause != null) {
            below.add(cause);
        }
        return below;
    }
}
