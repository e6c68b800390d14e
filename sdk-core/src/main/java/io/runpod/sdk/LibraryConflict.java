package io.runpod.sdk;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to say where a library is too old, lacks a part, or is not there: what was found, where, and what to do. */
final class LibraryConflict {
    private static final String CLASS = ".class";

    private LibraryConflict() {}

    static IllegalStateException okHttp() {
        return conflict(
                "OkHttp 5.0.0 or later (com.squareup.okhttp3:okhttp-jvm)",
                List.of(
                        "okhttp3/OkHttpClient",
                        "okhttp3/OkHttp",
                        "okhttp3/HttpUrl",
                        "okhttp3/Request",
                        "okhttp3/Response"),
                "com.squareup.okhttp3:okhttp, which Retrofit for example brings");
    }

    static IllegalStateException okio() {
        return conflict(
                "Okio 3.13 or later (com.squareup.okio:okio-jvm)",
                List.of("okio/Okio", "okio/Socket"),
                "com.squareup.okio:okio or okio-jvm");
    }

    static IllegalStateException kotlin() {
        return conflict(
                "Kotlin's library 1.8.20 or later (org.jetbrains.kotlin:kotlin-stdlib)",
                List.of("kotlin/Unit", "kotlin/enums/EnumEntries"),
                "org.jetbrains.kotlin:kotlin-stdlib");
    }

    private static IllegalStateException conflict(String needed, List<String> classes, String old) {
        Set<String> places = new LinkedHashSet<>();
        classes.forEach(name -> addPlaces(name + CLASS, places));
        String needs = "The Runpod SDK needs " + needed + ", but found ";
        if (places.isEmpty()) {
            return new IllegalStateException(
                    needs + "none. It comes with runpod-sdk-core: look what excludes it, or what was left out by hand");
        }
        return new IllegalStateException(needs
                + places.stream().map(LibraryConflict::described).collect(Collectors.joining(" and "))
                + (places.size() > 1 ? ", of which one hides classes of the other" : "")
                + ". Exclude the old artifact (" + old + ") from the dependency that brings it, or set its version to a"
                + " new one: in dependencyManagement (Maven), or as a constraint (Gradle)");
    }

    private static void addPlaces(String resource, Set<String> places) {
        ClassLoader loader = Objects.requireNonNull(LibraryConflict.class.getClassLoader());
        try {
            loader.getResources(resource).asIterator().forEachRemaining(url -> {
                String text = url.toString();
                places.add(text.substring(0, text.length() - resource.length()));
            });
        } catch (IOException e) {
            places.add("(class path can't be read: " + e.getMessage() + ")");
        }
    }

    private static String described(String place) {
        String version = version(place);
        String where =
                place.startsWith("jar:") && place.endsWith("!/") ? place.substring(4, place.length() - 2) : place;
        return (version == null ? "" : version + " in ") + where;
    }

    /** What an OkHttp says of itself, loaded apart from all others. Nothing else has one in a place so well known. */
    private static @Nullable String version(String place) {
        try (URLClassLoader alone =
                new URLClassLoader(new URL[] {new URL(place)}, ClassLoader.getPlatformClassLoader())) {
            try {
                return "OkHttp "
                        + alone.loadClass("okhttp3.OkHttp").getField("VERSION").get(null);
            } catch (ClassNotFoundException e) {
                return userAgent(alone.loadClass("okhttp3.internal.Version")).replace("okhttp/", "OkHttp ");
            }
        } catch (ReflectiveOperationException | IOException | LinkageError e) {
            return null;
        }
    }

    /** A method in 3.x, a constant in 4.0. */
    private static String userAgent(Class<?> version) throws ReflectiveOperationException {
        try {
            return String.valueOf(version.getMethod("userAgent").invoke(null));
        } catch (NoSuchMethodException e) {
            return String.valueOf(version.getField("userAgent").get(null));
        }
    }
}
