package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.answer.AnswerReader;
import io.runpod.sdk.internal.call.HttpExchange;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.retry.TimeSource;

/** The innermost layer: makes one attempt within the time left, and reads what comes back. */
final class Sending implements Layer {
    private final HttpExchange exchange;
    private final AnswerReader reader;

    Sending(HttpExchange exchange, TimeSource time) {
        this.exchange = exchange;
        this.reader = new AnswerReader(time);
    }

    @Override
    public <T> Result<T> run(Job<T> job) {
        return reader.read(job, exchange.send(job, job.attempting()));
    }
}
