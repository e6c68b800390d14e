package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An endpoint's workers and its releases. */
final class WorkerHandlers {
    private static final List<String> STATUSES = List.of("RUNNING", "IDLE", "INITIALIZING", "THROTTLED", "UNHEALTHY");
    private static final int PERCENT = 100;

    private final Account account;

    WorkerHandlers(Account account) {
        this.account = account;
    }

    Map<String, Handler> all() {
        return Map.of("listEndpointWorkers", this::workers, "listEndpointReleases", this::releases);
    }

    private JsonNode workers(Call call) throws BadRequest {
        return workers(account.endpoints().existing(call.id()));
    }

    /** As the API shows them. */
    ObjectNode workers(KeptEndpoint endpoint) {
        List<KeptWorker> workers = account.workers().of(endpoint);
        ObjectNode answer = Json.object();
        ArrayNode shown = answer.putArray("workers");
        ObjectNode of = endpoint.node();
        workers.forEach(worker -> shown.add(worker.shown(endpoint, of)));
        answer.set("summary", summary(workers));
        return answer.put("endpointVersion", endpoint.version());
    }

    private static ObjectNode summary(List<KeptWorker> workers) {
        ObjectNode summary = Json.object();
        for (String status : STATUSES) {
            summary.put(
                    status.toLowerCase(Locale.ROOT),
                    workers.stream()
                            .filter(worker -> worker.status().value().equals(status))
                            .count());
        }
        return summary.put("total", workers.size());
    }

    private JsonNode releases(Call call) throws BadRequest {
        KeptEndpoint endpoint = account.endpoints().existing(call.id());
        List<KeptWorker> workers = account.workers().of(endpoint);
        Page<KeptRelease> page = new Page<>(
                account.releases(),
                release -> release.endpoint().equals(endpoint.id()),
                release -> release.shown(workers));
        ObjectNode answer = page.asked(call, "releases", account.cursors());
        answer.set("rollout", rollout(endpoint, workers));
        return answer.put("endpointVersion", endpoint.version());
    }

    private static ObjectNode rollout(KeptEndpoint endpoint, List<KeptWorker> workers) {
        long stale = workers.stream().filter(worker -> worker.isStale(endpoint)).count();
        long latest = workers.size() - stale;
        return Json.object()
                .put("inProgress", stale > 0)
                .put("workersOnLatest", latest)
                .put("workersTotal", workers.size())
                .put("percentOnLatest", workers.isEmpty() ? 0 : latest * PERCENT / workers.size());
    }
}
