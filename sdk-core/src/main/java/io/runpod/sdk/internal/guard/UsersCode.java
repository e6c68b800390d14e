package io.runpod.sdk.internal.guard;

import java.lang.System.Logger.Level;

/**
 * What is thrown by code that users put into a call: listeners, event listeners, interceptors, clocks. It changes
 * neither the result nor the outcome of a call, and is heard of once: as the cause of a failure where it brought one
 * about, and here where it did not.
 */
public final class UsersCode {
    private UsersCode() {}

    /** Logs what was thrown. Never throws itself, not even where the logger is a user's. */
    public static void threw(String who, Throwable thrown) {
        SdkLog.write(Level.WARNING, who + " threw; the call goes on", thrown);
    }

    /** Runs what must not change a call by what it throws. */
    public static void run(String who, Runnable code) {
        try {
            code.run();
        } catch (Throwable thrown) {
            threw(who, thrown);
        }
    }
}
