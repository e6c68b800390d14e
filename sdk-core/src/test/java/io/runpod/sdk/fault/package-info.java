/**
 * The fault suite: one create makes at most one endpoint, and every failure says whether it did, shown against servers
 * that misbehave on raw sockets.
 *
 * <p>The harness: a {@link io.runpod.sdk.fault.FaultServer} plays one {@link io.runpod.sdk.fault.Act} a connection and
 * writes every request that it has read whole into its {@link io.runpod.sdk.fault.Journal}, so that a request sent twice
 * can't hide. {@link io.runpod.sdk.fault.Lab} hands out servers and clients, makes the call that a
 * {@link io.runpod.sdk.fault.Probe} is, and holds after every test what must hold after any: nothing created twice,
 * nothing at another origin, no connection and no thread left.
 */
@NullMarked
package io.runpod.sdk.fault;

import org.jspecify.annotations.NullMarked;
