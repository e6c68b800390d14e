package io.runpod.sdk.internal.answer;

import io.runpod.sdk.internal.secret.Secrets;
import io.runpod.sdk.internal.secret.ThrownText;
import java.io.EOFException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Reads what was thrown before or instead of an answer. */
final class NotSentCauses {
    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 600;
    /** Of {@link javax.net.ssl.SSLSocket}: on the stack of all that breaks a handshake, whoever brings TLS. */
    private static final String HANDSHAKE = "startHandshake";

    /** The JDK's own words for an answer that is no TLS; a test holds them against the real thing. */
    private static final String NOT_TLS = "Unsupported or unrecognized SSL message";

    private static final String GUESS = "; does the server speak https?";

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

    /** What went wrong, without secrets. */
    static String text(@Nullable Throwable thrown, Secrets secrets) {
        if (thrown == null) {
            return "unknown";
        }
        @Nullable String message = ThrownText.of(thrown, secrets, LONGEST_TEXT);
        if (thrown instanceof UnknownHostException) {
            return "the host name was not found: " + message;
        }
        String kind = thrown.getClass().getSimpleName();
        return (message == null ? kind : message + " (" + kind + ")") + (metNoTls(thrown) ? GUESS : "");
    }

    /** What a server that takes the hello for a broken request makes of it: it answers in plain text, or hangs up. */
    private static boolean metNoTls(Throwable thrown) {
        boolean noTls = thrown instanceof SSLException
                ? NOT_TLS.equals(thrown.getMessage()) || thrown.getCause() instanceof EOFException
                : thrown instanceof SocketException || thrown instanceof EOFException;
        return noTls && Stream.of(ThrownText.trace(thrown)).anyMatch(frame -> HANDSHAKE.equals(frame.getMethodName()));
    }
}
