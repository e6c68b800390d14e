package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.Violation;
import io.runpod.sdk.text.PrintableText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What was said about an endpoint. Null is not said. */
final class Description {
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_PORTS = 65_535;

    @Nullable String name;

    @Nullable EndpointType type;

    @Nullable GpuPools gpu;

    @Nullable List<@Nullable CpuFlavor> cpu;

    @Nullable Workers workers;

    @Nullable Scaling scaling;

    @Nullable FlashBoot flashboot;

    @Nullable Duration timeout;

    @Nullable String template;

    @Nullable List<@Nullable String> dataCenters;

    @Nullable List<@Nullable String> networkVolumes;
    /** What is spread, and what the description says itself, which wins. */
    @Nullable Container spread;

    final Container own = new Container();
    private Map<String, @Nullable Object> extras = Map.of();
    private List<Violation> refused = List.of();

    /** To be read only: where nothing is spread, it is what the description itself holds. */
    Container container() {
        return own.over(spread);
    }

    void extra(String name, @Nullable Object value) {
        if (extras.isEmpty()) {
            extras = new LinkedHashMap<>();
        }
        extras.put(name, value);
    }

    Map<String, @Nullable Object> extras() {
        return extras;
    }

    /** Refuses what can only be seen when a method is called, and not in what it leaves behind. */
    void refuse(String path, String problem) {
        if (refused.isEmpty()) {
            refused = new ArrayList<>();
        }
        refused.add(new Violation(path, problem));
    }

    /** What has been refused so far, in a list of its own that takes more. */
    List<Violation> violations() {
        return new ArrayList<>(refused);
    }

    /** The time in milliseconds; null where none was said, or it was refused. */
    @Nullable Integer timeoutMillis(List<Violation> violations) {
        if (timeout == null) {
            return null;
        }
        if (timeout.isNegative()) {
            violations.add(new Violation("$.timeout", "must not be negative, is " + timeout));
            return null;
        }
        return WireUnit.MILLISECONDS.of("$.timeout", timeout, violations);
    }

    /** The rule that the documents leave out. */
    void checkTemplate(List<Violation> violations) {
        if (template != null && !template.isEmpty() && template.isBlank()) {
            violations.add(new Violation("$.templateId", "must not be blank, is " + Checked.quoted(template)));
        }
    }

    /** What an endpoint says about itself, as far as a request can say it. */
    void copy(Endpoint endpoint) {
        type = endpoint.type()
                .filter(given -> !given.equals(EndpointType.QUEUE))
                .orElse(null);
        spread = Container.of(endpoint);
        gpu = endpoint.gpu().map(GpuPools::of).orElse(null);
        endpoint.cpu()
                .ifPresent(flavors -> flavors.forEach(flavor -> cpu(CpuFlavor.of(flavor.id(), flavor.vcpuCount()))));
        workers = Workers.between(endpoint.workers().min(), endpoint.workers().max());
        scaling = Scaling.of(endpoint.scaling(), endpoint.workers().idleTimeout());
        dataCenters = endpoint.dataCenterIds().isEmpty() ? null : List.copyOf(endpoint.dataCenterIds());
        networkVolumes = endpoint.networkVolumes().isEmpty() ? null : List.copyOf(endpoint.networkVolumes());
        flashboot = endpoint.flashboot();
        // Production answers 0 for an endpoint that was created without a timeout.
        timeout = endpoint.timeout() == 0 ? null : Duration.ofMillis(endpoint.timeout());
    }

    void cpu(CpuFlavor... flavors) {
        if (given("cpu", flavors) != null) {
            List<@Nullable CpuFlavor> all = new ArrayList<>(cpu == null ? List.of() : cpu);
            Collections.addAll(all, flavors);
            cpu = all;
        }
    }

    void port(int number, String protocol) {
        if (number < 1 || number > MOST_PORTS) {
            refuse(nextPort(), "port must be from 1 to 65535, is " + number);
        }
        if (protocol == null || protocol.isBlank()) {
            refuse(nextPort(), "protocol must not be blank, is " + Checked.quoted(protocol));
        }
        own.ports = Container.appended(own.ports, number + "/" + protocol);
    }

    private String nextPort() {
        return "$.ports[" + (own.ports == null ? 0 : own.ports.size()) + "]";
    }

    /** A null that was given where nothing is a null's meaning. */
    <V> V given(String member, V value) {
        if (value == null) {
            refuse("$." + member, "must not be null");
        }
        return value;
    }

    List<@Nullable Object> said() {
        return Arrays.asList(
                name,
                type,
                gpu,
                cpu,
                workers,
                scaling,
                flashboot,
                timeout,
                template,
                dataCenters,
                networkVolumes,
                spread == null ? null : spread.said(),
                own.said(),
                extras,
                refused);
    }

    /** What was said; the values of environment variables and of extra members are hidden. */
    String text(String of) {
        return text(of, Map.of());
    }

    /** With members more, which may be in place of these. */
    String text(String of, Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", name);
        members.put("type", type);
        members.put("image", own.image);
        members.put("gpu", gpu);
        members.put("cpu", cpu);
        members.put("workers", workers);
        members.put("scaling", scaling);
        members.put("flashboot", flashboot);
        members.put("timeout", timeout);
        members.put("template", template);
        members.put("container", spread);
        members.put("args", own.args);
        members.put("command", own.cmd);
        members.put("entrypoint", own.entrypoint);
        members.put("disk", own.disk);
        members.put("ports", own.ports);
        members.put("env", own.env == null ? null : own.env.keySet());
        members.put("registry", own.registrySet ? String.valueOf(own.registry) : null);
        members.put("dataCenters", dataCenters);
        members.put("networkVolumes", networkVolumes);
        members.put("extras", extras.isEmpty() ? null : extras.keySet());
        members.putAll(more);
        StringJoiner text = new StringJoiner(", ", of + "{", "}");
        members.forEach((member, value) -> {
            if (value != null) {
                text.add(member + "=" + value);
            }
        });
        return PrintableText.of(text.toString(), LONGEST_TEXT);
    }
}
