package io.runpod.sdk;

import io.runpod.sdk.internal.HttpCalls;
import io.runpod.sdk.internal.okhttp.TlsSetUp;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import io.runpod.sdk.text.PrintableText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a {@link RunpodClient}. Methods only record, in any order; {@link #build()} checks.
 *
 * @since 0.1.0
 */
public final class RunpodClientBuilder {
    private static final int LONGEST_SHOWN = 200;

    private @Nullable String apiKey;
    private @Nullable Supplier<String> apiKeys;
    private @Nullable String baseUrl = BaseUrl.DEFAULT;
    private @Nullable String revision;
    private boolean plainHttpAllowed;
    private @Nullable Duration connectTimeout = Duration.ofSeconds(10);
    private @Nullable Duration attemptTimeout = Duration.ofSeconds(30);
    private @Nullable Duration deadline = Duration.ofMinutes(2);
    private @Nullable RetryPolicy retryPolicy = RetryPolicy.defaults();
    private @Nullable String userAgent;
    private @Nullable OkHttpClient httpClient;
    private @Nullable TimeSource time = TimeSource.system();
    private @Nullable RequestListener listener;

    RunpodClientBuilder() {}

    /**
     * Sets the API key. Required, unless a supplier is set; the last one set counts.
     *
     * @param apiKey the key: visible ASCII characters without spaces
     * @return this
     */
    public RunpodClientBuilder apiKey(String apiKey) {
        this.apiKey = apiKey;
        this.apiKeys = null;
        return this;
    }

    /**
     * Sets where the API key comes from; it is read anew for each call, for keys that rotate. It is asked on a thread of
     * the client, never on the caller's: a call waits for it until its deadline and no longer, and thread-locals of the
     * caller are not seen. A call for which it gives no usable key, or throws, fails with an
     * {@link IllegalStateException}, and nothing is sent.
     *
     * @param apiKeys gives the key; must be safe for use by many threads
     * @return this
     */
    public RunpodClientBuilder apiKey(Supplier<String> apiKeys) {
        this.apiKeys = apiKeys;
        this.apiKey = null;
        return this;
    }

    /**
     * Sets where the API is; {@code https://api.runpod.io} unless set. A trailing {@code /} or {@code /v2} does not
     * matter, and a path before it is kept.
     *
     * @param baseUrl an https URL, or an http URL of {@code localhost}, {@code ::1} or {@code 127.0.0.0/8}, without user
     *     info, query and fragment; {@link #allowPlainHttp()} admits http elsewhere
     * @return this
     */
    public RunpodClientBuilder baseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
        return this;
    }

    /**
     * Sets the revision of the API in which {@code endpoints()} writes the body of a create. If it is not set, the base
     * URL decides: {@link ApiRevision#V2026_09} for {@code api.runpod.io}, and {@link ApiRevision#V2026_06} for any
     * other server. The older revision is the safer guess, because a server of 2026-09 refuses an older body with an
     * error, while a server of 2026-06 may silently ignore what is new. {@link RunpodClient#fromEnv()} also reads the
     * revision from {@code RUNPOD_API_REVISION}.
     *
     * @param revision the revision
     * @return this
     */
    public RunpodClientBuilder revision(ApiRevision revision) {
        return revisionNamed(revision == null ? "null" : revision.id());
    }

    /** Sets the revision by its id, as the environment has it. */
    RunpodClientBuilder revisionNamed(String id) {
        this.revision = id;
        return this;
    }

    /**
     * Permits a base URL with http on another machine. The API key and all env values then travel in clear text.
     *
     * @return this
     */
    public RunpodClientBuilder allowPlainHttp() {
        plainHttpAllowed = true;
        return this;
    }

    /**
     * Bounds connecting to one address; 10 seconds unless set. The attempt timeout and the deadline bound it as well.
     *
     * @param connectTimeout how long, positive
     * @return this
     */
    public RunpodClientBuilder connectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
        return this;
    }

    /**
     * Bounds each attempt of a call, from connecting to the last byte of the answer; 30 seconds unless set.
     *
     * @param attemptTimeout how long, positive; what is longer than the deadline is cut to it
     * @return this
     */
    public RunpodClientBuilder attemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = attemptTimeout;
        return this;
    }

    /**
     * Bounds a whole call, with all its attempts and waits: for a thread, for the key, for a name lookup, for a connection,
     * for the answer, for the next attempt; 2 minutes unless set.
     *
     * @param deadline how long from the start of the call on, positive
     * @return this
     */
    public RunpodClientBuilder deadline(Duration deadline) {
        this.deadline = deadline;
        return this;
    }

    /**
     * Sets how often a call is tried, and how long to wait in between; {@link RetryPolicy#defaults()} unless set.
     *
     * @param retryPolicy the policy
     * @return this
     */
    public RunpodClientBuilder retryPolicy(RetryPolicy retryPolicy) {
        this.retryPolicy = retryPolicy;
        return this;
    }

    /**
     * Names your application to the server, in front of the SDK's own User-Agent.
     *
     * @param userAgent such as {@code my-app/1.2}: visible ASCII characters and spaces
     * @return this
     */
    public RunpodClientBuilder userAgent(String userAgent) {
        this.userAgent = userAgent;
        return this;
    }

    /**
     * Brings your own OkHttpClient: its proxy, TLS settings, DNS, interceptors and event listeners are used. Its
     * connections are not, and what could send a request twice or elsewhere is off for the SDK's calls: redirects,
     * silent repetitions, the authenticator for servers, cookies and caches. Its timeouts give way to those of this builder. Closing
     * the {@link RunpodClient} does not close it.
     *
     * <p>Neither interceptors nor event listeners see the API key; code below them, such as a socket factory or a proxy
     * for plain http, does. An interceptor that calls {@code proceed} twice gets an exception from the second. What an
     * interceptor throws is the cause of the call's exception, which still carries the outcome, and the created id if it
     * had been read. What an event listener throws is logged and changes nothing.
     *
     * <p>That holds for what the client is built with. An event listener that an interceptor adds to a call sees and may
     * break all of it, and DNS that it sets for a call runs where it runs. An answer that an interceptor makes up after the
     * request was sent counts for nothing: the server's own status decides, and without one the outcome is unknown. Of a
     * call without a body, an interceptor sees {@code Retry-After: 0} of a 503 as a date long past, which means the same and
     * keeps OkHttp from asking again; and such a call does not go back to a second {@code ConnectionSpec} for TLS.
     *
     * <p>DNS and proxy selector are asked on a thread of the client, so that the deadline, a cancel or an interrupt ends a
     * lookup as well. Interceptors and event listeners run on the call's own thread, where nothing can cut short what they
     * do. Where the client has a socket factory of its own, or goes through a SOCKS proxy, {@link Thread#interrupt()} may
     * take until the attempt's timeout to end a call.
     *
     * @param httpClient your client
     * @return this
     */
    public RunpodClientBuilder httpClient(OkHttpClient httpClient) {
        this.httpClient = httpClient;
        return this;
    }

    /**
     * Sets clock and waiting, so that tests need not wait; the machine's own unless set. With another one, an asynchronous
     * call keeps its thread while it waits for its next attempt.
     *
     * @param time the time source
     * @return this
     */
    public RunpodClientBuilder time(TimeSource time) {
        this.time = time;
        return this;
    }

    /**
     * Sets who hears what happens during calls, for metrics, logs and traces.
     *
     * @param listener the listener
     * @return this
     */
    public RunpodClientBuilder listener(RequestListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Checks all settings and makes the client. Opens no connection.
     *
     * @return the client
     * @throws IllegalArgumentException when a setting is missing or out of its range; names all of them, never the key
     * @throws IllegalStateException when the OkHttp that is found can't be used, such as an old one in front of the right
     *     one; names versions and jars
     */
    public RunpodClient build() {
        OkHttpLibraries.check();
        TlsSetUp tls = httpClient == null && BaseUrl.isHttps(baseUrl) ? TlsSetUp.begin() : TlsSetUp.none();
        List<String> problems = new ArrayList<>();
        String url = baseUrl;
        TimeSource clock = required(problems, "time", time, TimeSource.system());
        CallDefaults defaults = new CallDefaults(
                duration(problems, "deadline", deadline),
                duration(problems, "attemptTimeout", attemptTimeout),
                required(problems, "retryPolicy", retryPolicy, RetryPolicy.defaults()));
        Duration connecting = duration(problems, "connectTimeout", connectTimeout);
        HttpCalls.Key key = key(problems);
        Optional<String> urlProblem = BaseUrl.problem(url, plainHttpAllowed);
        if (urlProblem.isPresent()) {
            problems.add("baseUrl: " + urlProblem.get());
        }
        ApiRevision spoken = revision(problems);
        checkUserAgent(problems);
        Settings.throwIfAny("Invalid settings of the RunpodClient", problems);
        return new RunpodClient(
                new HttpCalls.Setup(
                        BaseUrl.normalized(String.valueOf(url)),
                        key,
                        userAgent,
                        tls,
                        connecting,
                        httpClient,
                        listener,
                        clock),
                defaults,
                spoken);
    }

    private ApiRevision revision(List<String> problems) {
        String id = revision;
        if (id == null) {
            return BaseUrl.isProduction(baseUrl) ? ApiRevision.V2026_09 : ApiRevision.V2026_06;
        }
        for (ApiRevision known : ApiRevision.values()) {
            if (known.id().equals(id)) {
                return known;
            }
        }
        problems.add("revision: must be 2026-06 or 2026-09, is " + shown(id)
                + "; set it with revision(), or with the environment variable " + Environment.REVISION);
        return ApiRevision.V2026_09;
    }

    /** Anything but a date may be a key that got into the wrong variable. */
    private static String shown(String revision) {
        return revision.matches("[0-9-]{1,20}|null") ? revision : "(not shown)";
    }

    private HttpCalls.Key key(List<String> problems) {
        if (apiKeys != null) {
            return HttpCalls.Key.from(ApiKey.checked(apiKeys));
        }
        String key = String.valueOf(apiKey);
        Optional<String> problem = ApiKey.problem(apiKey);
        if (problem.isPresent()) {
            problems.add("apiKey: " + problem.get()
                    + (apiKey == null ? "; set it, or the environment variable " + Environment.API_KEY : ""));
        }
        return HttpCalls.Key.fixed(key);
    }

    private void checkUserAgent(List<String> problems) {
        if (userAgent != null && !userAgent.matches("[!-~]([ -~]*[!-~])?")) {
            problems.add(
                    "userAgent: must consist of visible ASCII characters and spaces, and not start or end with one");
        }
    }

    private static Duration duration(List<String> problems, String name, @Nullable Duration value) {
        Settings.positive(problems, name, value);
        return required(problems, name, value, Duration.ZERO);
    }

    private static <T> T required(List<String> problems, String name, @Nullable T value, T otherwise) {
        if (value == null) {
            problems.add(name + ": must not be null");
            return otherwise;
        }
        return value;
    }

    /** The settings, without the key. */
    @Override
    public String toString() {
        return "RunpodClientBuilder[baseUrl=" + (BaseUrl.problem(baseUrl, true).isEmpty() ? baseUrl : "(invalid)")
                + ", revision=" + (revision == null ? null : shown(revision))
                + ", connectTimeout=" + connectTimeout + ", attemptTimeout=" + attemptTimeout + ", deadline=" + deadline
                + ", retryPolicy=" + retryPolicy + ", userAgent="
                + (userAgent == null ? null : PrintableText.of(userAgent, LONGEST_SHOWN)) + "]";
    }
}
