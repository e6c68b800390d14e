package io.runpod.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
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
        assertThat(NotSentCauses.text(new ConnectException("refused"))).isEqualTo("refused (ConnectException)");
        assertThat(NotSentCauses.text(new UnknownHostException("x.y"))).isEqualTo("the host name was not found: x.y");
        assertThat(NotSentCauses.text(new EOFException())).isEqualTo("EOFException");
        assertThat(NotSentCauses.text(new EOFException(" "))).isEqualTo("EOFException");
        assertThat(NotSentCauses.text(null)).isEqualTo("unknown");
    }

    private static IOException caused(IOException exception, Exception cause) {
        exception.initCause(cause);
        return exception;
    }
}
