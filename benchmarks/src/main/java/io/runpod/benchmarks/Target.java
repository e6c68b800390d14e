package io.runpod.benchmarks;

import java.util.Locale;

/**
 * A bound on the SDK's own figure, or on its ratio to the limit.
 *
 * @param spentOn what the SDK does there that the limit does not, or what else is in the way; for the report of a miss
 */
record Target(Kind kind, double bound, String spentOn) {
    static final Target NONE = new Target(Kind.NONE, 0, "");

    enum Kind {
        NONE,
        RATIO,
        AT_MOST,
        AT_LEAST
    }

    static Target ratio(double bound, String spentOn) {
        return new Target(Kind.RATIO, bound, spentOn);
    }

    static Target atMost(double bound, String spentOn) {
        return new Target(Kind.AT_MOST, bound, spentOn);
    }

    static Target atLeast(double bound, String spentOn) {
        return new Target(Kind.AT_LEAST, bound, spentOn);
    }

    /** The least, or the most, that the SDK's own figure may be beside this limit. */
    double boundFor(double limit) {
        return kind == Kind.RATIO ? bound * limit : bound;
    }

    boolean isMet(double ours, double limit) {
        return switch (kind) {
            case NONE -> true;
            // To the hundredth, as the report shows it.
            case RATIO -> Math.round(ours / limit * 100) <= Math.round(bound * 100);
            case AT_MOST -> ours <= bound;
            case AT_LEAST -> ours >= bound;
        };
    }

    String text() {
        return switch (kind) {
            case NONE -> "";
            case RATIO -> String.format(Locale.ROOT, "≤ %.2f × limit", bound);
            case AT_MOST -> "≤ " + number();
            case AT_LEAST -> "≥ " + number();
        };
    }

    private String number() {
        return bound == Math.rint(bound)
                ? String.format(Locale.ROOT, "%,.0f", bound)
                : String.format(Locale.ROOT, "%.1f", bound);
    }
}
