package io.runpod.sdk.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.text.PrintableText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CleanCausesTest {
    private static final String KEY = "rpa_0123456789SECRET";
    private static final Secrets SECRETS = Secrets.of(Secrets.authorization(KEY), List.of("env-value-1"));

    @Test
    void whatShowsNothingStaysItself() {
        IOException thrown = new IOException("refused", new IllegalStateException());
        thrown.addSuppressed(new Exception("Zürich 😀"));
        assertThat(CleanCauses.of(thrown, SECRETS)).isSameAs(thrown);
    }

    static Stream<Throwable> hostile() {
        Exception first = new IOException("a");
        Exception second = new IOException(KEY, first);
        first.initCause(second);
        Exception suppressing = new Exception("outer");
        suppressing.addSuppressed(new Exception("inner", new Exception("env-value-1")));
        Exception deep = new Exception(KEY);
        for (int i = 0; i < 1_000; i++) {
            deep = new Exception("level " + i, deep);
        }
        Exception harmless = new Exception("x");
        for (int i = 0; i < 1_000; i++) {
            harmless = new Exception("level " + i, harmless);
        }
        Exception wide = new Exception("wide");
        for (int i = 0; i < 1_000; i++) {
            wide.addSuppressed(new Exception("x".repeat(10_000) + i));
        }
        return Stream.of(
                new IOException(KEY),
                new IOException("lower " + KEY.toLowerCase(java.util.Locale.ROOT)),
                new IOException("e", new Error("env-value-1")),
                new IOException("line\nbreak"),
                new IOException("bell\u0007\u0085\u009b\u202e"),
                new IOException("x".repeat(1_000_000)),
                first,
                suppressing,
                deep,
                harmless,
                wide,
                new Exception("m") {
                    @Override
                    @SuppressWarnings("OverrideThrowableToString") // Anybody's code.
                    public String toString() {
                        return "overridden " + KEY;
                    }
                },
                new Exception("m") {
                    @Override
                    public String getLocalizedMessage() {
                        return "localized " + KEY;
                    }
                },
                new Exception("m") {
                    @Override
                    public @Nullable String getMessage() {
                        throw new AssertionError(KEY);
                    }
                },
                new Exception("m") {
                    @Override
                    public synchronized @Nullable Throwable getCause() {
                        throw new IllegalStateException(KEY);
                    }
                },
                new Exception(KEY) {
                    @Override
                    @SuppressWarnings("NullAway") // Anybody's code.
                    public StackTraceElement[] getStackTrace() {
                        return null;
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatShowsAnythingIsStoodInFor(Throwable thrown) {
        Throwable clean = CleanCauses.of(thrown, SECRETS);

        assertThat(clean)
                .isInstanceOf(StandIn.class)
                .hasMessageStartingWith(thrown.getClass().getName());
        assertThat(clean.getStackTrace().length).isLessThanOrEqualTo(1_024);
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        clean.printStackTrace(lines);
        lines.flush();
        assertThat(text.toString()).doesNotContainIgnoringCase(KEY).doesNotContain("env-value-1");
        assertThat(text.toString().codePoints())
                .noneMatch(c -> PrintableText.isHarmful(c) && c != '\n' && c != '\r' && c != '\t');
        assertThat(text.toString().lines().filter(line -> !line.strip().startsWith("at ")))
                .hasSizeLessThan(100)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(1_300));
    }

    @Test
    void aStandInTellsWhereAndWhy() {
        IOException thrown = new IOException("outer " + KEY, new IllegalStateException("inner"));
        thrown.addSuppressed(new Exception("env-value-1"));

        Throwable clean = CleanCauses.of(thrown, SECRETS);

        assertThat(clean).hasMessage("java.io.IOException: outer ***");
        assertThat(clean.getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(clean.getCause()).hasMessage("java.lang.IllegalStateException: inner");
        assertThat(clean.getSuppressed()).hasSize(1);
        assertThat(clean.getSuppressed()[0]).hasMessage("java.lang.Exception: ***");
    }
}
