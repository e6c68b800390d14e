package io.runpod.sdk.internal.guard;

/** Runs tasks, each on a thread of its own while it runs. None of the threads keeps the JVM from ending. */
public interface Threads {

    /** Takes a task. True where a thread has it; false where it may have to wait for one. */
    boolean execute(Runnable task);

    /** Takes back a task that waits; false where it is too late for that, or where it can't be known. */
    boolean withdraw(Runnable task);

    /** From now on threads end as soon as they have nothing to do. Tasks are still taken: calls under way go on. */
    void close();
}
