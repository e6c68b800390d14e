package io.runpod.sdk.testkit;

import io.runpod.sdk.error.Problem;
import java.time.Duration;
import java.util.Random;

/**
 * Something that goes wrong between a client and the server. Hand it to {@link FakeRunpod#next}, {@link
 * FakeRunpod#always} or {@link FakeRunpod#when}.
 *
 * <p>Each factory says which {@link io.runpod.sdk.error.Outcome} the SDK must report for a {@code create}, and {@link
 * FakeRunpod#endpoints()} shows whether that is true. Faults apply to every operation in the same way: a fault with
 * which nothing is created also keeps anything from being changed or deleted, and a request that is handled takes
 * effect. Only the SDK reacts differently: it retries a read or a delete in cases where it must not retry a create, and
 * a read that fails is always NOT_APPLIED.
 *
 * @since 0.1.0
 */
public final class Fault {
    private static final String NONE = "none";

    private final String name;
    private final FaultKind kind;
    private final Effect effect;

    private Fault(String name, FaultKind kind, Effect effect) {
        this.name = name;
        this.kind = kind;
        this.effect = effect;
    }

    /**
     * No fault: the server answers as it should. Use it to end a sequence, as in {@code
     * always(Fault.rateLimited(second), Fault.none())}.
     *
     * @return the absence of a fault; the outcome follows from the answer
     */
    public static Fault none() {
        return new Fault(NONE, FaultKind.HANDLES, turn -> turn.send(turn.handle()));
    }

    /**
     * 429 with a {@code Retry-After} in whole seconds. Nothing is created. The SDK waits and sends again; when its
     * attempts are used up, or the wait does not fit its deadline, it throws a {@code RateLimitedException}:
     * NOT_APPLIED.
     *
     * @param retryAfter how long the client must wait; parts of a second are rounded up
     * @return the fault
     * @throws IllegalArgumentException if the duration is negative
     */
    public static Fault rateLimited(Duration retryAfter) {
        requireNotNegative("retryAfter", retryAfter);
        long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
        Answer answer = Problems.problem(429, "rate limited").with("Retry-After", String.valueOf(seconds));
        return new Fault("rate limited, " + seconds + " s", FaultKind.REFUSES, turn -> turn.send(answer));
    }

    /**
     * Answers with any status, and with a problem that names it. Nothing is created, unless {@link #afterCreating()}
     * says so. The SDK throws the {@code ApiException} of that status: NOT_APPLIED for 307, 308 and 4xx other than 408,
     * UNKNOWN for 408, 5xx and other 3xx. For 2xx it is an {@code UnexpectedResponseException}, APPLIED for 201
     * (although the server lied) and UNKNOWN for the others.
     *
     * @param status 200 to 599
     * @return the fault
     * @throws IllegalArgumentException if there is no such status
     */
    public static Fault status(int status) {
        return answering(status, Problems.problem(status, "a fault was asked for"));
    }

    /**
     * Answers with a problem of your own, and with the status that it names. Nothing is created, unless {@link
     * #afterCreating()} says so. The outcome is that of {@link #status(int)}.
     *
     * @param problem the body
     * @return the fault
     * @throws IllegalArgumentException if its status is not 200 to 599
     */
    public static Fault problem(Problem problem) {
        return answering(problem.status(), Problems.of(problem));
    }

    /**
     * The request is handled at once, but its answer begins late. If it is in time, it is an answer like any other; if
     * it comes after the client's timeout, the SDK throws a {@code NoResponseException}: UNKNOWN. The delay takes real
     * time.
     *
     * @param delay how long the server is silent
     * @return the fault
     * @throws IllegalArgumentException if the delay is negative
     */
    public static Fault slowHead(Duration delay) {
        requireNotNegative("delay", delay);
        return new Fault(
                "slow head, " + delay,
                FaultKind.HANDLES,
                turn -> turn.send(turn.handle()).late(delay));
    }

    /**
     * The request is handled at once and the head of the answer comes, but its body drips in over that time. If the
     * client's timeout cuts it off, the SDK throws an {@code UnexpectedResponseException} for a 201: APPLIED. The delay
     * takes real time.
     *
     * @param duration how long the body takes
     * @return the fault
     * @throws IllegalArgumentException if the duration is negative
     */
    public static Fault slowBody(Duration duration) {
        requireNotNegative("duration", duration);
        return new Fault(
                "slow body, " + duration,
                FaultKind.HANDLES,
                turn -> turn.send(turn.handle()).dripping(duration));
    }

    /**
     * The connection is closed when the head of the request has arrived, before its body is read. Nothing is created
     * and the request is not recorded, but the client can't know: the SDK throws a {@code NoResponseException},
     * UNKNOWN. A predicate of {@link FakeRunpod#when} sees such a request without its body.
     *
     * @return the fault
     */
    public static Fault closedBeforeReading() {
        return new Fault("closed before reading", FaultKind.BEFORE_READING, turn -> Reply.silence());
    }

