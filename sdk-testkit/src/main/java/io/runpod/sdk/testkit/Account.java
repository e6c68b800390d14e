package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.retry.TimeSource;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What exists on the server. Each kind is bounded; beyond the bound, the oldest of the kind are forgotten. */
final class Account {
    private static final int MOST_ENDPOINTS = 100_000;
    private static final long HEAVIEST_ENDPOINTS = Bounds.shareOfTheHeap(16, 4 << 20, 64 << 20);
    private static final int MOST_OTHERS = 10_000;
    /** Some lists have no pages, so that all of a kind must fit into one answer. */
    private static final long HEAVIEST_OTHERS = Bounds.shareOfTheHeap(64, 1 << 20, 4 << 20);

    private final Ids ids;
    private final InstantSource clock;
    private final Catalog catalog = Catalog.shared();
    private final Cursors cursors = new Cursors();
    private final ResourceStore<KeptEndpoint> endpoints =
            new ResourceStore<>("endpoint", MOST_ENDPOINTS, HEAVIEST_ENDPOINTS);
    private final ResourceStore<KeptRelease> releases = others("release");
    private final WorkerStore workers;
    private final ListLag lag;
    private final ResourceStore<Resource.Plain> templates = others("template");
    private final ResourceStore<Resource.Plain> volumes = others("network volume");
    private final ResourceStore<Resource.Plain> registries = others("registry credential");
    private final ResourceStore<Resource.Plain> secrets = others("secret");

    Account(Ids ids, InstantSource clock, TimeSource time) {
        this.ids = ids;
        this.clock = clock;
        this.workers = new WorkerStore(time);
        this.lag = new ListLag(time);
    }

    private static <T extends Resource> ResourceStore<T> others(String kind) {
        return new ResourceStore<>(kind, MOST_OTHERS, HEAVIEST_OTHERS);
    }

    Ids ids() {
        return ids;
    }

    /** The present, as answers write it. */
    String now() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    }

    Catalog catalog() {
        return catalog;
    }

    Cursors cursors() {
        return cursors;
    }

    ResourceStore<KeptEndpoint> endpoints() {
        return endpoints;
    }

    ResourceStore<KeptRelease> releases() {
        return releases;
    }

    WorkerStore workers() {
        return workers;
    }

    ListLag lag() {
        return lag;
    }

    ResourceStore<Resource.Plain> templates() {
        return templates;
    }

    ResourceStore<Resource.Plain> volumes() {
        return volumes;
    }

    ResourceStore<Resource.Plain> registries() {
        return registries;
    }

    ResourceStore<Resource.Plain> secrets() {
        return secrets;
    }

    void add(KeptEndpoint endpoint, String createdAt) {
        endpoints.add(endpoint);
        lag.add(endpoint.id());
        workers.keepUp(endpoint);
        JsonNode same = Json.object(); // the first release has no other to differ from
        releases.add(KeptRelease.of(endpoint, same, same, createdAt));
    }

    /** With a release, where anything is different between what was shown and what is shown from now on. */
    void change(KeptEndpoint before, KeptEndpoint after, JsonNode shown, JsonNode changed) {
        if (shown.equals(changed)) {
            endpoints.replace(before.boundTo(after.template()));
        } else {
            endpoints.replace(after);
            workers.keepUp(after);
            releases.add(KeptRelease.of(after, shown, changed, now()));
        }
    }

    void removeEndpoint(String id) {
        endpoints.remove(id);
        lag.remove(id);
        workers.remove(id);
        releases.removeIf(release -> release.endpoint().equals(id));
    }

    /** The account's own one, or a public one. */
    JsonNode template(String id) throws BadRequest {
        Optional<JsonNode> known = catalog.publicTemplate(id);
        return known.isPresent() ? known.get() : templates.existing(id).node();
    }

    /** As renaming an endpoint does with the template bound to it; a public one keeps its name. */
    void renameTemplate(String id, JsonNode name) {
        templates
                .find(id)
                .map(Resource::node)
                .map(template -> template.<ObjectNode>set("name", name))
                .ifPresent(template -> templates.replace(Resource.Plain.of(template)));
    }

    /** Forgets all of it; ids go on counting, so that none is given twice. */
    void clear() {
        endpoints.clear();
        lag.clear();
        workers.clear();
        releases.clear();
        templates.clear();
        volumes.clear();
        registries.clear();
        secrets.clear();
    }
}
