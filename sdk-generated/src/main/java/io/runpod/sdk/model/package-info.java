/**
 * The schemas of the API as it is served, as immutable values with builders, generated at build time, and the two exceptions
 * that say what is wrong with a value or with JSON text, in every package of models. {@code io.runpod.sdk.v2026_06.model} has
 * the schemas of the given contract.
 *
 * <h2>What the API may grow</h2>
 *
 * <ul>
 *   <li><b>Members</b> that an answer has and its schema lacks survive as extras. So do those of a request that is read from
 *       text; where its schema allows no others, the operation refuses to send them, and {@code extra(name, value)} of a
 *       builder says that they are meant.
 *   <li><b>Values</b> of an enum that this SDK does not know are kept as they came.
 *   <li><b>Kinds</b>: a schema that is one of several is a sealed interface, and {@code Unknown…} keeps what is of another kind.
 *   <li><b>Numbers</b> with a fraction are {@link java.math.BigDecimal}s with every digit of the text, up to 1,000 of them. Whole
 *       numbers have 32 bits, or 64 where the spec says so; one that does not fit is an error that names its member.
 * </ul>
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
 *
 * @serial exclude
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.model;

import org.jspecify.annotations.NullMarked;
