package io.runpod.sdk.testkit;

import com.networknt.schema.Schema;

/**
 * A parameter of a query, as a document describes it.
 *
 * @param type what its text is read as: {@code string}, {@code integer}, {@code boolean} or {@code array}
 * @param judge what judges its value
 */
record QueryParameter(String name, String type, Schema judge) {}
