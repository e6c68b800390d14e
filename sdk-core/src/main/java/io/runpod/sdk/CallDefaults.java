package io.runpod.sdk;

import io.runpod.sdk.error.Problem;
import io.runpod.sdk.internal.call.Options;
import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the client says about every call, unless a call's own options say otherwise. */
record CallDefaults(Duration deadline, Duration attemptTimeout, RetryPolicy retryPolicy) {

    Options with(
            RequestOptions options,
            Function<Problem, Optional<String>> hint,
            Supplier<? extends Collection<String>> secrets) {
        return new Options(
                options.deadline().orElse(deadline),
                options.within(),
                options.attemptTimeout().orElse(attemptTimeout),
                options.retryPolicy().orElse(retryPolicy),
                options.headers(),
                hint,
                secrets);
    }
}
