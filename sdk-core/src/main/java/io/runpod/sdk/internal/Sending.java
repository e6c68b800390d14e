package io.runpod.sdk.internal;

import io.runpod.sdk.retry.TimeSource;

/** The innermost layer: makes one attempt within the time left, and reads what comes back. */
final class Sending implements Layer {
    private final HttpExchange exchange;
    private final AnswerReader reader;
    private final TimeSource time;

    Sending(HttpExchange exchange, TimeSource time) {
        this.exchange = exchange;
        this.reader = new AnswerReader(time);
        this.time = time;
    }

    @Override
    public <T> Result<T> run(Job<T> job) {
        job.attempting();
        return reader.read(job, exchange.send(job, job.attemptNanos(job.leftNanos(time))));
    }
}
