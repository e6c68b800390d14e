/**
 * What the generated codecs share: reading and writing JSON token by token, on jackson-core alone.
 *
 * <h2>Rules</h2>
 *
 * <ul>
 *   <li><b>Repeated members.</b> The last one counts, null included: where null means absent, a member that came before is
 *       absent, and a required one is missing. The member keeps its first position. Every occurrence must have the right type.
 *   <li><b>Names are shown, values are not.</b> An error names the place by a {@link io.runpod.sdk.codec.JsonPath}, which is
 *       printable and bounded, whatever the names in a document are.
 *   <li><b>Work and memory</b> grow with the size of a document, and not faster.
 * </ul>
 *
 * <p>Support code for the other packages of the SDK, not an API for applications.
 */
@NullMarked
package io.runpod.sdk.codec;

import org.jspecify.annotations.NullMarked;
