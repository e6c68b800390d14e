/**
 * What the generated code of every document shares, on jackson-core alone: reading and writing JSON token by token, what
 * builders record and check, and how a value is shown. Knows no document and none of the packages that are made of one.
 *
 * <h2>Rules</h2>
 *
 * <ul>
 *   <li><b>Repeated members.</b> The last one counts, null included: where null means absent, a member that came before is
 *       absent, and a required one is missing. The member keeps its first position. Every occurrence must have the right type.
 *   <li><b>Names are shown, values are not.</b> An error names the place by a {@link io.runpod.sdk.codec.JsonPath}, which is
 *       printable and bounded, whatever the names in a document are.
 *   <li><b>A value of one of several kinds</b> is read as a whole before its kind is known. What is of no known kind is kept
 *       token by token, repeated members included.
 *   <li><b>Work and memory</b> grow with the size of a document, and not faster.
 * </ul>
 *
 * <p>Support code for the other packages of the SDK, not an API for applications.
 *
 * @serial exclude
 */
@NullMarked
package io.runpod.sdk.codec;

import org.jspecify.annotations.NullMarked;
