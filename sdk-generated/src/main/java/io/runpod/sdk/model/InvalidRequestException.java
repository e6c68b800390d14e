package io.runpod.sdk.model;

import io.runpod.sdk.text.PrintableText;
import java.util.List;

/**
 * A value breaks rules of the spec. Thrown by {@code build()}, before anything is sent; lists every violation at once,
 * and names the first of them in its message. Never shows a value of {@code env} or another secret.
 *
 * @since 0.1.0
 */
public final class InvalidRequestException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    /** So many violations, and so many characters about them, make a message. */
    private static final int MAX_NAMED = 20;

    private static final int MAX_LENGTH = 4_000;

    @SuppressWarnings("serial") // A copy of the JDK's own, which can be serialised.
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
        StringBuilder message = new StringBuilder(PrintableText.of(subject, 100)).append(" is invalid: ");
        int named = 0;
        while (named < violations.size() && named < MAX_NAMED && message.length() < MAX_LENGTH) {
            message.append(named == 0 ? "" : "; ").append(violations.get(named));
            named++;
        }
        int unnamed = violations.size() - named;
        return unnamed == 0
                ? message.toString()
                : message.append("; and ").append(unnamed).append(" more").toString();
    }

    /** {@return everything that is wrong, at least one violation} */
    public List<Violation> violations() {
        return violations;
    }
}
