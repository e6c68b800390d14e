package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import java.time.Duration;

/** What can go wrong, and what each failure says about the endpoint: made, not made, or unknown. */
public final class ErrorsAndOutcomes {

    private ErrorsAndOutcomes() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            System.out.println(create(runpod, NewEndpoint.named("no image, no GPU")));

            NewEndpoint fine = NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24));
            server.always(Fault.rateLimited(Duration.ofHours(2)));
            System.out.println(create(runpod, fine));
            server.always(Fault.status(400));
            System.out.println(create(runpod, fine));
            server.always(Fault.closedAfterReading());
            System.out.println(create(runpod, fine));
            server.always(Fault.truncatedBody());
            System.out.println(create(runpod, fine));
            System.out.println(created(runpod, fine));
            server.reset();
            System.out.println(create(runpod, fine));
        }
    }

    /** Every catch block that an application may want, the special before the general. */
    static String create(RunpodClient runpod, NewEndpoint request) {
        try {
            Endpoint endpoint = runpod.endpoints().create(request);
            return "created " + endpoint.id();
        } catch (InvalidRequestException mistake) {
            return "nothing was sent: " + mistake.violations();
        } catch (RateLimitedException limited) {
            return "come back in " + limited.retryAfter().orElse(Duration.ofMinutes(1));
        } catch (ApiException answered) {
            return "the server refused with " + answered.status() + ": "
                    + answered.problem().title().orElse("no title") + ", "
                    + answered.problem().detail().orElse("no detail") + " "
                    + answered.problem().errors() + ", request id "
                    + answered.requestId().orElse("unknown") + ", attempts " + answered.attempts() + advice(answered);
        } catch (UnexpectedResponseException odd) {
            return "created " + odd.createdId().orElse("an endpoint of unknown id")
                    + ", but its answer was unreadable: " + odd.bodyText().length() + " characters";
        } catch (RunpodException failure) {
            return failure.getMessage() + advice(failure);
        }
    }

    /** The one question in one place, for an application that treats all failures alike. */
    static String created(RunpodClient runpod, NewEndpoint description) {
        try {
            return runpod.endpoints().create(description).id();
        } catch (RunpodException failure) {
            return switch (failure.outcome()) {
                case NOT_APPLIED -> "nothing was created, fix it or call again: " + failure.getMessage();
                case UNKNOWN -> "it may exist, look before you repeat it: " + failure.getMessage();
                case APPLIED -> "it exists, but its answer could not be read: " + failure.getMessage();
            };
        }
    }

    private static String advice(RunpodException failure) {
        return switch (failure.outcome()) {
            case NOT_APPLIED -> " -> nothing was created: fix it, or call again";
            case UNKNOWN -> " -> it may exist: look before you repeat, or you may pay twice";
            case APPLIED -> " -> it exists, but the answer could not be read";
        };
    }
}
