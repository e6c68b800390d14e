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
 * Describes an endpoint to create. The description does not depend on the revision of the API; the client writes it in
 * its own revision, and refuses a setting that this revision lacks. Three things are required: a name; an image, or a
 * template that has one; and GPU pools or CPU flavors. What is not set is not sent, and the server's defaults apply;
 * the only exceptions are a type and a {@link #scaling}, which revision 2026-09 requires. The methods only record, in
 * any order; {@link #build()} checks, and reports all violations at once.
 *
 * <p>Not for use by several threads at once. The same description may be used again; each create makes another
 * endpoint, since names are not unique.
 *
 * @since 0.1.0
 */
public final class NewEndpoint {
    /** The environment variable that holds the key of the {@code createOnce} that made an endpoint. */
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
     * Starts a description from an endpoint that exists: its type, container, GPUs or CPU flavors, workers, scaling,
     * data centers, network volumes, FlashBoot mode and timeout. It does not copy what only the server sets, members
     * that this SDK does not know, the key of a {@code createOnce}, and in revision 2026-09 an idle time that does not
     * apply to the scaling. If the endpoint has a setting that a revision
     * lacks, the description is refused when it is built for that revision.
     *
     * @param endpoint what was read
     * @return a copy that still needs a name
     */
    public static Copy like(Endpoint endpoint) {
        return new Copy(endpoint);
    }

    /** A copied description that still needs a name. */
    public static final class Copy {
        private final Endpoint endpoint;

        private Copy(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        /**
         * Names the new endpoint.
         *
         * @param name its name, at least 1 character; not unique: the spec's {@code name}
         * @return a new description for each call
         */
        public NewEndpoint named(String name) {
            NewEndpoint copy = NewEndpoint.named(name);
            copy.said.copy(endpoint);
            return copy;
        }
    }

    /**
     * Sets the Docker image: the spec's {@code image}. Required, here or in {@link #container}, unless a {@link
     * #template} brings it.
     *
     * @param image the image's reference
     * @return this description
     */
    public NewEndpoint image(String image) {
        said.own.image = said.given("image", image);
        return this;
    }

    /**
     * Sets the GPUs: the spec's {@code gpu}. Required, unless {@link #cpu} is set.
     *
     * @param gpu the pools, at least one, and the number of GPUs per worker
     * @return this description
     */
    public NewEndpoint gpu(GpuPools gpu) {
        said.gpu = gpu;
        return this;
    }

    /**
     * Sets the number of workers: the spec's {@code workers}. By default the server uses a minimum of 0 and a maximum
     * of 3.
     *
     * @param workers the range
     * @return this description
     */
    public NewEndpoint workers(Workers workers) {
        said.workers = said.given("workers", workers);
        return this;
    }

    /**
     * Sets when workers are added and stopped: the spec's {@code scaling}. Revision 2026-09 requires it, so if it is
     * not set, the SDK sends the platform's own default: a queue delay of 4 s for a queue, and 4 requests per worker
     * for a load balancer. In revision 2026-06 nothing is sent, and the server's default for a queue is the same.
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
     * Sets how long one request may run: the spec's {@code timeout}. The server's default is 5 minutes; its
     * documentation allows 5 seconds to 7 days.
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
     * entrypoint}, {@code disk}, {@code ports}, {@code env} and {@code registry}, including an explicit null. What this
     * description itself sets wins, in whatever order it was set. Ports and environment variables are added to the
     * container's; {@link #args}, {@link #command} or {@link #entrypoint} replace its command. A second container
     * replaces the first.
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
     * Spreads a template's container settings, as {@link #container(ContainerConfig)} does; empty settings of the
     * template are ignored, and so is the key of a {@code createOnce}, which the template of an endpoint may hold. The
     * settings are copied here, so that both revisions can have them, whereas {@link #template} leaves that to the server.
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
     * templateId}. Available in revision 2026-09 only. What this description sets itself wins, and environment
     * variables are merged. Later changes of the template do not reach the endpoint.
     *
     * @param id the template's id, at least 1 character; if there is no such template, the create fails with a {@code
     *     NotFoundException}
     * @return this description
     */
    public NewEndpoint template(String id) {
        said.template = said.given("templateId", id);
        return this;
    }

    /**
     * Sends requests straight to the HTTP server in a worker instead of through a queue: the spec's {@code type}.
     * Available in revision 2026-09 only. Such an endpoint scales on the number of requests.
     *
     * @return this description
     */
    public NewEndpoint loadBalancer() {
        said.type = EndpointType.LOAD_BALANCER;
        return this;
    }

    /**
     * Adds CPU flavors that workers may run on, in place of GPUs: the spec's {@code cpu}. Available in revision 2026-09
     * only.
     *
     * @param flavors the flavors, no two the same
     * @return this description
     */
    public NewEndpoint cpu(CpuFlavor... flavors) {
        said.cpu(flavors);
        return this;
    }

    /**
     * Sets the container's command as a list of words, in place of the image's own: the spec's {@code cmd}. Available
     * in revision 2026-09 only. If the image has an entrypoint, the words are its arguments.
     *
     * @param words the words; the last call wins
     * @return this description
     */
    public NewEndpoint command(String... words) {
        said.own.cmd = Container.words(said.given("cmd", words));
        return this;
    }

    /**
     * Replaces the image's entrypoint with a list of words: the spec's {@code entrypoint}. Available in revision
     * 2026-09 only.
     *
     * @param words the words; the last call wins
     * @return this description
     */
    public NewEndpoint entrypoint(String... words) {
        said.own.entrypoint = Container.words(said.given("entrypoint", words));
        return this;
    }

    /**
     * Sets the arguments passed to the container's entrypoint: the spec's {@code args}. This is another way to set what
     * {@link #command} and {@link #entrypoint} set, so use one or the other.
     *
     * @param args the arguments, in one string
     * @return this description
     */
    public NewEndpoint args(String args) {
        said.own.args = said.given("args", args);
        return this;
    }

    /**
     * Sets the container's disk: the spec's {@code disk}. Its content is lost on restart.
     *
     * @param gigabytes the size in GB, at least 1
     * @return this description
     */
    public NewEndpoint disk(int gigabytes) {
        said.own.disk = gigabytes;
        return this;
    }

    /**
     * Exposes a port: adds it to the spec's {@code ports}.
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
     * Exposes ports: adds them to the spec's {@code ports}.
     *
     * @param ports the ports, each as port/protocol, such as {@code 22/tcp}
     * @return this description
     */
    public NewEndpoint ports(String... ports) {
        said.own.ports = Container.appended(said.own.ports, said.given("ports", ports));
        return this;
    }

    /**
     * Sets an environment variable: adds it to the spec's {@code env}. The last value for a name wins.
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
     * Sends an explicit null, so that no registry credential is used even if a {@link #container} brings one.
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
     * @param value a string, a number, a boolean, a list or map of these, or null
     * @return this description
     */
    public NewEndpoint extra(String name, @Nullable Object value) {
        said.extra(name, value);
        return this;
    }

    /**
     * Checks the description and makes the request in revision 2026-09, which production serves.
     *
     * @return the request
     * @throws InvalidRequestException when something is missing, breaks a limit or a rule, or is not available in that
     *     revision; it lists every violation
     */
    public CreateEndpointRequest build() {
        return Body2026_09.of(said);
    }

    /**
     * Checks the description and makes the request in revision 2026-06. It has only what was set.
     *
     * @return the request
     * @throws InvalidRequestException when something is missing, breaks a limit, or is not available in that revision;
     *     it lists every violation
     */
    public io.runpod.sdk.v2026_06.model.CreateEndpointRequest buildV2026_06() {
        return Body2026_06.of(said);
    }

    /**
     * Whether another description has the same settings so far, wrong ones included. Do not use a description that may
     * still change as the key of a map.
     */
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
