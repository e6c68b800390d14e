package io.runpod.sdk.error;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer that is not 2xx. The statuses that callers often tell apart have subclasses; any other status gives this class itself.
 * The outcome is {@link Outcome#NOT_APPLIED} for 4xx (except 408), 307 and 308, and for any answer to a call that only reads;
 * it is {@link Outcome#UNKNOWN} for any other.
 *
 * @since 0.1.0
 */
public sealed class ApiException extends RunpodException
        permits BadRequestException,
                UnauthorizedException,
                ForbiddenException,
                NotFoundException,
                ConflictException,
                UnprocessableException,
                RateLimitedException,
                ServerException {
    private static final long serialVersionUID = 1;

    private final RawAnswer answer;
    private final Problem problem;
    private final @Nullable Duration retryAfter;
    private final @Nullable RateLimit rateLimit;

    ApiException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(Message.refusal(call, answer, problem, advice), call.afterRefusal(answer.status()), call, null);
        this.answer = answer;
        this.problem = problem;
        this.retryAfter = advice.retryAfter().orElse(null);
        this.rateLimit = advice.rateLimit().orElse(null);
    }

    /**
     * Describes a refusal with the class for its status.
     *
     * @param call which call
     * @param answer the answer
     * @param problem what the answer's body says
     * @param advice what the answer's headers say
     * @return the exception to throw
     */
    public static ApiException of(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        return switch (answer.status()) {
            case 400 -> new BadRequestException(call, answer, problem, advice);
            case 401 -> new UnauthorizedException(call, answer, problem, advice);
            case 403 -> new ForbiddenException(call, answer, problem, advice);
            case 404 -> new NotFoundException(call, answer, problem, advice);
            case 409 -> new ConflictException(call, answer, problem, advice);
            case 422 -> new UnprocessableException(call, answer, problem, advice);
            case 429 -> new RateLimitedException(call, answer, problem, advice);
            default ->
                answer.status() / 100 == 5
                        ? new ServerException(call, answer, problem, advice)
                        : new ApiException(call, answer, problem, advice);
        };
    }

    /** {@return the HTTP status} */
    public final int status() {
        return answer.status();
    }

    /** {@return what the server says about the failure, without the API key and the request's secret values; what could not be
     * read is empty} */
    public final Problem problem() {
        return problem;
    }

    /** {@return the answer's headers, found by name in any case; without the API key and the request's secret values} */
    public final Map<String, List<String>> headers() {
        return answer.headers();
    }

    /** {@return the id by which the server's operators find the request} */
    public final Optional<String> requestId() {
        return answer.requestId();
    }

    /**
     * {@return the body's text, at most its first 64 KiB; empty where there was none} Only the API key is
     * masked in it: the text may repeat secret values of the request, and contain control characters.
     */
    public final String bodyText() {
        return answer.bodyText();
    }

    /** {@return how long the server asks to wait before another call, from the time of its answer on} */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** {@return the state of the caller's rate limits, where the server reports it} */
    public final Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(rateLimit);
    }
}
