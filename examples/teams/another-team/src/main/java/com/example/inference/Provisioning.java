package com.example.inference;

import java.util.Optional;

/** What became of a wish for an endpoint, in the words of this team. */
public record Provisioning(State state, Optional<String> endpointId, String detail) {

    /** What to do next. */
    public enum State {
        /** It runs, and is paid for. */
        READY,
        /** Nothing was created: mend the order, or place it again. */
        REFUSED,
        /** It may run: a person looks before anybody orders again. */
        NEEDS_A_LOOK
    }

    static Provisioning ready(String endpointId) {
        return new Provisioning(State.READY, Optional.of(endpointId), "created");
    }

    static Provisioning refused(String detail) {
        return new Provisioning(State.REFUSED, Optional.empty(), detail);
    }

    static Provisioning needsALook(Optional<String> endpointId, String detail) {
        return new Provisioning(State.NEEDS_A_LOOK, endpointId, detail);
    }
}
