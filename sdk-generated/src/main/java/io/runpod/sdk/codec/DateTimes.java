package io.runpod.sdk.codec;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times as RFC 3339 writes them. The usual form, {@code 2026-03-13T20:00:00Z} with or without a fraction,
 * is read by hand: the JDK's formatter takes more memory for it than the rest of an answer, and loads a hundred classes.
 */
final class DateTimes {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";
    private static final int NANO_DIGITS = 9;

    private DateTimes() {}

    /** Throws a {@link java.time.DateTimeException} on what is none. */
    static OffsetDateTime parse(String text) {
        OffsetDateTime usual = usual(text);
        return usual == null ? OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME) : usual;
    }

    private static @Nullable OffsetDateTime usual(String text) {
        int last = text.length() - 1;
        if (last < SHAPE.length() || text.charAt(last) != 'Z' || !hasShape(text)) {
            return null;
        }
        int nanos = nanos(text, SHAPE.length(), last);
        if (nanos < 0) {
            return null;
        }
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos,
                ZoneOffset.UTC);
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            char c = text.charAt(i);
            if (expected == 'd' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    /** The fraction from {@code start} to {@code end}, 0 where there is none, and -1 where it is no fraction. */
    private static int nanos(String text, int start, int end) {
        int digits = end - start - 1;
        if (digits < 0) {
            return 0;
        }
        if (text.charAt(start) != '.' || digits == 0 || digits > NANO_DIGITS) {
            return -1;
        }
        int nanos = 0;
        for (int i = start + 1; i <= start + NANO_DIGITS; i++) {
            char c = i < end ? text.charAt(i) : '0';
            if (c < '0' || c > '9') {
                return -1;
            }
            nanos = nanos * 10 + c - '0';
        }
        return nanos;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
