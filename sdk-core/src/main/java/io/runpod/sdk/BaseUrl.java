package io.runpod.sdk;

import io.runpod.sdk.text.PrintableText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where the API is: checked with the very parser that makes the requests, so that no two readings of a URL differ. */
final class BaseUrl {
    private static final String PRODUCTION = "api.runpod.io";
    static final String DEFAULT = "https://" + PRODUCTION;
    private static final int LONGEST_SHOWN = 200;
    private static final String OCTET = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    private static final String JOB_API = "api.runpod.ai";

    private BaseUrl() {}

    /** The URL without a trailing slash or {@code /v2}; only for one without {@link #problem}. */
    static HttpUrl normalized(String text) {
        HttpUrl url = HttpUrl.get(text.strip());
        List<String> segments = url.pathSegments();
        int count = segments.size();
        while (count > 0 && segments.get(count - 1).isEmpty()) {
            count--;
        }
        if (count > 0 && segments.get(count - 1).equals("v2")) {
            count--;
        }
        HttpUrl.Builder normalized = url.newBuilder();
        for (int i = segments.size() - 1; i >= count; i--) {
            normalized.removePathSegment(i);
        }
        return normalized.build();
    }

    /** Whether a URL seems to be one of https: known before the parser is loaded, which takes its time in a cold JVM. */
    static boolean isHttps(@Nullable String text) {
        return text != null && text.stripLeading().regionMatches(true, 0, "https:", 0, "https:".length());
    }

    /** Whether a URL leads to Runpod's own API. */
    static boolean isProduction(@Nullable String text) {
        HttpUrl url = text == null ? null : HttpUrl.parse(text.strip());
        return url != null && (url.host().equals(PRODUCTION) || url.host().equals(PRODUCTION + "."));
    }

    /** What is wrong with a URL, in words; user info is not shown, since it may be a secret. */
    static Optional<String> problem(@Nullable String text, boolean plainHttpAllowed) {
        if (text == null || text.isBlank()) {
            return Optional.of("is missing; the default is " + DEFAULT);
        }
        HttpUrl url = HttpUrl.parse(text.strip());
        if (url == null) {
            return Optional.of("must be a URL that starts with https://, such as " + DEFAULT + shown(text));
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.of("must have no user info; the API key goes into apiKey()");
        }
        if (url.query() != null || url.fragment() != null) {
            return Optional.of("must have no query and no fragment");
        }
        String host = url.host().toLowerCase(Locale.ROOT);
        if (host.equals(JOB_API) || host.equals(JOB_API + ".")) {
            return Optional.of(JOB_API + " is the job API, which runs requests on an endpoint; the API that manages"
                    + " endpoints is at " + DEFAULT);
        }
        return url.isHttps() || plainHttpAllowed || isLoopback(host)
                ? Optional.empty()
                : Optional.of("must start with https://, or the API key could be read on its way to " + host
                        + "; allowPlainHttp() permits it all the same");
    }

    private static String shown(String text) {
        return text.indexOf('@') < 0 ? ", is " + PrintableText.of(text, LONGEST_SHOWN) : "";
    }

    /** An address as it is written in full: what looks like one, but is none, is a name that any DNS may answer for. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\." + OCTET + "){3}");
    }
}
