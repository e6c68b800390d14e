package io.runpod.sdk.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.internal.secret.Secrets;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotSentCausesTest {
    @Test
    void mistrustAndSettingsLast() {
        assertThat(NotSentCauses.isLasting(caused(new SSLHandshakeException("x"), new CertificateException())))
                .isTrue();
        assertThat(NotSentCauses.isLasting(new SSLPeerUnverifiedException("x"))).isTrue();
        assertThat(NotSentCauses.isLasting(new UnknownServiceException("cleartext")))
                .isTrue();
        assertThat(NotSentCauses.isLasting(new IllegalStateException("an interceptor's")))
                .isTrue();
    }

    @Test
    void theNetworkMayMend() {
        assertThat(NotSentCauses.isLasting(new ConnectException("refused"))).isFalse();
        assertThat(NotSentCauses.isLasting(new UnknownHostException("x"))).isFalse();
        assertThat(NotSentCauses.isLasting(caused(new SSLHandshakeException("x"), new EOFException())))
                .isFalse();
        assertThat(NotSentCauses.isLasting(null)).isFalse();
    }

    @Test
    void aCycleOfCausesEnds() {
        IOException first = new IOException("a");
        IOException second = new IOException("b", first);
        first.initCause(second);
        assertThat(NotSentCauses.isLasting(first)).isFalse();
    }

    @Test
    void textsNameTheKind() {
        assertThat(text(new ConnectException("refused"))).isEqualTo("refused (ConnectException)");
        assertThat(text(new UnknownHostException("x.y"))).isEqualTo("the host name was not found: x.y");
        assertThat(text(new EOFException())).isEqualTo("EOFException");
        assertThat(text(new EOFException(" "))).isEqualTo("EOFException");
        assertThat(text(null)).isEqualTo("unknown");
    }

    private static String text(@Nullable Throwable thrown) {
        return NotSentCauses.text(thrown, Secrets.of("", List.of()));
    }

    private static IOException caused(IOException exception, Exception cause) {
        exception.initCause(cause);
        return exception;
    }
}