    /**
     * The connection is closed when the whole request has been read, without an answer. Nothing is created, unless
     * {@link #afterCreating()} says so; the client can't know: the SDK throws a {@code NoResponseException}, UNKNOWN.
     *
     * @return the fault
     */
    public static Fault closedAfterReading() {
        return new Fault("closed after reading", FaultKind.LEAVES_OPEN, turn -> Reply.silence());
    }

    /**
     * The connection is reset when the whole request has been read. Nothing is created, unless {@link
     * #afterCreating()} says so; the client can't know: the SDK throws a {@code NoResponseException}, UNKNOWN.
     *
     * @return the fault
     */
    public static Fault reset() {
        return new Fault("reset", FaultKind.LEAVES_OPEN, turn -> Reply.reset());
    }

    /**
     * The request is handled, but the connection breaks in the middle of the answer's body. For a 201 the SDK throws
     * an {@code UnexpectedResponseException}, APPLIED, that knows the created id.
     *
     * @return the fault
     */
    public static Fault truncatedBody() {
        return new Fault(
                "truncated body",
                FaultKind.HANDLES,
                turn -> turn.send(turn.handle()).cut());
    }

    /**
     * The request is handled, but its answer is JSON that ends in the middle. For a 201 the SDK throws an {@code
     * UnexpectedResponseException}, APPLIED, that knows the created id.
     *
     * @return the fault
     */
    public static Fault brokenJson() {
        return new Fault("broken JSON", FaultKind.HANDLES, turn -> {
            Answer answer = turn.handle();
            return turn.send(
                    answer.withBody(answer.body().substring(0, answer.body().length() / 2)));
        });
    }

    /**
     * Answers with an HTML page, as a proxy on the way might. Nothing is created, unless {@link #afterCreating()} says
     * so. The outcome is that of {@link #status(int)}; the page's text is in {@code bodyText()}.
     *
     * @param status 200 to 599
     * @return the fault
     * @throws IllegalArgumentException if there is no such status
     */
    public static Fault htmlPage(int status) {
        String title = status + " " + Problems.title(status);
        return answering(
                status,
                Answer.of(
                        status,
                        "text/html",
                        "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>"));
    }

    /**
     * Answers are late by a random time; the same seed gives the same times. The request is handled, and the outcome is
     * that of {@link #slowHead}. Use one such fault for many requests: {@code always(Fault.latency(7, max))}.
     *
     * @param seed determines the times
     * @param max no answer is later than this
     * @return the fault
     * @throws IllegalArgumentException if {@code max} is not positive
     */
    public static Fault latency(long seed, Duration max) {
        if (max.isNegative() || max.isZero()) {
            throw new IllegalArgumentException("max must be positive, is " + max);
        }
        Random random = new Random(seed);
        return new Fault(
                "latency up to " + max + ", seed " + seed,
                FaultKind.HANDLES,
                turn -> turn.send(turn.handle()).late(Duration.ofNanos((long) (random.nextDouble() * max.toNanos()))));
    }

    /**
     * For soak tests: about every second request gets a fault that is picked at random; the same seed and order of
     * requests give the same faults. Every outcome can occur, but none may be reported wrongly, and no request may
     * create two endpoints. Use it as {@code always(Fault.chaos(7))}.
     *
     * @param seed determines the choice
     * @return the fault
     */
    public static Fault chaos(long seed) {
        Chaos faults = new Chaos(seed);
        return new Fault(
                "chaos, seed " + seed,
                FaultKind.HANDLES,
                turn -> faults.next().effect.on(turn));
    }

    /**
     * The same fault, but the server first does what the request asks for: it creates, changes or deletes something,
     * and the client must not claim that nothing happened. An invalid request still does nothing.
     *
     * @return the fault
     * @throws IllegalStateException if that contradicts the fault: a server that answers 307, 308 or 4xx (except 408)
     *     has not acted, one that has not read the request can't act, and with the remaining faults the server acts
     *     anyway
     */
    public Fault afterCreating() {
        if (kind != FaultKind.LEAVES_OPEN) {
            throw new IllegalStateException("\"" + name + "\" leaves no doubt whether the server has acted");
        }
        return new Fault(name + ", after creating", FaultKind.HANDLES, effect.afterHandling());
    }

    /** The name of the fault. */
    @Override
    public String toString() {
        return name;
    }

    /** For a log line: empty if nothing is wrong. */
    String label() {
        return name.equals(NONE) ? "" : "[fault: " + name + "]";
    }

    boolean strikesBeforeReading() {
        return kind == FaultKind.BEFORE_READING;
    }

    Effect effect() {
        return effect;
    }

    private static void requireNotNegative(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, is " + time);
        }
    }

    private static Fault answering(int status, Answer answer) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be from 200 to 599, is " + status);
        }
        boolean refuses = status == 307 || status == 308 || (status >= 400 && status < 500 && status != 408);
        return new Fault(
                "status " + status, refuses ? FaultKind.REFUSES : FaultKind.LEAVES_OPEN, turn -> turn.send(answer));
    }
}
