package io.runpod.sdk.call;

import java.util.Locale;

/**
 * What an operation does to the server's state. Whether a call may be repeated, and what its failure leaves open, follows
 * from this and not from the HTTP method.
 *
 * @since 0.1.0
 */
public enum Effect {
    /** Changes nothing, so it may be repeated freely and its failure leaves nothing open. */
    READS,

    /** Makes something new each time: never repeated once it may have been carried out. */
    CREATES,

    /** Changes what is there: never repeated once it may have been carried out. */
    CHANGES,

    /** Removes what is there: may be repeated, and if a repetition finds nothing to remove, the call has succeeded. */
    DELETES;

    /**
     * What calls of an HTTP method do, unless the document says otherwise.
     *
     * @param method the method, in any case
     * @return {@link #READS} for GET, HEAD and OPTIONS, {@link #DELETES} for DELETE, {@link #CHANGES} for PATCH and PUT,
     *     and {@link #CREATES} for POST and any other, which is the most careful guess
     */
    public static Effect of(String method) {
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "GET", "HEAD", "OPTIONS" -> READS;
            case "DELETE" -> DELETES;
            case "PATCH", "PUT" -> CHANGES;
            default -> CREATES;
        };
    }
}
