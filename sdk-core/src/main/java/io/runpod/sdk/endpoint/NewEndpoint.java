package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.ContainerConfig;
import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Template;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes an endpoint to create, in words that both revisions of the API share; a client writes it in the revision that it
 * speaks. Required are the name, the image or a template that has one, and GPU pools or CPU flavors. What is not set is not
 * sent, and the server's defaults apply; {@link #scaling} is the only exception. What a revision can't say is refused.
 * Methods only record, in any order; {@link #build()} checks, and reports all violations at once.
 *
 * <p>Not for use by several threads at once. Nothing shared: the same description may be built or created again, which
 * makes another endpoint, as names are not unique.
 */
public final class NewEndpoint {
    /** The environment variable of an endpoint that holds the key of the {@code createOnce} that made it. */
    public static final String CREATE_KEY = "RUNPOD_SDK_CREATE_KEY";

    private final Description said = new Description();

    private NewEndpoint(@Nullable String name) {
        said.name = name;
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
     * Starts a description from an endpoint that exists: its type, container, GPUs or CPU flavors, workers, scaling, data
     * centers, network volumes, FlashBoot mode and timeout. What only the server sets, members that this SDK does not know
     * and the key of a {@code createOnce} are left behind. What an endpoint has but a revision can't say is refused when the
     * description is built for that revision.
     *
     * @param endpoint what was read
     * @return the description, once it has a name
     */
    public static Copy like(Endpoint endpoint) {
        return new Copy(endpoint);
    }

    /** A description that lacks a name. */
    public static final class Copy {
        private final Endpoint endpoint;

        private Copy(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        /**
         * Names the new endpoint.
         *
         * @param name its name, at least 1 character; not unique: the spec's {@code name}
         * @return a description of its own for each call
         */
        public NewEndpoint named(String name) {
            NewEndpoint copy = NewEndpoint.named(name);
            copy.said.copy(endpoint);
            return copy;
        }
    }

    /**
     * Sets the Docker image: the spec's {@code image}. Required, here or in {@link #container}, unless a {@link #template}
     * brings it.
     *
     * @param image the image's reference
     * @return this description
     */
    public NewEndpoint image(String image) {
        said.own.image = said.given("image", image);
        return this;
    }

    /**
     * Sets the GPUs: the spec's {@code gpu}. Required, unless there is {@link #cpu}.
     *
     * @param gpu the pools, at least one, and the GPUs a worker
     * @return this description
     */
    public NewEndpoint gpu(GpuPools gpu) {
        said.gpu = gpu;
        return this;
    }

    /**
     * Sets the number of workers: the spec's {@code workers}. The server's default is between 0 and 3.
     *
     * @param workers the range
     * @return this description
     */
    public NewEndpoint workers(Workers workers) {
        said.workers = said.given("workers", workers);
        return this;
    }

    /**
     * Sets when workers come and go: the spec's {@code scaling}. Revision 2026-09 requires it: unless it is set, the
     * platform's own default is sent there, a queue delay of 4 s for a queue and 4 requests a worker for a load balancer.
     * Revision 2026-06 leaves it to the server, which does the same for a queue.
     *
     * @param scaling the rule
     * @return this description
     */
    public NewEndpoint scaling(Scaling scaling) {
        said.scaling = said.given("scaling", scaling);
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
        said.flashboot = said.given("flashboot", flashboot);
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
        said.timeout = said.given("timeout", timeout);
        return this;
    }

    /**
     * Spreads a container configuration into this description: its {@code image}, {@code args}, {@code cmd}, {@code
     * entrypoint}, {@code disk}, {@code ports}, {@code env} and {@code registry}, an explicit null among them. What this
     * description sets itself wins, whatever came first; ports and environment variables are added to the container's, and
     * {@link #args}, {@link #command} or {@link #entrypoint} replace its command. A second container replaces the first.
     *
     * @param container the configuration
     * @return this description
     */
    public NewEndpoint container(ContainerConfig container) {
        said.spread = container == null ? null : Container.of(container);
        return this;
    }

    /**
     * Spreads a container configuration of revision 2026-06, as {@link #container(ContainerConfig)} does.
     *
     * @param container the configuration
     * @return this description
     */
    public NewEndpoint container(io.runpod.sdk.v2026_06.model.ContainerConfig container) {
        said.spread = container == null ? null : Container.of(container);
        return this;
    }

    /**
     * Spreads a template's container settings, as {@link #container(ContainerConfig)} does; what is empty in it says
     * nothing. They are copied here, so that both revisions can have them, while {@link #template} leaves that to the
     * server.
     *
     * @param template the template
     * @return this description
     */
    public NewEndpoint container(Template template) {
        said.spread = template == null ? null : Container.of(template);
        return this;
    }

    /**
     * Lets the server fill in the container's settings from a template for serverless workers: the spec's {@code
     * templateId}. In revision 2026-09 only. What this description sets itself wins, and environment variables are merged.
     * Later changes of the template do not reach the endpoint.
     *
     * @param id the template's id, at least 1 character; one that does not exist is a {@code NotFoundException}
     * @return this description
     */
    public NewEndpoint template(String id) {
        said.template = said.given("templateId", id);
        return this;
    }

    /**
     * Sends requests straight to the HTTP server in a worker, and not through a queue: the spec's {@code type}. In revision
     * 2026-09 only. Such an endpoint scales on the number of requests.
     *
     * @return this description
     */
    public NewEndpoint loadBalancer() {
        said.type = EndpointType.LOAD_BALANCER;
        return this;
    }

    /**
     * Adds CPU flavors that workers may run on, in place of GPUs: the spec's {@code cpu}. In revision 2026-09 only.
     *
     * @param flavors the flavors, each different
     * @return this description
     */
    public NewEndpoint cpu(CpuFlavor... flavors) {
        said.cpu(flavors);
        return this;
    }

    /**
     * Sets the container's command as a list of words, in place of the image's own: the spec's {@code cmd}. In revision
     * 2026-09 only. Where the image has an entrypoint, the words are its arguments.
     *
     * @param words the words; the last call counts
     * @return this description
     */
    public NewEndpoint command(String... words) {
        said.own.cmd = Container.words(said.given("cmd", words));
        return this;
    }

    /**
     * Replaces the image's entrypoint by a list of words: the spec's {@code entrypoint}. In revision 2026-09 only.
     *
     * @param words the words; the last call counts
     * @return this description
     */
    public NewEndpoint entrypoint(String... words) {
        said.own.entrypoint = Container.words(said.given("entrypoint", words));
        return this;
    }

    /**
     * Sets the arguments passed to the container's entrypoint: the spec's {@code args}. It says the same as {@link #command}
     * and {@link #entrypoint}: set one or the other.
     *
     * @param args the arguments, in one string
     * @return this description
     */
    public NewEndpoint args(String args) {
        said.own.args = said.given("args", args);
        return this;
    }

    /**
     * Sets the container's disk: the spec's {@code disk}. Its content is gone on restart.
     *
     * @param gigabytes the size in GB, at least 1
     * @return this description
     */
    public NewEndpoint disk(int gigabytes) {
        said.own.disk = gigabytes;
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
        said.port(number, protocol);
        return this;
    }

    /**
     * Exposes ports: more of the spec's {@code ports}.
     *
     * @param ports the ports, each as port/protocol, such as {@code 22/tcp}
     * @return this description
     */
    public NewEndpoint ports(String... ports) {
        said.own.ports = Container.appended(said.own.ports, said.given("ports", ports));
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
        said.own.env(name, value);
        return this;
    }

    /**
     * Sets environment variables, as {@link #env(String, String)} does for each.
     *
     * @param variables names and values
     * @return this description
     */
    public NewEndpoint env(Map<String, String> variables) {
        if (said.given("env", variables) != null) {
            variables.forEach(said.own::env);
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
        said.own.registry = credentialId;
        said.own.registrySet = true;
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
        said.dataCenters = Container.appended(said.dataCenters, said.given("dataCenterIds", ids));
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
        said.networkVolumes = Container.appended(said.networkVolumes, said.given("networkVolumes", ids));
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
        said.extras.put(name, value);
        return this;
    }

    /**
     * Checks the description and makes the request, as the API is served today: in revision 2026-09.
     *
     * @return the request
     * @throws InvalidRequestException when something is missing, breaks a limit or a rule, or can't be said in that
     *     revision; it lists every violation
     */
    public CreateEndpointRequest build() {
        return Body2026_09.of(said);
    }

    /**
     * Checks the description and makes the request of the given contract: in revision 2026-06. Only what was set is in it.
     *
     * @return the request
     * @throws InvalidRequestException when something is missing, breaks a limit, or can't be said in that revision; it lists
     *     every violation
     */
    public io.runpod.sdk.v2026_06.model.CreateEndpointRequest buildV2026_06() {
        return Body2026_06.of(said);
    }

    /** Whether another description says the same so far, wrong settings included; a description that changes is no key of a map. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewEndpoint that && said.said().equals(that.said.said());
    }

    @Override
    public int hashCode() {
        return said.said().hashCode();
    }

    /** What was set; the values of environment variables and of extra members are hidden. */
    @Override
    public String toString() {
        return said.text("NewEndpoint");
    }
}
