package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Violation;
import io.runpod.sdk.text.PrintableText;
import io.runpod.sdk.v2026_06.model.ContainerConfig;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Describes an endpoint to create. Name, image and GPU pools are required; what is not set is not sent, and the server's
 * defaults apply. Methods only record, in any order; {@link #build()} checks, and reports all violations at once.
 *
 * <p>Not for use by several threads at once. Nothing shared: the same description may be built or created again, which
 * makes another endpoint, as names are not unique.
 */
public final class NewEndpoint {
    private static final int LONGEST_TEXT = 4_000;

    private final @Nullable String name;
    private @Nullable String image;
    private @Nullable GpuPools gpu;
    private @Nullable Workers workers;
    private @Nullable Scaling scaling;
    private @Nullable FlashBoot flashboot;
    private @Nullable Duration timeout;
    private @Nullable ContainerConfig container;
    private @Nullable String args;
    private @Nullable Integer disk;
    private @Nullable String registry;
    private boolean registrySet;
    private final List<@Nullable String> ports = new ArrayList<>(0);
    private final List<@Nullable String> dataCenters = new ArrayList<>(0);
    private final List<@Nullable String> networkVolumes = new ArrayList<>(0);
    private final Map<String, String> env = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> extras = new LinkedHashMap<>();
    /** What can only be seen when a method is called, and not in what it leaves behind. */
    private final List<Violation> refused = new ArrayList<>(0);

    private NewEndpoint(@Nullable String name) {
        this.name = name;
    }

    /**
     * Starts the description of an endpoint.
     *
     * @param name its name, at least 1 character; not unique: the spec's {@code name}
     * @return the description
     */
    public static NewEndpoint named(String name) {
        return new NewEndpoint(name);
    }

    /**
     * Sets the Docker image: the spec's {@code image}. Required, here or in {@link #container}.
     *
     * @param image the image's reference
     * @return this description
     */
    public NewEndpoint image(String image) {
        this.image = given("image", image);
        return this;
    }

    /**
     * Sets the GPUs: the spec's {@code gpu}. Required.
     *
     * @param gpu the pools, at least one, and the GPUs a worker
     * @return this description
     */
    public NewEndpoint gpu(GpuPools gpu) {
        this.gpu = gpu;
        return this;
    }

    /**
     * Sets the number of workers: the spec's {@code workers}. The server's default is between 0 and 3.
     *
     * @param workers the range
     * @return this description
     */
    public NewEndpoint workers(Workers workers) {
        this.workers = given("workers", workers);
        return this;
    }

    /**
     * Sets when workers come and go: the spec's {@code scaling}.
     *
     * @param scaling the rule
     * @return this description
     */
    public NewEndpoint scaling(Scaling scaling) {
        this.scaling = given("scaling", scaling);
        return this;
    }

    /**
     * Sets the cold-start acceleration: the spec's {@code flashboot}. The server's default is {@code OFF}, although the
     * console switches it on.
     *
     * @param flashboot the mode
     * @return this description
     */
    public NewEndpoint flashboot(FlashBoot flashboot) {
        this.flashboot = given("flashboot", flashboot);
        return this;
    }

    /**
     * Sets how long one request may run: the spec's {@code timeout}. The server's default is 5 minutes; it documents 5
     * seconds to 7 days.
     *
     * @param timeout the time, in whole milliseconds, not negative, at most 2,147,483,647 ms
     * @return this description
     */
    public NewEndpoint timeout(Duration timeout) {
        this.timeout = given("timeout", timeout);
        return this;
    }

    /**
     * Spreads a container configuration, such as one read from a template, into this description: its {@code image},
     * {@code args}, {@code disk}, {@code ports}, {@code env} and {@code registry}, an explicit null among them. What this
     * description sets itself wins, whatever came first; ports and environment variables are added to the container's.
     * A second container replaces the first.
     *
     * @param container the configuration
     * @return this description
     */
    public NewEndpoint container(ContainerConfig container) {
        this.container = container;
        return this;
    }

    /**
     * Sets the arguments passed to the container's entrypoint: the spec's {@code args}.
     *
     * @param args the arguments, in one string
     * @return this description
     */
    public NewEndpoint args(String args) {
        this.args = given("args", args);
        return this;
    }

    /**
     * Sets the container's disk: the spec's {@code disk}. Its content is gone on restart.
     *
     * @param gigabytes the size in GB, at least 1
     * @return this description
     */
    public NewEndpoint disk(int gigabytes) {
        this.disk = gigabytes;
        return this;
    }

    /**
     * Exposes a port: one more of the spec's {@code ports}.
     *
     * @param number the port, from 1 to 65535
     * @param protocol the protocol, such as {@code http} or {@code tcp}
     * @return this description
     */
    public NewEndpoint port(int number, String protocol) {
        String path = "$.ports[" + ports.size() + "]";
        if (number < 1 || number > 65_535) {
            refused.add(new Violation(path, "port must be from 1 to 65535, is " + number));
        }
        if (protocol == null || protocol.isBlank()) {
            refused.add(new Violation(path, "protocol must not be blank, is " + quoted(protocol)));
        }
        ports.add(number + "/" + protocol);
        return this;
    }

    /**
     * Exposes ports: more of the spec's {@code ports}.
     *
     * @param ports the ports, each as port/protocol, such as {@code 22/tcp}
     * @return this description
     */
    public NewEndpoint ports(String... ports) {
        add(this.ports, given("ports", ports));
        return this;
    }

    /**
     * Sets an environment variable: one more of the spec's {@code env}. The last value for a name wins.
     *
     * @param name the variable's name
     * @param value its value; never shown in messages or by {@link #toString()}
     * @return this description
     */
    public NewEndpoint env(String name, String value) {
        env.put(name, value);
        return this;
    }

    /**
     * Sets environment variables, as {@link #env(String, String)} does for each.
     *
     * @param variables names and values
     * @return this description
     */
    public NewEndpoint env(Map<String, String> variables) {
        if (given("env", variables) != null) {
            env.putAll(variables);
        }
        return this;
    }

    /**
     * Names the credential for a private image's registry: the spec's {@code registry}.
     *
     * @param credentialId the credential's id; null is sent as null, which differs from not calling this
     * @return this description
     */
    public NewEndpoint registry(@Nullable String credentialId) {
        this.registry = credentialId;
        this.registrySet = true;
        return this;
    }

    /**
     * Says that no registry credential is used, with an explicit null, also where a {@link #container} brings one.
     *
     * @return this description
     */
    public NewEndpoint noRegistry() {
        return registry(null);
    }

    /**
     * Adds preferred data centers: the spec's {@code dataCenterIds}. Without any, the scheduler chooses.
     *
     * @param ids the ids, such as {@code US-TX-3}
     * @return this description
     */
    public NewEndpoint dataCenters(String... ids) {
        add(dataCenters, given("dataCenterIds", ids));
        return this;
    }

    /**
     * Adds network volumes, mounted at {@code /runpod-volume}: the spec's {@code networkVolumes}. They pin workers to
     * the volumes' data centers.
     *
     * @param ids the volumes' ids
     * @return this description
     */
    public NewEndpoint networkVolumes(String... ids) {
        add(networkVolumes, given("networkVolumes", ids));
        return this;
    }

    /**
     * Sets a member that this SDK does not know.
     *
     * @param name its name on the wire
     * @param value a string, number, boolean, list or map of such, or null
     * @return this description
     */
    public NewEndpoint extra(String name, @Nullable Object value) {
        extras.put(name, value);
        return this;
    }

    /**
     * Checks the description and makes the request. Only what was set is in it.
     *
     * @return the request
     * @throws InvalidRequestException when something is missing or breaks a limit; it lists every violation
     */
    public CreateEndpointRequest build() {
        List<Violation> violations = new ArrayList<>(refused);
        CreateEndpointRequest.Builder request = CreateEndpointRequest.builder();
        describe(request, violations);
        contain(request);
        extras.forEach(request::extra);
        return checked(request, violations);
    }

    private void describe(CreateEndpointRequest.Builder request, List<Violation> violations) {
        if (name != null) {
            request.name(name);
        }
        if (gpu != null) {
            request.gpu(gpu.onTheWire(violations));
        }
        if (workers != null) {
            request.workers(workers.onTheWire(violations));
        }
        if (scaling != null) {
            request.scaling(scaling.onTheWire(violations));
        }
        if (flashboot != null) {
            request.flashboot(flashboot);
        }
        if (timeout != null) {
            timeout(request, timeout, violations);
        }
        if (!dataCenters.isEmpty()) {
            request.dataCenterIds(dataCenters);
        }
        if (!networkVolumes.isEmpty()) {
            request.networkVolumes(networkVolumes);
        }
    }

    private static void timeout(CreateEndpointRequest.Builder request, Duration timeout, List<Violation> violations) {
        if (timeout.isNegative()) {
            violations.add(new Violation("$.timeout", "must not be negative, is " + timeout));
            return;
        }
        Integer milliseconds = WireUnit.MILLISECONDS.of("$.timeout", timeout, violations);
        if (milliseconds != null) {
            request.timeout(milliseconds);
        }
    }

    /** The container's members first, then what this description says itself, which wins. */
    private void contain(CreateEndpointRequest.Builder request) {
        ContainerConfig spread = container == null ? ContainerConfig.builder().build() : container;
        String ownImage = image == null ? spread.image().orElse(null) : image;
        if (ownImage != null) {
            request.image(ownImage);
        }
        String ownArgs = args == null ? spread.args().orElse(null) : args;
        if (ownArgs != null) {
            request.args(ownArgs);
        }
        Integer ownDisk = disk == null ? spread.disk().orElse(null) : disk;
        if (ownDisk != null) {
            request.disk(ownDisk);
        }
        ports(request, spread.ports().orElse(null));
        env(request, spread.env().orElse(null));
        if (registrySet) {
            request.registry(registry);
        } else if (spread.registry().isPresent() || spread.isRegistryNull()) {
            request.registry(spread.registry().orElse(null));
        }
    }

    private void ports(CreateEndpointRequest.Builder request, @Nullable List<String> spread) {
        List<@Nullable String> all = new ArrayList<>(spread == null ? List.of() : spread);
        all.addAll(ports);
        if (spread != null || !ports.isEmpty()) {
            request.ports(all);
        }
    }

    private void env(CreateEndpointRequest.Builder request, @Nullable Map<String, String> spread) {
        Map<String, String> all = new LinkedHashMap<>(spread == null ? Map.of() : spread);
        all.putAll(env);
        if (spread != null || !env.isEmpty()) {
            request.env(all);
        }
    }

    private static CreateEndpointRequest checked(CreateEndpointRequest.Builder request, List<Violation> violations) {
        CreateEndpointRequest built = null;
        try {
            built = request.build();
        } catch (InvalidRequestException e) {
            violations.addAll(e.violations());
        }
        if (built == null || !violations.isEmpty()) {
            throw new InvalidRequestException("NewEndpoint", violations);
        }
        return built;
    }

    private static void add(List<@Nullable String> all, String @Nullable [] more) {
        if (more != null) {
            Collections.addAll(all, more);
        }
    }

    private <V> V given(String member, V value) {
        if (value == null) {
            refused.add(new Violation("$." + member, "must not be null"));
        }
        return value;
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** Whether another description says the same so far, wrong settings included; a description that changes is no key of a map. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewEndpoint that && said().equals(that.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    private List<@Nullable Object> said() {
        return Arrays.asList(
                name,
                image,
                gpu,
                workers,
                scaling,
                flashboot,
                timeout,
                container,
                args,
                disk,
                registry,
                registrySet,
                ports,
                dataCenters,
                networkVolumes,
                env,
                extras,
                refused);
    }

    /** What was set; the values of environment variables and of extra members are hidden. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "NewEndpoint{", "}");
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", name);
        members.put("image", image);
        members.put("gpu", gpu);
        members.put("workers", workers);
        members.put("scaling", scaling);
        members.put("flashboot", flashboot);
        members.put("timeout", timeout);
        members.put("container", container);
        members.put("args", args);
        members.put("disk", disk);
        members.put("ports", ports.isEmpty() ? null : ports);
        members.put("env", env.isEmpty() ? null : env.keySet());
        members.put("registry", registrySet ? String.valueOf(registry) : null);
        members.put("dataCenters", dataCenters.isEmpty() ? null : dataCenters);
        members.put("networkVolumes", networkVolumes.isEmpty() ? null : networkVolumes);
        members.put("extras", extras.isEmpty() ? null : extras.keySet());
        members.forEach((member, value) -> {
            if (value != null) {
                text.add(member + "=" + value);
            }
        });
        return PrintableText.of(text.toString(), LONGEST_TEXT);
    }
}
