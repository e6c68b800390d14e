package io.runpod.sdk.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What takes too long or too much luck to bring about over HTTP: OkHttp reads from a connection that idled for ten seconds. */
class PatientSocketTest {
    private final ServerSocket listener = listener();
    private final Socket socket = new InterruptibleSockets().createSocket();
    private final Socket peer;

    PatientSocketTest() throws Exception {
        socket.connect(listener.getLocalSocketAddress());
        peer = listener.accept();
    }

    private static ServerSocket listener() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws Exception {
        socket.close();
        peer.close();
        listener.close();
    }

    @Test
    void whatWasReadWhileItWasIdleSpoilsIt() throws Exception {
        PatientSocket patient = Objects.requireNonNull(PatientSocket.behind(socket));
        assertThat(patient.begin()).isTrue();
        patient.end();

        peer.getOutputStream().write('x');
        assertThat(socket.getInputStream().read()).isEqualTo('x');

        assertThat(patient.begin()).isFalse();
    }

    @Test
    void oneWhoseExchangeHasNotEndedTakesNoOther() {
        PatientSocket patient = Objects.requireNonNull(PatientSocket.behind(socket));
        assertThat(patient.begin()).isTrue();

        assertThat(patient.begin()).isFalse();
    }

    @Test
    void whatIsFoundStaleTakesNotOneByte() throws Exception {
        PatientSocket patient = Objects.requireNonNull(PatientSocket.behind(socket));
        patient.begin();
        socket.getOutputStream().write('a');
        patient.end();
        peer.getOutputStream().write('x');
        patient.begin();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> socket.getOutputStream().write('b')).isInstanceOf(SocketException.class);
        }
        assertThat(patient.isStale()).isTrue();
        socket.close();
        assertThat(peer.getInputStream().readAllBytes()).containsExactly('a');
    }
}
