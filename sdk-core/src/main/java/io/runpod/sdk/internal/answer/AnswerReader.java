package io.runpod.sdk.internal.answer;

import io.runpod.sdk.call.Effect;
import io.runpod.sdk.error.Advice;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Problem;
import io.runpod.sdk.error.RawAnswer;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.internal.call.BodyLimits;
import io.runpod.sdk.internal.call.Exchanged;
import io.runpod.sdk.internal.call.Exchanged.Answer;
import io.runpod.sdk.internal.call.Exchanged.Broken;
import io.runpod.sdk.internal.call.Exchanged.NoAnswer;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.internal.header.RateLimitHeaders;
import io.runpod.sdk.internal.header.RetryAfter;
import io.runpod.sdk.internal.secret.CleanCauses;
import io.runpod.sdk.internal.secret.Secrets;
import io.runpod.sdk.internal.secret.ThrownText;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Turns what an attempt brought into the promised value, or into the exception that says what is known. Whatever others
 * wrote loses the call's {@link Secrets} here, once it is decoded.
 */
public final class AnswerReader {
    private static final byte[] NOTHING = {};
    private static final int LONGEST_REASON = 1_000;

    private final TimeSource time;

    public AnswerReader(TimeSource time) {
        this.time = time;
    }

    public <T> Result<T> read(Job<T> job, Exchanged exchanged) {
        if (exchanged instanceof NoAnswer none) {
            return noAnswer(job, none);
        }
        Answer answer = (Answer) exchanged;
        return job.isDoneBy(answer.status()) ? success(job, answer) : refusal(job, answer);
    }

    private <T> Result<T> noAnswer(Job<T> job, NoAnswer none) {
        Broken broken = none.broken();
        Secrets secrets = job.secrets();
        String reason = reason(job, broken, secrets);
        @Nullable Throwable cause = cause(broken, secrets);
        return new Result.Failure<>(
                none.sent()
                        ? NoResponseException.of(job.summary(), reason, cause)
                        : RequestNotSentException.of(job.summary(), reason, cause),
                OptionalInt.empty(),
                broken.ending().isLocal() || (!none.sent() && NotSentCauses.isLasting(broken.cause())));
    }

    private <T> Result<T> success(Job<T> job, Answer answer) {
        Broken broken = answer.broken();
        if (!job.call().promisesValue()) {
            return value(job, answer, answer.body());
        }
        if (broken != null && job.effect() != Effect.DELETES) {
            Secrets secrets = job.secrets();
            String what = broken.ending() == Exchanged.Ending.THREW ? "an interceptor threw: " : "the body broke off: ";
            String reason = what + reason(job, broken, secrets);
            boolean isFinal =
                    broken.ending() != Exchanged.Ending.BROKEN && broken.ending() != Exchanged.Ending.TIMED_OUT;
            return unexpected(job, answer, reason, cause(broken, secrets), isFinal);
        }
        try {
            // The text of a 404 is not what a delete, which has done its work before, was to be answered with.
            return value(job, answer, answer.isSuccess() ? answer.body() : NOTHING);
        } catch (RuntimeException | Error unreadable) {
            // Of whatever kind: the answer came, and nothing may hide that something was created.
            return unreadable(job, answer, unreadable);
        }
    }

    private static <T extends @Nullable Object> Result<T> value(Job<T> job, Answer answer, byte[] body) {
        return new Answered<>(job.call().decode(body), answer, job.secrets(), job.attempts());
    }

    private <T> Result<T> unreadable(Job<T> job, Answer answer, Throwable thrown) {
        Secrets secrets = job.secrets();
        @Nullable String message = ThrownText.of(thrown, secrets, LONGEST_REASON);
        String reason = message == null ? thrown.getClass().getSimpleName() : message;
        return unexpected(
                job,
                answer,
                answer.body().length == 0 ? "the body is empty" : reason,
                CleanCauses.of(thrown, secrets),
                false);
    }

    private <T> Result<T> unexpected(
            Job<T> job, Answer answer, String reason, @Nullable Throwable cause, boolean isFinal) {
        Secrets secrets = job.secrets();
        String text = BodyText.whole(answer);
        RawAnswer raw = raw(answer, BodyText.cut(text), secrets);
        Optional<String> id =
                job.effect() == Effect.CREATES ? CreatedId.salvage(text).map(secrets::hide) : Optional.empty();
        return new Result.Failure<>(
                UnexpectedResponseException.of(job.summary(), raw, id, reason, cause),
                OptionalInt.of(answer.status()),
                isFinal);
    }

    private <T> Result<T> refusal(Job<T> job, Answer answer) {
        Secrets secrets = job.secrets();
        String text = BodyText.cut(BodyText.whole(answer));
        Problem problem = ProblemReader.read(answer.status(), text, secrets);
        Broken broken = answer.broken();
        return new Result.Failure<>(
                ApiException.of(
                        job.summary(), raw(answer, text, secrets), problem, advice(job, answer, problem, secrets)),
                OptionalInt.of(answer.status()),
                broken != null && broken.ending().isLocal());
    }

    private Advice advice(Job<?> job, Answer answer, Problem problem, Secrets secrets) {
        Optional<Duration> wait = RetryAfter.read(answer.headers().last("Retry-After"), time.now());
        boolean fits =
                answer.status() != 429 || wait.isEmpty() || job.deadline().outlasts(wait.get());
        return new Advice(
                wait,
                fits ? Optional.empty() : Optional.of(job.deadline().length()),
                RateLimitHeaders.read(answer.headers(), secrets),
                answer.status() == 400 || answer.status() == 422 ? job.hint(problem) : Optional.empty());
    }

    private static RawAnswer raw(Answer answer, String text, Secrets secrets) {
        return new RawAnswer(answer.status(), secrets.hide(answer.headers().toMap()), secrets.hideKey(text));
    }

    private static @Nullable Throwable cause(Broken broken, Secrets secrets) {
        return broken.cause() == null ? null : CleanCauses.of(broken.cause(), secrets);
    }

    private String reason(Job<?> job, Broken broken, Secrets secrets) {
        return switch (broken.ending()) {
            case TIMED_OUT -> job.timeoutText();
            case INTERRUPTED -> "the thread was interrupted";
            case CANCELLED -> "the call was cancelled";
            case TOO_LARGE -> "it is larger than " + BodyLimits.SUCCESS / BodyLimits.MIB + " MiB";
            case BROKEN, THREW -> NotSentCauses.text(broken.cause(), secrets);
        };
    }
}
