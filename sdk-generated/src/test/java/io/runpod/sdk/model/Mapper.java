package io.runpod.sdk.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.afterburner.AfterburnerModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** A user's mapper, of Jackson 2 or 3, with one of the settings that users have. */
interface Mapper {

    String write(@Nullable Object value) throws Exception;

    @Nullable Object read(String json, Type type) throws Exception;

    /** Reads by way of a tree. */
    @Nullable Object readTree(String json, Class<?> type) throws Exception;

    /** Writes to a tree, and the tree as JSON. */
    String writeTree(Object value) throws Exception;

    Object convert(Object value, Class<?> type) throws Exception;

    /** Has a value that is there take over what a text says. */
    Object update(Object value, String json) throws Exception;

    /** What a failing mapper throws. */
    Class<? extends Exception> failure();

    /** Whether texts are JSON. */
    default boolean isJson() {
        return true;
    }

    List<Mapper> PLAIN = List.of(two("as it is", json -> {}), three("as it is", json -> {}));

    List<Mapper> ALL = Stream.of(PLAIN, twos(), threes()).flatMap(List::stream).toList();

    private static List<Mapper> twos() {
        return List.of(
                two(
                        "strict",
                        json -> json.addModule(new JavaTimeModule())
                                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)),
                two(
                        "lenient",
                        json -> json.enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                                .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
                                .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                                .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                                .enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)),
                two(
                        "exact numbers",
                        json -> json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)),
                two("no nulls", json -> inclusion(json, JsonInclude.Include.NON_NULL)),
                two("nothing empty", json -> inclusion(json, JsonInclude.Include.NON_EMPTY)),
                two("no defaults", json -> inclusion(json, JsonInclude.Include.NON_DEFAULT)),
                two("one item", json -> json.enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)),
                two(
                        "no coercion",
                        json -> json.withCoercionConfigDefaults(config -> Arrays.stream(CoercionInputShape.values())
                                .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)))),
                two("snake case", json -> json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
                two("sorted properties", json -> json.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)),
                two("nothing visible", json -> json.visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)),
                two("all visible", json -> json.visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)),
                two("no views", json -> json.disable(MapperFeature.DEFAULT_VIEW_INCLUSION)),
                two(
                        "type names",
                        json -> json.activateDefaultTyping(
                                LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.NON_FINAL)),
                two(
                        "modules",
                        json -> json.addModules(
                                new JavaTimeModule(),
                                new Jdk8Module(),
                                new ParameterNamesModule(),
                                new AfterburnerModule())),
                new Two("YAML", new YAMLMapper()));
    }

    private static List<Mapper> threes() {
        return List.of(
                three(
                        "strict",
                        json -> json.enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                                .enable(
                                        tools.jackson.databind.DeserializationFeature
                                                .FAIL_ON_MISSING_CREATOR_PROPERTIES)
                                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                                .disable(tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)),
                three(
                        "lenient",
                        json -> json.enable(tools.jackson.databind.DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                                .enable(tools.jackson.databind.DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
                                .enable(
                                        tools.jackson.databind.DeserializationFeature
                                                .ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                                .enable(tools.jackson.databind.DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                                .enable(tools.jackson.databind.DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)),
                three(
                        "exact numbers",
                        json -> json.enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)),
                three("no nulls", json -> inclusion(json, JsonInclude.Include.NON_NULL)),
                three("nothing empty", json -> inclusion(json, JsonInclude.Include.NON_EMPTY)),
                three("no defaults", json -> inclusion(json, JsonInclude.Include.NON_DEFAULT)),
                three(
                        "one item",
                        json -> json.enable(
                                tools.jackson.databind.SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)),
                three(
                        "no coercion",
                        json -> json.withCoercionConfigDefaults(
                                config -> Arrays.stream(tools.jackson.databind.cfg.CoercionInputShape.values())
                                        .forEach(shape -> config.setCoercion(
                                                shape, tools.jackson.databind.cfg.CoercionAction.Fail)))),
                three(
                        "snake case",
                        json -> json.propertyNamingStrategy(
                                tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)),
                three(
                        "nothing visible",
                        json -> json.changeDefaultVisibility(checker -> checker.with(JsonAutoDetect.Visibility.NONE))),
                three(
                        "all visible",
                        json -> json.changeDefaultVisibility(checker -> checker.with(JsonAutoDetect.Visibility.ANY))),
                three("no views", json -> json.disable(tools.jackson.databind.MapperFeature.DEFAULT_VIEW_INCLUSION)),
                three("dates as numbers", json -> json.enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)),
                three(
                        "type names",
                        json -> json.activateDefaultTyping(
                                BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("")
                                        .build(),
                                DefaultTyping.NON_FINAL)),
                three(
                        "like Jackson 2",
                        tools.jackson.databind.json.JsonMapper.builderWithJackson2Defaults(),
                        json -> {}),
                new Three("YAML", new tools.jackson.dataformat.yaml.YAMLMapper()));
    }

    private static void inclusion(JsonMapper.Builder json, JsonInclude.Include inclusion) {
        json.defaultPropertyInclusion(JsonInclude.Value.construct(inclusion, inclusion));
    }

    private static void inclusion(tools.jackson.databind.json.JsonMapper.Builder json, JsonInclude.Include inclusion) {
        json.changeDefaultPropertyInclusion(
                old -> old.withValueInclusion(inclusion).withContentInclusion(inclusion));
    }

    static Mapper two(String name, Consumer<JsonMapper.Builder> settings) {
        JsonMapper.Builder json = JsonMapper.builder();
        settings.accept(json);
        return new Two(
                name, json.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build());
    }

    static Mapper three(String name, Consumer<tools.jackson.databind.json.JsonMapper.Builder> settings) {
        return three(name, tools.jackson.databind.json.JsonMapper.builder(), settings);
    }

    private static Mapper three(
            String name,
            tools.jackson.databind.json.JsonMapper.Builder json,
            Consumer<tools.jackson.databind.json.JsonMapper.Builder> settings) {
        settings.accept(json);
        return new Three(name, json.build());
    }

    static Type listOf(Class<?> item) {
        return generic(List.class, item);
    }

    static Type mapOf(Class<?> value) {
        return generic(LinkedHashMap.class, String.class, value);
    }

    private static Type generic(Class<?> raw, Type... arguments) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return arguments.clone();
            }

            @Override
            public Type getRawType() {
                return raw;
            }

            @Override
            public @Nullable Type getOwnerType() {
                return null;
            }
        };
    }

    /** Jackson 2. */
    record Two(String name, ObjectMapper mapper) implements Mapper {

        @Override
        public String write(@Nullable Object value) throws Exception {
            return mapper.writeValueAsString(value);
        }

        @Override
        public @Nullable Object read(String json, Type type) throws Exception {
            JavaType javaType = mapper.getTypeFactory().constructType(type);
            return mapper.readValue(json, javaType);
        }

        @Override
        public @Nullable Object readTree(String json, Class<?> type) throws Exception {
            return mapper.treeToValue(mapper.readTree(json), type);
        }

        @Override
        public String writeTree(Object value) throws Exception {
            return mapper.valueToTree(value).toString();
        }

        @Override
        public Object convert(Object value, Class<?> type) {
            return mapper.convertValue(value, type);
        }

        @Override
        public Object update(Object value, String json) throws Exception {
            return mapper.readerForUpdating(value).readValue(json);
        }

        @Override
        public Class<? extends Exception> failure() {
            return com.fasterxml.jackson.core.JsonProcessingException.class;
        }

        @Override
        public boolean isJson() {
            return !(mapper instanceof YAMLMapper);
        }

        @Override
        public String toString() {
            return "Jackson 2, " + name;
        }
    }

    /** Jackson 3. */
    record Three(String name, tools.jackson.databind.ObjectMapper mapper) implements Mapper {

        @Override
        public String write(@Nullable Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public @Nullable Object read(String json, Type type) {
            tools.jackson.databind.JavaType javaType = mapper.getTypeFactory().constructType(type);
            return mapper.readValue(json, javaType);
        }

        @Override
        public @Nullable Object readTree(String json, Class<?> type) {
            return mapper.treeToValue(mapper.readTree(json), type);
        }

        @Override
        public String writeTree(Object value) {
            return mapper.<tools.jackson.databind.JsonNode>valueToTree(value).toString();
        }

        @Override
        public Object convert(Object value, Class<?> type) {
            return mapper.convertValue(value, type);
        }

        @Override
        public Object update(Object value, String json) {
            return mapper.readerForUpdating(value).readValue(json);
        }

        @Override
        public Class<? extends Exception> failure() {
            return tools.jackson.core.JacksonException.class;
        }

        @Override
        public boolean isJson() {
            return !(mapper instanceof tools.jackson.dataformat.yaml.YAMLMapper);
        }

        @Override
        public String toString() {
            return "Jackson 3, " + name;
        }
    }

    /** A list that may hold null, for tests. */
    static List<@Nullable Object> nullable(@Nullable Object... items) {
        return Arrays.asList(items);
    }

    /** A map that may hold null, for tests. */
    static Map<String, @Nullable Object> nullable(String name, @Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(name, value);
        return map;
    }
}
