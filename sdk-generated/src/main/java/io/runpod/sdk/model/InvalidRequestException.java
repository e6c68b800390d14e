package io.runpod.sdk.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value breaks rules of the spec. Thrown by {@code build()}, before anything is sent; lists every violation at once.
 * Never shows a value of {@code env} or another secret.
 */
public final class InvalidRequestException extends IllegalArgumentException {
    private final List<Violation> violations;

    /**
     * Lists what is wrong with a value.
     *
     * @param subject what the value was meant to be, such as {@code CreateEndpointRequest}
     * @param violations what is wrong with it, at least one
     * @throws IllegalArgumentException when {@code violations} is empty
     */
    public InvalidRequestException(String subject, List<Violation> violations) {
        super(message(subject, violations));
        this.violations = List.copyOf(violations);
    }

    private static String message(String subject, List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations: needs at least 1 item, has 0");
        }
        return subject + " is invalid: "
                + violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }

    /** {@return everything that is wrong, at least one violation} */
    public List<Violation> violations() {
        return violations;
    }
}
