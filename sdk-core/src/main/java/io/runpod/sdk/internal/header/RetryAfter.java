package io.runpod.sdk.internal.header;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: seconds, or a date in one of the three forms that HTTP knows. Anything else is ignored. */
public final class RetryAfter {
    /** More digits than anyone means, and fewer than a long has. */
    private static final int MOST_DIGITS = 10;

    private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

    private RetryAfter() {}

    public static Optional<Duration> read(@Nullable String header, Instant now) {
        String text = header == null ? "" : header.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(seconds(text))
                : date(text, now).map(at -> between(now, at));
    }

    private static Duration seconds(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > MOST_DIGITS) {
            return LONGEST;
        }
        Duration wait = Duration.ofSeconds(Long.parseLong(significant));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private static Duration between(Instant now, Instant at) {
        return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    }

    private static Optional<Instant> date(String text, Instant now) {
        for (DateTimeFormatter form : Forms.of(now)) {
            try {
                return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException other) {
                // Perhaps in the next form.
            }
        }
        return Optional.empty();
    }

    /** Apart, because making them costs time and most clients never need them. */
    private static final class Forms {
        private static final DateTimeFormatter IMF = form("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
        private static final DateTimeFormatter ASCTIME = form("EEE MMM ppd HH:mm:ss uuuu");

        static List<DateTimeFormatter> of(Instant now) {
            return List.of(IMF, rfc850(now), ASCTIME);
        }

        private static DateTimeFormatter form(String pattern) {
            return DateTimeFormatter.ofPattern(pattern, Locale.US);
        }

        /** A year of two digits is one of the hundred that end 50 years from now. */
        private static DateTimeFormatter rfc850(Instant now) {
            int first = now.atOffset(ZoneOffset.UTC).getYear() - 49;
            return new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, first)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.US);
        }
    }
}
