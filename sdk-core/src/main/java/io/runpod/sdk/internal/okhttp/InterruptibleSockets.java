package io.runpod.sdk.internal.okhttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes sockets that an interrupt closes while a thread reads, writes or connects: those of channels. They send at
 * once: else what follows the TLS handshake waits for the server to acknowledge the handshake, which it may put off for
 * 40 ms.
 *
 * <p>The unconnected ones, which OkHttp asks for, are {@linkplain PatientSocket patient} as well.
 */
final class InterruptibleSockets extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        return new PatientSocket(open().socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return connected(new InetSocketAddress(address, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return bound(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return bound(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private static Socket connected(SocketAddress address) throws IOException {
        return bound(address, null);
    }

    private static Socket bound(SocketAddress address, @Nullable SocketAddress local) throws IOException {
        SocketChannel channel = open();
        try {
            channel.bind(local).connect(address);
            return channel.socket();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static SocketChannel open() throws IOException {
        return SocketChannel.open().setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
}
