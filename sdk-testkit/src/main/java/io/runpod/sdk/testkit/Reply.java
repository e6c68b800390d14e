package io.runpod.sdk.testkit;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes over the wire, and how: late, in drips, in part or not at all.
 *
 * @param answer nothing is said where it is empty
 * @param delay how long the server is silent before it says anything
 * @param dripping how long the body takes
 * @param isCut whether the connection ends in the middle of the body
 * @param isReset whether it ends with a TCP reset
 */
record Reply(Optional<Answer> answer, Duration delay, Duration dripping, boolean isCut, boolean isReset) {
    static Reply of(Answer answer) {
        return new Reply(Optional.of(answer), Duration.ZERO, Duration.ZERO, false, false);
    }

    /** The connection is closed instead. */
    static Reply silence() {
        return new Reply(Optional.empty(), Duration.ZERO, Duration.ZERO, false, false);
    }

    static Reply reset() {
        return new Reply(Optional.empty(), Duration.ZERO, Duration.ZERO, false, true);
    }

    Reply late(Duration by) {
        return new Reply(answer, by, dripping, isCut, isReset);
    }

    Reply dripping(Duration over) {
        return new Reply(answer, delay, over, isCut, isReset);
    }

    Reply cut() {
        return new Reply(answer, delay, dripping, true, isReset);
    }
}
