package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.UpdateEndpointRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A change of an endpoint that has begun with a method of {@link EndpointChange}. The methods only record, and {@link
 * #build} checks. If two calls set or clear the same thing, the last one wins; calls of plural methods, such as {@link
 * #ports}, add to each other.
 *
 * @since 0.1.0
 */
public final class EndpointChanges implements EndpointChange {
    private final Change change = new Change();
    private final Description said = change.said;

    EndpointChanges() {}

    /**
     * Renames the endpoint: the spec's {@code name}. A template that is bound to it may be renamed with it.
     *
     * @param name its new name, at least 1 character; not unique
     * @return this change
     */
    public EndpointChanges named(String name) {
        said.name = said.given("name", name);
        return this;
    }

    /**
     * Sets the Docker image: the spec's {@code image}.
     *
     * @param image the image's reference
     * @return this change
     */
    public EndpointChanges image(String image) {
        said.own.image = said.given("image", image);
        return this;
    }

    /**
     * Sets the arguments passed to the container's entrypoint: the spec's {@code args}. This is another way to set what
     * {@link #command} and {@link #entrypoint} set, so use one or the other.
     *
     * @param args the arguments, in one string; an empty one clears them, as {@link #clearArgs} does
     * @return this change
     */
    public EndpointChanges args(String args) {
        said.own.args = said.given("args", args);
        return this;
    }

    /**
     * Clears the container's arguments, so that the image's own apply. It is not sent together with {@link #command} or
     * {@link #entrypoint}, which replace the arguments.
     *
     * @return this change
     */
    public EndpointChanges clearArgs() {
        return args("");
    }

    /**
     * Sets the container's command as a list of words, in place of the image's own: the spec's {@code cmd}. If the
     * image has an entrypoint, the words are its arguments.
     *
     * @param words the words, at least one; the last call wins
     * @return this change
     */
    public EndpointChanges command(String... words) {
        said.own.cmd = change.more("cmd", "clearCommand()", null, words);
        return this;
    }

    /**
     * Clears the container's command, so that the image's own applies. It is not sent together with {@link #args},
     * which replaces it.
     *
     * @return this change
     */
    public EndpointChanges clearCommand() {
        said.own.cmd = List.of();
        return this;
    }

    /**
     * Replaces the image's entrypoint with a list of words: the spec's {@code entrypoint}.
     *
     * @param words the words, at least one; the last call wins
     * @return this change
     */
    public EndpointChanges entrypoint(String... words) {
        said.own.entrypoint = change.more("entrypoint", "clearEntrypoint()", null, words);
        return this;
    }

    /**
     * Clears the container's entrypoint, so that the image's own applies. It is not sent together with {@link #args},
     * which replaces it.
     *
     * @return this change
     */
    public EndpointChanges clearEntrypoint() {
        said.own.entrypoint = List.of();
        return this;
    }

    /**
     * Sets the container's disk: the spec's {@code disk}. Its content is lost on restart.
     *
     * @param gigabytes the size in GB, at least 1
     * @return this change
     */
    public EndpointChanges disk(int gigabytes) {
        said.own.disk = gigabytes;
        return this;
    }

    /**
     * Exposes a port: adds it to the spec's {@code ports}. The ports of this change replace the endpoint's.
     *
     * @param number the port, from 1 to 65535
     * @param protocol the protocol, such as {@code http} or {@code tcp}
     * @return this change
     */
    public EndpointChanges port(int number, String protocol) {
        said.port(number, protocol);
        return this;
    }

    /**
     * Exposes ports: adds them to the spec's {@code ports}. The ports of this change replace the endpoint's.
     *
     * @param ports the ports, at least one, each as port/protocol, such as {@code 22/tcp}
     * @return this change
     */
    public EndpointChanges ports(String... ports) {
        said.own.ports = change.more("ports", "clearPorts()", said.own.ports, ports);
        return this;
    }

    /**
     * Exposes no port.
     *
     * @return this change
     */
    public EndpointChanges clearPorts() {
        said.own.ports = List.of();
        return this;
    }

    /**
     * Sets an environment variable, and leaves the endpoint's others as they are. The API replaces all of the spec's
     * {@code env}, so the endpoint is read first. If somebody else changes its variables in between, that is lost.
     *
     * @param name the variable's name
     * @param value its value; never shown in messages or by {@link #toString()}
     * @return this change
     */
    public EndpointChanges env(String name, String value) {
        change.env.set(name, value);
        return this;
    }

    /**
     * Sets environment variables, as {@link #env(String, String)} does for each.
     *
     * @param variables names and values
     * @return this change
     */
    public EndpointChanges env(Map<String, String> variables) {
        if (said.given("env", variables) != null) {
            variables.forEach(change.env::set);
        }
        return this;
    }

    /**
     * Removes environment variables, and leaves the endpoint's others as they are. The endpoint is read first, as with
     * {@link #env(String, String)}. It is no error if the endpoint lacks one of them.
     *
     * @param names the variables' names
     * @return this change
     */
    public EndpointChanges removeEnv(String... names) {
        change.removeEnv(names);
        return this;
    }

    /**
     * Replaces all environment variables: the spec's {@code env}. If the endpoint has {@link NewEndpoint#CREATE_KEY},
     * that variable alone stays, because it keeps {@code createOnce} from creating the endpoint again. The endpoint is
     * read first to keep it, unless this change itself sets or removes it.
     *
     * @param variables names and values of all variables to be set; {@link #env(String, String)} and {@link #removeEnv}
     *     may follow
     * @return this change
     */
    public EndpointChanges replaceEnv(Map<String, String> variables) {
        if (said.given("env", variables) != null) {
            change.env.replace(variables);
        }
        return this;
    }

    /**
     * Removes all environment variables, as {@link #replaceEnv} does with an empty map.
     *
     * @return this change
     */
    public EndpointChanges clearEnv() {
        return replaceEnv(Map.of());
    }

    /**
     * Names the credential for a private image's registry: the spec's {@code registry}.
     *
     * @param credentialId the credential's id; null removes the credential, as {@link #clearRegistry} does
     * @return this change
     */
    public EndpointChanges registry(@Nullable String credentialId) {
        said.own.registry = credentialId;
        said.own.registrySet = true;
        return this;
    }

    /**
     * Removes the registry's credential.
     *
     * @return this change
     */
    public EndpointChanges clearRegistry() {
        return registry(null);
    }

    /**
     * Changes the GPUs: sends those members of the spec's {@code gpu} that are set; the others stay as they are. Pools
     * replace the endpoint's pools together with its exclusions, so pools without {@link GpuPools#excluding} clear the
     * exclusions. An endpoint that runs on CPUs can't be given GPUs.
     *
     * @param gpu the pools, or {@link GpuPools#of()} to leave them as they are, and what else is to change
     * @return this change
     */
    public EndpointChanges gpu(GpuPools gpu) {
        if (said.given("gpu", gpu) != null) {
            change.gpu.set(gpu);
        }
        return this;
    }

    /**
     * Clears what {@link GpuPools#cuda} has set: the spec's {@code allowedCudaVersions}.
     *
     * @return this change
     */
    public EndpointChanges clearCuda() {
        change.gpu.clearCuda();
        return this;
    }

    /**
     * Clears what {@link GpuPools#cudaAtLeast} has set: the spec's {@code minCudaVersion}.
     *
     * @return this change
     */
    public EndpointChanges clearCudaAtLeast() {
        change.gpu.clearCudaAtLeast();
        return this;
    }

    /**
     * Replaces the CPU flavors that workers may run on: the spec's {@code cpu}. An endpoint that runs on GPUs can't be
     * given CPU flavors.
     *
     * @param flavors the flavors, at least one, no two the same
     * @return this change
     */
    public EndpointChanges cpu(CpuFlavor... flavors) {
        said.cpu(flavors);
        return this;
    }

    /**
     * Changes the number of workers: the spec's {@code workers}. The API does not say that members which are left out
     * stay as they are. So the endpoint is read first, and all members are sent, including the idle time if the
     * endpoint can have one.
     *
     * @param workers the range; {@link Workers#upTo} keeps the endpoint's minimum
     * @return this change
     */
    public EndpointChanges workers(Workers workers) {
        said.workers = said.given("workers", workers);
        return this;
    }

    /**
     * Sets when workers are added and stopped: the spec's {@code scaling}. A load balancer scales on the number of
     * requests only. An idle time belongs to the spec's {@code workers}, so if there is one, the endpoint is read
     * first, as with {@link #workers}.
     *
     * @param scaling the rule; if it has no idle time, the endpoint's stays as it is
     * @return this change
     */
    public EndpointChanges scaling(Scaling scaling) {
        said.scaling = said.given("scaling", scaling);
        return this;
    }

    /**
     * Sets the cold-start acceleration: the spec's {@code flashboot}.
     *
     * @param flashboot the mode
     * @return this change
     */
    public EndpointChanges flashboot(FlashBoot flashboot) {
        said.flashboot = said.given("flashboot", flashboot);
        return this;
    }

    /**
     * Sets how long one request may run: the spec's {@code timeout}. The server's documentation allows 5 seconds to 7
     * days.
     *
     * @param timeout the time, in whole milliseconds, not negative, at most 2,147,483,647 ms
     * @return this change
     */
    public EndpointChanges timeout(Duration timeout) {
        said.timeout = said.given("timeout", timeout);
        return this;
    }

    /**
     * Adds preferred data centers: the spec's {@code dataCenterIds}. The data centers of this change replace the
     * endpoint's.
     *
     * @param ids the ids, at least one, such as {@code US-TX-3}
     * @return this change
     */
    public EndpointChanges dataCenters(String... ids) {
        said.dataCenters = change.more("dataCenterIds", "clearDataCenters()", said.dataCenters, ids);
        return this;
    }

    /**
     * Lets the scheduler choose the data centers.
     *
     * @return this change
     */
    public EndpointChanges clearDataCenters() {
        said.dataCenters = List.of();
        return this;
    }

    /**
     * Mounts network volumes: adds them to the spec's {@code networkVolumes}. The volumes of this change replace the
     * endpoint's; they pin workers to their data centers.
     *
     * @param ids the volumes' ids, at least one
     * @return this change
     */
    public EndpointChanges networkVolumes(String... ids) {
        said.networkVolumes = change.more("networkVolumes", "clearNetworkVolumes()", said.networkVolumes, ids);
        return this;
    }

    /**
     * Mounts no network volume.
     *
     * @return this change
     */
    public EndpointChanges clearNetworkVolumes() {
        said.networkVolumes = List.of();
        return this;
    }

    /**
     * Applies a template's container settings once: the spec's {@code templateId}. Later changes of the template do not
     * reach the endpoint.
     *
     * @param id the template's id
     * @return this change
     */
    public EndpointChanges template(String id) {
        said.template = said.given("templateId", id);
        return this;
    }

    /**
     * Sets a member that this SDK does not know.
     *
     * @param name its name on the wire
     * @param value a string, a number, a boolean, a list or map of these, or null
     * @return this change
     */
    public EndpointChanges extra(String name, @Nullable Object value) {
        said.extra(name, value);
        return this;
    }

    @Override
    public UpdateEndpointRequest build(Supplier<Endpoint> current) {
        return ChangeBody.of(change, current);
    }

    /**
     * Whether another change has the same settings so far, wrong ones included. Do not use a change that is not
     * complete yet as the key of a map.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EndpointChanges that && change.said().equals(that.change.said());
    }

    @Override
    public int hashCode() {
        return change.said().hashCode();
    }

    /** What was set; the values of environment variables and of extra members are hidden. */
    @Override
    public String toString() {
        return change.text("EndpointChange");
    }
}
