package io.runpod.sdk.internal.okhttp;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A socket on which a write that the peer broke says nothing: what is still to be read decides, an answer or the end. A
 * server may answer early and hang up. OkHttp, when its own housekeeping on an HTTP/2 connection meets the broken pipe,
 * closes all streams at once, and their answers, which lie in the receive buffer, are never read.
 *
 * <p>What is written after the break goes nowhere, and the socket says that it is closed, so that OkHttp gives it to no
 * other call. It is read to its end, which comes at once where the peer is gone.
 *
 * <p>Where it is told of exchanges, it looks before the first byte of each whether the server has closed the connection
 * meanwhile; see docs/adr/0003. A layer of TLS hides it, and passes socket options on: {@link #SELF} finds it there.
 */
// Locking is up to the socket behind it.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class PatientSocket extends Socket {
    /** Its value is the socket itself. */
    static final SocketOption<PatientSocket> SELF = new SocketOption<>() {
        @Override
        public String name() {
            return "SELF";
        }

        @Override
        public Class<PatientSocket> type() {
            return PatientSocket.class;
        }
    };

    private final Socket socket;
    private volatile boolean broken;
    private volatile Use use = Use.NONE_YET;
    /** Whether anything was read since the exchange began: what had been read before is no answer to it. */
    private volatile boolean heard = true;

    /** What it is used for, where it carries one exchange at a time. */
    private enum Use {
        NONE_YET,
        /** An exchange of which nothing was written, on a connection that was idle before. */
        BEGINNING,
        EXCHANGE,
        /** Nothing was read since the last exchange. */
        QUIET,
        /** Something was read that belongs to no exchange. */
        DISTURBED,
        /** The connection was over before the first byte of an exchange was written. */
        STALE
    }

    PatientSocket(Socket socket) throws SocketException {
        super((SocketImpl) null);
        this.socket = socket;
    }

    /** The one that a socket is, or that it secures; null where there is none. */
    static @Nullable PatientSocket behind(Socket socket) {
        try {
            return socket.getOption(SELF);
        } catch (IOException | RuntimeException notOurs) {
            return null;
        }
    }

    /** An exchange begins; false where it can't, for nobody knows what would be read. */
    boolean begin() {
        boolean isNew = use == Use.NONE_YET;
        if (!isNew && use != Use.QUIET) {
            return false;
        }
        // On a new connection nothing needs a look, and TLS may have sent its tickets already.
        heard = isNew;
        use = isNew ? Use.EXCHANGE : Use.BEGINNING;
        return true;
    }

    /** The exchange has ended: whatever comes now, nobody asked for. */
    void end() {
        if (use == Use.EXCHANGE) {
            use = Use.QUIET;
        }
    }

    /** Whether an answer can be one to this exchange, and was not there before it. */
    boolean isHeard() {
        return heard;
    }

    /** Nothing of the exchange was written, for the connection was over. */
    boolean isStale() {
        return use == Use.STALE;
    }

    /**
     * The last look before the first byte of an exchange, as far as can be seen without waiting: whether the server has
     * closed the connection, or said something that nobody asked for, such as the notice of TLS that it is about to close.
     */
    private void look() throws SocketException {
        if (use == Use.BEGINNING) {
            use = isSilent(socket.getChannel()) ? Use.EXCHANGE : Use.STALE;
        }
        if (use == Use.STALE) {
            throw new SocketException("the connection was over before the request");
        }
    }

    private static boolean isSilent(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) == 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException gone) {
            return false;
        }
    }

    private final class In extends FilterInputStream {
        In(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            if (use == Use.STALE) {
                // OkHttp looks for an early answer where it could not write; there is none to a request that never
                // left.
                return -1;
            }
            try {
                int read = in.read(bytes, offset, count);
                heard = true;
                if (use == Use.QUIET) {
                    use = Use.DISTURBED;
                }
                return read;
            } catch (ClosedChannelException closedHere) {
                throw closed(closedHere);
            }
        }
    }

    /** In the form of other sockets: TLS takes any other exception for an attack, and forgets the session. */
    private static SocketException closed(ClosedChannelException how) {
        SocketException closed = new SocketException("Socket closed");
        closed.initCause(how);
        return closed;
    }

    private final class Out extends FilterOutputStream {
        Out(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (broken && !socket.isClosed()) {
                return;
            }
            look();
            try {
                out.write(bytes, offset, count);
            } catch (ClosedChannelException closedHere) {
                throw closed(closedHere);
            } catch (IOException e) {
                if (socket.isClosed()) {
                    throw e;
                }
                broken = true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new In(socket.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Out(socket.getOutputStream());
    }

    @Override
    public boolean isClosed() {
        return broken || socket.isClosed();
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        socket.connect(endpoint);
    }

    @Override
    public void connect(SocketAddress endpoint, int millis) throws IOException {
        socket.connect(endpoint, millis);
    }

    @Override
    public void bind(SocketAddress local) throws IOException {
        socket.bind(local);
    }

    @Override
    public <T> Socket setOption(SocketOption<T> name, T value) throws IOException {
        socket.setOption(name, value);
        return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) throws IOException {
        return name.equals(SELF) ? name.type().cast(this) : socket.getOption(name);
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return socket.supportedOptions();
    }

    @Override
    public void setPerformancePreferences(int connectionTime, int latency, int bandwidth) {
        socket.setPerformancePreferences(connectionTime, latency, bandwidth);
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return socket.getRemoteSocketAddress();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return socket.getLocalSocketAddress();
    }

    @Override
    public SocketChannel getChannel() {
        return socket.getChannel();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        socket.setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return socket.getTcpNoDelay();
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        socket.setSoLinger(on, seconds);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return socket.getSoLinger();
    }

    @Override
    public void sendUrgentData(int data) throws IOException {
        socket.sendUrgentData(data);
    }

    @Override
    public void setOOBInline(boolean on) throws SocketException {
        socket.setOOBInline(on);
    }

    @Override
    public boolean getOOBInline() throws SocketException {
        return socket.getOOBInline();
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        socket.setSoTimeout(millis);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return socket.getSoTimeout();
    }

    @Override
    public void setSendBufferSize(int size) throws SocketException {
        socket.setSendBufferSize(size);
    }

    @Override
    public int getSendBufferSize() throws SocketException {
        return socket.getSendBufferSize();
    }

    @Override
    public void setReceiveBufferSize(int size) throws SocketException {
        socket.setReceiveBufferSize(size);
    }

    @Override
    public int getReceiveBufferSize() throws SocketException {
        return socket.getReceiveBufferSize();
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        socket.setKeepAlive(on);
    }

    @Override
    public boolean getKeepAlive() throws SocketException {
        return socket.getKeepAlive();
    }

    @Override
    public void setTrafficClass(int trafficClass) throws SocketException {
        socket.setTrafficClass(trafficClass);
    }

    @Override
    public int getTrafficClass() throws SocketException {
        return socket.getTrafficClass();
    }

    @Override
    public void setReuseAddress(boolean on) throws SocketException {
        socket.setReuseAddress(on);
    }

    @Override
    public boolean getReuseAddress() throws SocketException {
        return socket.getReuseAddress();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isBound() {
        return socket.isBound();
    }

    @Override
    public boolean isInputShutdown() {
        return socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public String toString() {
        return socket.toString();
    }
}
