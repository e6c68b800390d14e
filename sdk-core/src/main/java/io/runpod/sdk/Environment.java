package io.runpod.sdk;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The environment variables that Runpod's tools share. */
final class Environment {
    static final String API_KEY = "RUNPOD_API_KEY";
    static final String BASE_URL = "RUNPOD_API_BASE_URL";
    static final String REVISION = "RUNPOD_API_REVISION";

    private Environment() {}

    /** Settings from variables; a blank base URL or revision is as good as none. */
    static RunpodClientBuilder settings(UnaryOperator<@Nullable String> variables) {
        RunpodClientBuilder builder = new RunpodClientBuilder();
        @Nullable String key = variables.apply(API_KEY);
        if (key != null) {
            builder.apiKey(key);
        }
        @Nullable String revision = variables.apply(REVISION);
        if (revision != null && !revision.isBlank()) {
            builder.revisionNamed(revision.strip());
        }
        @Nullable String url = variables.apply(BASE_URL);
        return url == null || url.isBlank() ? builder : builder.baseUrl(url);
    }
}
