package io.runpod.examples;

import io.runpod.sdk.Endpoints;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.model.Endpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the endpoints whose names begin alike, such as those that a test run left. Give the beginning: it shows them,
 * and with {@code --delete} it asks and deletes them. {@code RUNPOD_API_KEY} is the key.
 */
public final class CleanUp {
    private static final String DELETE = "--delete";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Endpoints endpoints;
    private final BufferedReader in;
    private final PrintStream out;

    CleanUp(RunpodClient runpod, BufferedReader in, PrintStream out) {
        endpoints = runpod.endpoints();
        this.in = in;
        this.out = out;
    }

    /**
     * Runs the example against the real Runpod.
     *
     * @param args the beginning of the names, and {@code --delete} to delete
     * @throws IOException when the answer can't be read
     */
    public static void main(String[] args) throws IOException {
        System.exit(start(args, new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))));
    }

    private static int start(String[] args, BufferedReader in) throws IOException {
        try (RunpodClient runpod = RunpodClient.fromEnv()) {
            return new CleanUp(runpod, in, System.out).run(args);
        } catch (IllegalArgumentException unusable) {
            System.out.println(unusable.getMessage());
            return MISUSED;
        } catch (RunpodException failure) {
            System.out.println(failure.getMessage());
            return FAILED;
        }
    }

    /** Gives the exit status. */
    int run(String... args) throws IOException {
        List<String> prefixes = new ArrayList<>(List.of(args));
        boolean isDelete = prefixes.remove(DELETE);
        if (prefixes.size() != 1 || prefixes.get(0).isBlank() || prefixes.get(0).startsWith("--")) {
            out.println("Expected the beginning of the names, which must not be blank, and maybe " + DELETE + ".");
            return MISUSED;
        }
        List<Endpoint> found = show(prefixes.get(0));
        if (found.isEmpty()) {
            return DONE;
        }
        if (!isDelete) {
            out.println("Nothing was deleted. Add " + DELETE + " to delete these.");
            return DONE;
        }
        return isConfirmed(found.size()) ? delete(found) : DONE;
    }

    private List<Endpoint> show(String prefix) {
        List<Endpoint> found;
        try (Stream<Endpoint> all = endpoints.list()) {
            found = all.filter(endpoint -> endpoint.name().startsWith(prefix)).toList();
        }
        Table table = new Table("ID", "NAME", "WORKERS", "CREATED");
        for (Endpoint endpoint : found) {
            String workers =
                    endpoint.workers().min() + " to " + endpoint.workers().max();
            table.add(endpoint.id(), endpoint.name(), workers, endpoint.createdAt());
        }
        table.print(out);
        out.println("Endpoints: " + found.size());
        return found;
    }

    private boolean isConfirmed(int number) throws IOException {
        out.println("This can't be undone, and cancels their jobs. Type " + number + " or yes to delete them:");
        @Nullable String answer = in.readLine();
        boolean isConfirmed =
                answer != null && List.of("yes", String.valueOf(number)).contains(answer.strip());
        if (!isConfirmed) {
            out.println("Nothing was deleted.");
        }
        return isConfirmed;
    }

    private int delete(List<Endpoint> found) {
        boolean isDone = true;
        for (Endpoint endpoint : found) {
            isDone &= isDeleted(endpoint.id());
        }
        return isDone ? DONE : FAILED;
    }

    private boolean isDeleted(String id) {
        try {
            endpoints.delete(id);
            out.println("deleted " + id);
            return true;
        } catch (NotFoundException gone) {
            out.println("was gone " + id);
            return true;
        } catch (RunpodException failure) {
            out.println("NOT deleted " + id + ": " + failure.getMessage());
            return false;
        }
    }
}
