package io.runpod.sdk;

import java.security.CodeSource;
import kotlin.enums.EnumEntries;
import okhttp3.HttpUrl;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp and what it stands on, looked at before they are used: an old release that hides the right one would show in
 * the middle of a call, as a NoSuchMethodError. Cheap in a cold JVM, since the first call loads the same classes.
 */
final class OkHttpLibraries {
    private OkHttpLibraries() {}

    static void check() {
        if (!okHttpFits()) {
            throw LibraryConflict.okHttp();
        }
        if (!okioFits()) {
            throw LibraryConflict.okio();
        }
        if (!kotlinFits()) {
            throw LibraryConflict.kotlin();
        }
    }

    private static boolean okHttpFits() {
        try {
            // Read where it runs, not copied by javac: since 5.0 it is no constant.
            return isNewEnough(OkHttp.VERSION)
                    // In front of the right jar an old one provides what both have, and the right one the rest.
                    && fromOnePlace(OkHttp.class, OkHttpClient.class)
                    && fromOnePlace(OkHttp.class, HttpUrl.class)
                    && fromOnePlace(OkHttp.class, Request.class)
                    && fromOnePlace(OkHttp.class, Response.class);
        } catch (LinkageError e) {
            return false;
        }
    }

    private static boolean okioFits() {
        try {
            // Came with 3.13.
            return fromOnePlace(okio.Socket.class, Okio.class);
        } catch (LinkageError e) {
            return false;
        }
    }

    private static boolean kotlinFits() {
        try {
            // Came with 1.8.20, and stands behind each of OkHttp's enums.
            return EnumEntries.class.isInterface();
        } catch (LinkageError e) {
            return false;
        }
    }

    /** From 5.0.0 on: what came before as alphas lacks what the release has. */
    static boolean isNewEnough(String version) {
        int dot = version.indexOf('.');
        return (dot > 1 || (dot == 1 && version.charAt(0) >= '5')) && !version.startsWith("5.0.0-");
    }

    private static boolean fromOnePlace(Class<?> one, Class<?> other) {
        return one.getProtectionDomain() == other.getProtectionDomain()
                || place(one).equals(place(other));
    }

    private static String place(Class<?> type) {
        @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? "" : String.valueOf(source.getLocation());
    }
}
