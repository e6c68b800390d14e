package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.UpdateEndpointRequest;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes a change of an endpoint. It has the settings of {@link NewEndpoint}, and one more method for each that can
 * be cleared. A change begins with any static method here and continues with the methods of {@link EndpointChanges},
 * where they are described:
 *
 * <pre>{@code
 * EndpointChange.scaling(Scaling.onRequestCount(4)).workers(Workers.upTo(10)).env("A", "1")
 * }</pre>
 *
 * <p>What a change does not mention is not sent, and stays as it is. Workers and environment variables are sent
 * complete; what the change does not mention of them is read from the endpoint first. Available in revision 2026-09
 * only.
 *
 * <p>Not for use by several threads at once. The same change may be used again, for other endpoints too.
 *
 * @since 0.1.0
 */
public sealed interface EndpointChange permits EndpointChanges {

    /**
     * Checks the change and makes the request.
     *
     * @param current reads the endpoint as it is; called at most once, only if the change depends on it, and after
     *     everything that can be checked without it. What it throws is passed on
     * @return the request
     * @throws InvalidRequestException when something breaks a limit or a rule; it lists every violation. Those that
     *     depend on the endpoint as it is are only reported if there are no others
     */
    UpdateEndpointRequest build(Supplier<Endpoint> current);

    /**
     * {@return a change that begins with {@link EndpointChanges#named}}
     *
     * @param name the endpoint's new name
     */
    static EndpointChanges named(String name) {
        return new EndpointChanges().named(name);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#image}}
     *
     * @param image the image's reference
     */
    static EndpointChanges image(String image) {
        return new EndpointChanges().image(image);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#args}}
     *
     * @param args the arguments, in one string
     */
    static EndpointChanges args(String args) {
        return new EndpointChanges().args(args);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearArgs}} */
    static EndpointChanges clearArgs() {
        return new EndpointChanges().clearArgs();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#command}}
     *
     * @param words the words, at least one
     */
    static EndpointChanges command(String... words) {
        return new EndpointChanges().command(words);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearCommand}} */
    static EndpointChanges clearCommand() {
        return new EndpointChanges().clearCommand();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#entrypoint}}
     *
     * @param words the words, at least one
     */
    static EndpointChanges entrypoint(String... words) {
        return new EndpointChanges().entrypoint(words);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearEntrypoint}} */
    static EndpointChanges clearEntrypoint() {
        return new EndpointChanges().clearEntrypoint();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#disk}}
     *
     * @param gigabytes the size in GB, at least 1
     */
    static EndpointChanges disk(int gigabytes) {
        return new EndpointChanges().disk(gigabytes);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#port}}
     *
     * @param number the port, from 1 to 65535
     * @param protocol the protocol, such as {@code http} or {@code tcp}
     */
    static EndpointChanges port(int number, String protocol) {
        return new EndpointChanges().port(number, protocol);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#ports}}
     *
     * @param ports the ports, at least one, each as port/protocol, such as {@code 22/tcp}
     */
    static EndpointChanges ports(String... ports) {
        return new EndpointChanges().ports(ports);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearPorts}} */
    static EndpointChanges clearPorts() {
        return new EndpointChanges().clearPorts();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#env(String, String)}}
     *
     * @param name the variable's name
     * @param value its value; never shown in messages or by {@code toString}
     */
    static EndpointChanges env(String name, String value) {
        return new EndpointChanges().env(name, value);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#env(Map)}}
     *
     * @param variables names and values
     */
    static EndpointChanges env(Map<String, String> variables) {
        return new EndpointChanges().env(variables);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#removeEnv}}
     *
     * @param names the variables' names
     */
    static EndpointChanges removeEnv(String... names) {
        return new EndpointChanges().removeEnv(names);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#replaceEnv}}
     *
     * @param variables names and values of all variables to be set
     */
    static EndpointChanges replaceEnv(Map<String, String> variables) {
        return new EndpointChanges().replaceEnv(variables);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearEnv}} */
    static EndpointChanges clearEnv() {
        return new EndpointChanges().clearEnv();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#registry}}
     *
     * @param credentialId the credential's id; null removes the credential
     */
    static EndpointChanges registry(@Nullable String credentialId) {
        return new EndpointChanges().registry(credentialId);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearRegistry}} */
    static EndpointChanges clearRegistry() {
        return new EndpointChanges().clearRegistry();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#gpu}}
     *
     * @param gpu the pools, and what else is to change
     */
    static EndpointChanges gpu(GpuPools gpu) {
        return new EndpointChanges().gpu(gpu);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearCuda}} */
    static EndpointChanges clearCuda() {
        return new EndpointChanges().clearCuda();
    }

    /** {@return a change that begins with {@link EndpointChanges#clearCudaAtLeast}} */
    static EndpointChanges clearCudaAtLeast() {
        return new EndpointChanges().clearCudaAtLeast();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#cpu}}
     *
     * @param flavors the flavors, at least one, no two the same
     */
    static EndpointChanges cpu(CpuFlavor... flavors) {
        return new EndpointChanges().cpu(flavors);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#workers}}
     *
     * @param workers the range
     */
    static EndpointChanges workers(Workers workers) {
        return new EndpointChanges().workers(workers);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#scaling}}
     *
     * @param scaling the rule
     */
    static EndpointChanges scaling(Scaling scaling) {
        return new EndpointChanges().scaling(scaling);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#flashboot}}
     *
     * @param flashboot the mode
     */
    static EndpointChanges flashboot(FlashBoot flashboot) {
        return new EndpointChanges().flashboot(flashboot);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#timeout}}
     *
     * @param timeout the time, in whole milliseconds
     */
    static EndpointChanges timeout(Duration timeout) {
        return new EndpointChanges().timeout(timeout);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#dataCenters}}
     *
     * @param ids the ids, at least one, such as {@code US-TX-3}
     */
    static EndpointChanges dataCenters(String... ids) {
        return new EndpointChanges().dataCenters(ids);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearDataCenters}} */
    static EndpointChanges clearDataCenters() {
        return new EndpointChanges().clearDataCenters();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#networkVolumes}}
     *
     * @param ids the volumes' ids, at least one
     */
    static EndpointChanges networkVolumes(String... ids) {
        return new EndpointChanges().networkVolumes(ids);
    }

    /** {@return a change that begins with {@link EndpointChanges#clearNetworkVolumes}} */
    static EndpointChanges clearNetworkVolumes() {
        return new EndpointChanges().clearNetworkVolumes();
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#template}}
     *
     * @param id the template's id
     */
    static EndpointChanges template(String id) {
        return new EndpointChanges().template(id);
    }

    /**
     * {@return a change that begins with {@link EndpointChanges#extra}}
     *
     * @param name its name on the wire
     * @param value a string, a number, a boolean, a list or map of these, or null
     */
    static EndpointChanges extra(String name, @Nullable Object value) {
        return new EndpointChanges().extra(name, value);
    }
}
