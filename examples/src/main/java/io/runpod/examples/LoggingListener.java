package io.runpod.examples;

import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.RequestListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** One line a call, through the platform's own logging. */
final class LoggingListener implements RequestListener {
    private final Logger logger;

    LoggingListener(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void callEnded(CallEnded call) {
        logger.log(
                call.succeeded() ? Level.INFO : Level.WARNING,
                () -> "%s: %s after %d attempt(s) in %d ms"
                        .formatted(
                                call.operation(),
                                call.failure()
                                        .map(f -> f + " " + call.outcome().orElseThrow())
                                        .orElse("done"),
                                call.attempts(),
                                call.duration().toMillis()));
    }
}
