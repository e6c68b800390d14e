/**
 * The spec's schemas as immutable values with builders, generated at build time, and the two exceptions that say what
 * is wrong with a value or with JSON text.
 *
 * <h2>In the hands of other libraries</h2>
 *
 * <p>Each model has its own {@code toJson()} and {@code fromJson}. Mappers of <b>Jackson 2 and Jackson 3</b> read and write
 * the models as those do, alone and inside of other values, with or without modules, and whatever a mapper leaves out or
 * renames elsewhere: a null that is meant as null is written, and numbers keep all their digits. What is wrong comes as an
 * exception of Jackson that has an {@link io.runpod.sdk.model.InvalidJsonException} as its cause; neither shows a value. What
 * remains in the mapper's hands:
 *
 * <ul>
 *   <li>{@code ORDER_MAP_ENTRIES_BY_KEYS} sorts the members.
 *   <li>Serializers, deserializers and formats that an application sets for strings, numbers or booleans, or for keys of
 *       maps, are used for those of a model too. {@code contentNulls} of {@code JsonSetter}, set for the whole mapper, may take nulls
 *       out of lists that are read.
 *   <li>A tree of {@code JsonNode} holds numbers with a fraction as {@code double}, unless {@code USE_BIG_DECIMAL_FOR_FLOATS}
 *       is on, and has no repeated members.
 *   <li>With {@code USE_STATIC_TYPING} a mapper fails to write models, as with {@code CAN_OVERRIDE_ACCESS_MODIFIERS}
 *       off. With {@code USE_ANNOTATIONS} off, or with mixins that replace the annotations, it knows nothing of how they are
 *       written.
 *   <li>A model never changes: {@code readerForUpdating}, and merging into a model that is there, fail.
 * </ul>
 *
 * <p><b>Gson</b>, and others that go by private fields, refuse the models: they would write other JSON than the API's. Hand
 * them {@code JsonParser.parseString(model.toJson())}, or register a {@code TypeAdapter} that calls {@code toJson()} and
 * {@code fromJson}. Libraries that go by getters, such as JSON-B or fastjson, can't be made to fail, and write something
 * else: give them {@code toJson()} as well.
 */
@NullMarked
package io.runpod.sdk.model;

import org.jspecify.annotations.NullMarked;
