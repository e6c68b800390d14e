package io.runpod.sdk.codec;

import java.math.BigDecimal;

/**
 * The numbers with a fraction that a document's member may be. The bound is far beyond any real value, and keeps a number
 * of a few characters, such as {@code 1e999999999}, from becoming gigabytes of digits in the hands of whoever gets it.
 */
final class Decimals {
    private static final int MAX_DIGITS = 1_000;

    static final String PROBLEM = "is a number out of all bounds";

    private Decimals() {}

    static boolean isBounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
    }
}
