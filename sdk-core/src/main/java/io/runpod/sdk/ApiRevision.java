package io.runpod.sdk;

/**
 * A revision of the API. It decides how the description of a new endpoint is written in the request's body. Answers are
 * understood in either revision, whichever is set.
 *
 * @since 0.1.0
 */
public enum ApiRevision {
    /**
     * The API as documented from 2026-06-25 to 2026-07-02, which can only create endpoints: the document {@code
     * runpod-v2.yaml}.
     */
    V2026_06("2026-06"),
    /**
     * The API as production serves it, documented from 2026-08-18 to about 2026-09-29: the document {@code
     * runpod-v2-2026-09.yaml}.
     */
    V2026_09("2026-09");

    private final String id;

    ApiRevision(String id) {
        this.id = id;
    }

    /**
     * {@return the name of this revision in the environment variable {@code RUNPOD_API_REVISION}, such as {@code
     * 2026-09}}
     */
    public String id() {
        return id;
    }
}
