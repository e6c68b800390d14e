package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;

/**
 * A request that its document finds right.
 *
 * @param operation what is asked for
 * @param id what stands in the path for {@code {id}}, decoded; empty where there is none
 * @param query the parameters
 * @param body the body; an empty object where the operation takes none
 * @param revision whose schema the body fits
 */
record Call(Operation operation, String id, Query query, ObjectNode body, ApiRevision revision) {}
