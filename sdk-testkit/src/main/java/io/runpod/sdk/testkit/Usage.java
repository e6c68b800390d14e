package io.runpod.sdk.testkit;

/** What {@code --help} prints. */
final class Usage {
    static final String TEXT = """
            Usage: java -jar runpod-sdk-testkit-<version>-standalone.jar [options]
              --port <number>   where to listen; default 8080, 0 for any free port
              --host <address>  which address to listen on; default 127.0.0.1
              --key <key>       the API key that is let in; default %s
              --only <revision> speaks that revision of the API alone, 2026-06 or 2026-09, and refuses the
                                other as production does; default both, by the body of the request
              --control         switches the control API on
              --version         says which version this is
              --help            this text
            A value may also follow an equals sign: --port=8080

            The control API lets tests in any language make things go wrong, and see what came. It asks for
            the same key, is not recorded, and no fault strikes it.
              POST /__fake/faults     {"next": [fault, ...]} one for each of the next requests, used up in this order;
                                      {"always": [fault, ...]} for all others, the last one stays; or both
              POST /__fake/workers    {"endpoint": id} and what its workers do, in this order: "leave": true,
                                      "become": a status for all (one comes where there is none),
                                      "becomeStale": true, "add": a status for each new one;
                                      answers with the workers as the API shows them
              POST /__fake/scaleUpAfter    {"millis": 2000} workers that start from now on are INITIALIZING for
                                      so long and IDLE after that; without it, they stay INITIALIZING
              POST /__fake/listsLagBehind  {"looks": 2} or {"millis": 2000} or both: endpoints that are created
                                      from now on are missing from so many lists, and for so long
              GET  /__fake/requests   {"total": 2, "requests": [{"method", "path", "query", "headers", "body"}, ...]}
              GET  /__fake/endpoints  {"total": 1, "endpoints": [...]}
              POST /__fake/reset      forgets all of that, and all that exists
            The lists have the last ones, up to a mebibyte; the totals are exact, and count what was deleted too.

            A fault is {"kind": ...} with what its kind needs:
              none                                     the last word of "always"
              rateLimited    retryAfterSeconds         429 with Retry-After
              status         status                    200 to 599, with a problem that names it
              problem        problem                   {"status": 409, "detail": ...}, any members
              htmlPage       status                    a page from a proxy on the way
              slowHead       delayMillis               the answer begins late, up to 600000
              slowBody       durationMillis            its body drips in
              closedBeforeReading, closedAfterReading, reset    no answer
              truncatedBody, brokenJson                half an answer
              latency        seed, maxMillis           late by a random time
              chaos          seed                      about every second request meets one of these
            "afterCreating": true has the server do first what the request asks for, where that can be: with
            status 3xx, 408 and 5xx, with htmlPage and problem alike, and with closedAfterReading and reset.
              curl -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
                   -d '{"next": [{"kind": "rateLimited", "retryAfterSeconds": 2}]}' \\
                   http://127.0.0.1:8080/__fake/faults""".formatted(FakeRunpod.DEFAULT_API_KEY, FakeRunpod.DEFAULT_API_KEY);

    private Usage() {}
}
