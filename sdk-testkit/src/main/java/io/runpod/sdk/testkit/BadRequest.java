package io.runpod.sdk.testkit;

import java.io.IOException;

/** Not HTTP, or more of it than a server puts up with. */
final class BadRequest extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    BadRequest(int status, String detail) {
        super(detail);
        this.status = status;
    }

    Answer answer() {
        return Problems.problem(status, String.valueOf(getMessage()));
    }
}
