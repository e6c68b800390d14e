package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What each operation does, by its id. */
final class Handlers {
    private final Map<String, Handler> handlers = new TreeMap<>();

    /** For all operations of both documents. */
    Handlers(Account account) {
        handlers.putAll(new EndpointHandlers(account).all());
        handlers.putAll(new WorkerHandlers(account).all());
        handlers.putAll(new TemplateHandlers(account).all());
        handlers.putAll(new VolumeHandlers(account).all());
        handlers.putAll(new RegistryHandlers(account).all());
        handlers.putAll(new SecretHandlers(account).all());
        handlers.putAll(new CatalogHandlers(account.catalog()).all());
    }

    /** One at a time, so that nothing changes between a look and what follows from it. */
    synchronized JsonNode answer(Call call) throws BadRequest {
        return Objects.requireNonNull(handlers.get(call.operation().id())).answer(call);
    }
}
