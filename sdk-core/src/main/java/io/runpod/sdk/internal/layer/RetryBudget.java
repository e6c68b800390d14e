package io.runpod.sdk.internal.layer;

import java.util.concurrent.atomic.AtomicInteger;

/** Keeps an outage from being multiplied by every caller of a client: retries are paid for by calls that succeed at once. */
final class RetryBudget {
    static final int CAPACITY = 100;
    static final int PRICE = 5;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    /** Pays for a retry; false when there is too little left. */
    boolean pay() {
        return tokens.getAndUpdate(left -> left >= PRICE ? left - PRICE : left) >= PRICE;
    }

    void earn() {
        if (tokens.get() < CAPACITY) {
            tokens.updateAndGet(left -> Math.min(CAPACITY, left + 1));
        }
    }
}
