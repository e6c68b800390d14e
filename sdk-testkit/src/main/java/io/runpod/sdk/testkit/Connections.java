package io.runpod.sdk.testkit;

import java.io.IOException;
import java.net.Socket;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The connections that are open, each with a thread of its own, and no more of them than may be. Where one more comes,
 * the one goes that has waited longest without a whole head; so nobody who only holds connections keeps others out.
 */
final class Connections implements AutoCloseable {
    private static final int SECONDS_TO_END = 2;
    private static final int KEEP_ALIVE_MILLIS = 200;

    private final RequestHandler handler;
    private final Bounds bounds;
    private final BodyBudget budget;
    private final Set<Connection> open = new HashSet<>();
    private final ExecutorService threads;

    Connections(RequestHandler handler, Bounds bounds, String name) {
        this.handler = handler;
        this.bounds = bounds;
        this.budget = new BodyBudget(bounds);
        this.threads = threads(name);
    }

    void open(Socket socket) throws IOException {
        if (!serve(socket)) {
            socket.close();
        }
    }

    private boolean serve(Socket socket) {
        try {
            Connection connection = new Connection(socket, bounds, budget, handler);
            return admit(connection) && start(connection);
        } catch (IOException e) {
            return false; // a client that left at once
        }
    }

    /** False at the end of the server, or of the threads that the machine has: a client less, not a dead server. */
    private boolean start(Connection connection) {
        try {
            threads.execute(() -> {
                try {
                    connection.serve();
                } finally {
                    forget(connection);
                }
            });
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            forget(connection);
            return false;
        }
    }

    /** False where all others are being served. */
    private synchronized boolean admit(Connection connection) {
        boolean hasRoom = open.size() < bounds.connections() || makeRoom();
        return hasRoom && open.add(connection);
    }

    synchronized boolean makeRoom() {
        Optional<Connection> longest =
                open.stream().filter(Connection::isWaiting).min(Comparator.comparingLong(Connection::waitingSince));
        longest.ifPresent(connection -> {
            open.remove(connection);
            connection.abort();
        });
        return longest.isPresent();
    }

    /** Nobody waits for a client that does not take its answer. */
    void closeOverdue() {
        all().stream().filter(Connection::isOverdue).forEach(Connection::abort);
    }

    private synchronized void forget(Connection connection) {
        open.remove(connection);
    }

    private synchronized List<Connection> all() {
        return List.copyOf(open);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        all().forEach(Connection::abort);
        try {
            threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                KEEP_ALIVE_MILLIS,
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                task -> new Thread(task, name + " connection " + number.incrementAndGet()));
    }
}
