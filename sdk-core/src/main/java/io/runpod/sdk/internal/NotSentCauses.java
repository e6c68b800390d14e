package io.runpod.sdk.internal;

import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Reads what was thrown before or instead of an answer. */
final class NotSentCauses {
    private static final int DEEPEST = 16;

    private NotSentCauses() {}

    /** Whether the next attempt would fail in the same way: trust, or this machine's own settings. */
    static boolean isLasting(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof CertificateException
                    || cause instanceof SSLPeerUnverifiedException
                    || cause instanceof UnknownServiceException
                    || cause instanceof RuntimeException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    static String text(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "unknown";
        }
        String message = thrown.getMessage();
        if (thrown instanceof UnknownHostException) {
            return "the host name was not found: " + message;
        }
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message + " (" + thrown.getClass().getSimpleName() + ")";
    }
}
