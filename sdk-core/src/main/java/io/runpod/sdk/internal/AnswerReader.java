package io.runpod.sdk.internal;

import io.runpod.sdk.error.Advice;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.RawAnswer;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.internal.Exchanged.Answer;
import io.runpod.sdk.internal.Exchanged.Broken;
import io.runpod.sdk.internal.Exchanged.NoAnswer;
import io.runpod.sdk.retry.TimeSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns what an attempt brought into the promised value, or into the exception that says what is known. */
final class AnswerReader {
    private final TimeSource time;

    AnswerReader(TimeSource time) {
        this.time = time;
    }

    <T> Result<T> read(Job<T> job, Exchanged exchanged) {
        if (exchanged instanceof NoAnswer none) {
            return noAnswer(job, none);
        }
        Answer answer = (Answer) exchanged;
        return answer.isSuccess() ? success(job, answer) : refusal(job, answer);
    }

    private <T> Result<T> noAnswer(Job<T> job, NoAnswer none) {
        Broken broken = none.broken();
        String reason = reason(job, broken);
        return new Result.Failure<>(
                none.sent()
                        ? NoResponseException.of(job.summary(), reason, broken.cause())
                        : RequestNotSentException.of(job.summary(), reason, broken.cause()),
                OptionalInt.empty(),
                broken.ending().isLocal() || (!none.sent() && NotSentCauses.isLasting(broken.cause())));
    }

    private <T> Result<T> success(Job<T> job, Answer answer) {
        Broken broken = answer.broken();
        if (broken != null) {
            String what = broken.ending() == Exchanged.Ending.THREW ? "an interceptor threw: " : "the body broke off: ";
            return unexpected(job, answer, what + reason(job, broken), broken.cause());
        }
        try {
            return new Result.Value<>(job.call().decode(answer.body()), answer, job.attempts());
        } catch (RuntimeException unreadable) {
            // Of whatever kind: the answer came, and nothing may hide that something was created.
            return unreadable(job, answer, unreadable);
        }
    }

    /** Names of members are in the text, and a server may echo the key in one: then the cause is left out as well. */
    private <T> Result<T> unreadable(Job<T> job, Answer answer, RuntimeException cause) {
        String text = String.valueOf(cause.getMessage());
        String hidden = Secrets.hide(text, job);
        return unexpected(
                job,
                answer,
                answer.body().length == 0 ? "the body is empty" : hidden,
                hidden.equals(text) ? cause : null);
    }

    private <T> Result<T> unexpected(Job<T> job, Answer answer, String reason, @Nullable Throwable cause) {
        String text = BodyText.whole(answer);
        Optional<String> id = CreatedId.salvage(text).map(found -> Secrets.hide(found, job));
        return new Result.Failure<>(
                UnexpectedResponseException.of(job.summary(), raw(job, answer, BodyText.cut(text)), id, reason, cause),
                OptionalInt.of(answer.status()),
                false);
    }

    private <T> Result<T> refusal(Job<T> job, Answer answer) {
        String text = Secrets.hide(BodyText.cut(BodyText.whole(answer)), job);
        Advice advice = new Advice(
                RetryAfter.read(answer.headers().last("Retry-After"), time.now()),
                RateLimitHeaders.read(answer.headers()),
                answer.status() == 400 || answer.status() == 422 ? job.hint() : Optional.empty());
        Broken broken = answer.broken();
        return new Result.Failure<>(
                ApiException.of(
                        job.summary(), raw(job, answer, text), ProblemReader.read(answer.status(), text), advice),
                OptionalInt.of(answer.status()),
                broken != null && broken.ending().isLocal());
    }

    private static RawAnswer raw(Job<?> job, Answer answer, String text) {
        return new RawAnswer(answer.status(), Secrets.hide(answer.headers().toMap(), job), Secrets.hide(text, job));
    }

    private String reason(Job<?> job, Broken broken) {
        return switch (broken.ending()) {
            case TIMED_OUT -> job.timeoutText(time);
            case INTERRUPTED -> "the thread was interrupted";
            case CANCELLED -> "the call was cancelled";
            case TOO_LARGE -> "it is larger than " + BodyLimits.SUCCESS / BodyLimits.MIB + " MiB";
            case BROKEN, THREW -> NotSentCauses.text(broken.cause());
        };
    }
}
