/**
 * What stands between the generated models and users' mappers: the values that a mapper hands over and takes, and what
 * keeps libraries that go by private fields away. Knows the annotations that Jackson 2 and 3 share, and no databind.
 *
 * <p>Support code for the other packages of the SDK, not an API for applications.
 */
@NullMarked
package io.runpod.sdk.mapper;

import org.jspecify.annotations.NullMarked;
