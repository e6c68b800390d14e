package io.runpod.sdk.internal.guard;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * A virtual thread for each task. The SDK is compiled for Java 17, which has none, so they are found at run time.
 *
 * <p>Used from Java 24 on. Before, one that waits inside of {@code synchronized} holds one of the few threads that carry all
 * virtual threads of the JVM, and that is how OkHttp waits for an answer over HTTP/2.
 */
public final class VirtualThreads implements Threads {
    private static final int FIRST_GOOD_JAVA = 24;

    private final ThreadFactory threads;

    private VirtualThreads(ThreadFactory threads) {
        this.threads = threads;
    }

    /** As many as there are tasks, named and counted; empty where the JVM has no good ones. */
    public static Optional<Threads> named(String name) {
        if (Runtime.version().feature() < FIRST_GOOD_JAVA) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Object named = type.getMethod("name", String.class, long.class).invoke(builder, name + "-", 1L);
            ThreadFactory factory = (ThreadFactory) type.getMethod("factory").invoke(named);
            return Optional.of(new VirtualThreads(factory));
        } catch (ReflectiveOperationException stripped) {
            // As a native image may be.
            return Optional.empty();
        }
    }

    /** Begins the task as soon as a thread is free to carry it, which nobody can know. */
    @Override
    public boolean execute(Runnable task) {
        threads.newThread(task).start();
        return false;
    }

    @Override
    public boolean withdraw(Runnable task) {
        return false;
    }

    /** A virtual thread ends with its task. */
    @Override
    public void close() {}
}
