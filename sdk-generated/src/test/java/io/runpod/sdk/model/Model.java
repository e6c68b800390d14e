package io.runpod.sdk.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A generated model, driven through its public methods by the names of its document. */
record Model(Room room, String name, List<Member> members) {

    /** Those of all documents. */
    static Stream<Model> all() {
        return Room.all().flatMap(Model::all);
    }

    static Stream<Model> all(Room room) {
        return Spec.of(room).objects().entrySet().stream().map(e -> new Model(room, e.getKey(), e.getValue()));
    }

    static Model named(Room room, String name) {
        return new Model(room, name, Spec.of(room).objects().getOrDefault(name, List.of()));
    }

    static Object enumOf(Room room, String type, String value) {
        return invoke(method(room.model(type), "of", String.class), null, value);
    }

    Class<?> type() {
        return room.model(name);
    }

    Class<?> builderType() {
        return room.model(name + "$Builder");
    }

    Object builder() {
        return invoke(method(type(), "builder"), null);
    }

    /** A builder that has what the document requires, and no more. */
    Object minimal() {
        Object builder = builder();
        members.stream().filter(Member::required).forEach(member -> set(builder, member, member.value(0)));
        // Of a schema that wants some members and says not which.
        members.stream()
                .filter(member -> !member.required())
                .limit(Spec.of(room).minProperties(name))
                .forEach(member -> set(builder, member, member.value(0)));
        return builder;
    }

    /** A value with every member. */
    Object full(int seed) {
        Object builder = builder();
        members.forEach(member -> set(builder, member, member.value(seed)));
        return build(builder);
    }

    void set(Object builder, Member member, @Nullable Object value) {
        invoke(setter(member), builder, value);
    }

    private Method setter(Member member) {
        return Arrays.stream(builderType().getMethods())
                .filter(m -> m.getName().equals(member.javaName()))
                .filter(m -> m.getGenericParameterTypes()[0].getTypeName().equals(member.setterType()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(name + ".Builder lacks " + member + "(" + member.setterType() + ")"));
    }

    Object build(Object builder) {
        return invoke(method(builderType(), "build"), builder);
    }

    Object read(String json) {
        return invoke(method(type(), "fromJson", String.class), null, json);
    }

    Object read(byte[] json) {
        return invoke(method(type(), "fromJson", byte[].class), null, json);
    }

    String write(Object value) {
        String text = (String) invoke(method(type(), "toJson"), value);
        byte[] bytes = (byte[]) invoke(method(type(), "toJsonBytes"), value);
        if (!text.equals(new String(bytes, StandardCharsets.UTF_8))) {
            throw new AssertionError("toJson and toJsonBytes differ: " + text);
        }
        return text;
    }

    Object toBuilder(Object value) {
        return invoke(method(type(), "toBuilder"), value);
    }

    Object get(Object value, Member member) {
        return get(value, member.javaName());
    }

    Object get(Object value, String accessor) {
        return invoke(method(type(), accessor), value);
    }

    static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(type.getSimpleName() + " lacks " + name, e);
        }
    }

    // A static method has no target, and a setter may be given null: NullAway's model of reflection knows neither.
    @SuppressWarnings("NullAway")
    static Object invoke(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return name;
    }
}
