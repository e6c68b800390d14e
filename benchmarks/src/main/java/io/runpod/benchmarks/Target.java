package io.runpod.benchmarks;

import java.util.Locale;

/** A bound on the SDK's own figure, or on its ratio to the limit. */
record Target(Kind kind, double bound) {
    static final Target NONE = new Target(Kind.NONE, 0);

    enum Kind {
        NONE,
        RATIO_AT_MOST,
        RATIO_AT_LEAST,
        AT_MOST,
        AT_LEAST
    }

    static Target ratioAtMost(double bound) {
        return new Target(Kind.RATIO_AT_MOST, bound);
    }

    static Target ratioAtLeast(double bound) {
        return new Target(Kind.RATIO_AT_LEAST, bound);
    }

    static Target atMost(double bound) {
        return new Target(Kind.AT_MOST, bound);
    }

    static Target atLeast(double bound) {
        return new Target(Kind.AT_LEAST, bound);
    }

    /** Whether more is better. */
    boolean isForMore() {
        return kind == Kind.AT_LEAST || kind == Kind.RATIO_AT_LEAST;
    }

    /** The least, or the most, that the SDK's own figure may be beside this limit. */
    double boundFor(double limit) {
        return kind == Kind.RATIO_AT_MOST || kind == Kind.RATIO_AT_LEAST ? bound * limit : bound;
    }

    boolean isMet(double ours, double limit) {
        return switch (kind) {
            case NONE -> true;
            // To the hundredth, as the report shows it.
            case RATIO_AT_MOST -> Math.round(ours / limit * 100) <= Math.round(bound * 100);
            case RATIO_AT_LEAST -> Math.round(ours / limit * 100) >= Math.round(bound * 100);
            case AT_MOST -> ours <= bound;
            case AT_LEAST -> ours >= bound;
        };
    }

    String text() {
        return switch (kind) {
            case NONE -> "";
            case RATIO_AT_MOST -> String.format(Locale.ROOT, "≤ %.2f × limit", bound);
            case RATIO_AT_LEAST -> String.format(Locale.ROOT, "≥ %.2f × limit", bound);
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
