package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Created;
import io.runpod.sdk.endpoint.NewEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A program that is killed with SIGKILL in the middle of {@code createOnce}, and then runs again, in this JVM. The server
 * chooses the moment, so that it does not hang on the speed of the machine. 200 kills take about a minute and a half.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CreateOnceCrashTest {
    private static final int KILLS = 200;
    private static final long SEED = 4711;
    private static final int AT_ONCE = 2;
    private static final String KEY = "deploy-4711";

    private static final List<Moment> MOMENTS = List.of(
            new Moment("at the first list", "GET", 1, Fault.none(), 0),
            new Moment("at the head of the create", "POST", 1, Fault.closedBeforeReading(), 0),
            new Moment("at a create that is dropped", "POST", 1, Fault.closedAfterReading(), 0),
            new Moment(
                    "at a create that is carried out",
                    "POST",
                    1,
                    Fault.closedAfterReading().afterCreating(),
                    1),
            new Moment("at half an answer", "POST", 1, Fault.truncatedBody(), 1),
            new Moment("while the answer comes", "POST", 1, Fault.slowBody(Duration.ofMinutes(1)), 1),
            new Moment("at the list behind the answer", "GET", 2, Fault.none(), 1));

    /**
     * When the program dies, at which request of a method, what becomes of that request, and how many endpoints
     * there are then.
     */
    private record Moment(String name, String method, int count, Fault fault, int created) {

        /** At any other moment, the server goes on only when the program is dead. */
        boolean isWhileTheServerGoesOn() {
            return name.startsWith("while");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void afterACrashAtWhateverMomentTheSameProgramFindsOrMakesTheOneEndpoint() throws Exception {
        Random random = new Random(SEED);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            // Each of them once, and then as they come.
            moments.add(MOMENTS.get(i < MOMENTS.size() ? i : random.nextInt(MOMENTS.size())));
        }
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> shares = new ArrayList<>();
            for (int share = 0; share < AT_ONCE; share++) {
                int first = share;
                shares.add(() -> crashes(moments, first));
            }
            for (Future<Void> done : workers.invokeAll(shares)) {
                done.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Void crashes(List<Moment> moments, int first) {
        try (FakeRunpod runpod = FakeRunpod.start()) {
            for (int i = first; i < moments.size(); i += AT_ONCE) {
                crashAndRunAgain(runpod, moments.get(i));
                runpod.reset();
            }
        }
        return null;
    }

    private static void crashAndRunAgain(FakeRunpod runpod, Moment moment) {
        assertThat(killed(runpod, moment))
                .as("%s: the exit code of a process that was killed", moment)
                .isEqualTo(137);
        // What the server had read before is carried out after the program's death.
        while (runpod.created() < moment.created) {
            Thread.onSpinWait();
        }
        assertThat(runpod.created()).as("%s", moment).isEqualTo(moment.created);

        Created again = DeployProgram.deploy(runpod.baseUrl(), KEY);

        assertThat(runpod.endpoints()).as("%s", moment).containsExactly(again.endpoint());
        assertThat(again.endpoint().env().orElse(Map.of())).containsEntry(NewEndpoint.CREATE_KEY, KEY);
        assertThat(again.created()).as("%s", moment).isEqualTo(moment.created == 0);
        assertThat(again.duplicates()).isEmpty();
    }

    /** Runs the program until the moment comes, and kills it then. */
    private static int killed(FakeRunpod runpod, Moment moment) {
        CompletableFuture<Process> program = new CompletableFuture<>();
        CompletableFuture<Void> came = new CompletableFuture<>();
        int[] seen = new int[1];
        runpod.when(
                request -> {
                    boolean isNow =
                            request.method().equals(moment.method) && ++seen[0] == moment.count && !came.isDone();
                    if (isNow && !moment.isWhileTheServerGoesOn()) {
                        kill(program.join());
                    }
                    return isNow && came.complete(null);
                },
                moment.fault);
        program.complete(program(runpod));
        came.join();
        while (moment.isWhileTheServerGoesOn() && runpod.created() == 0) {
            Thread.onSpinWait();
        }
        return kill(program.join());
    }

    private static int kill(Process process) {
        return process.destroyForcibly().onExit().join().exitValue();
    }

    private static Process program(FakeRunpod runpod) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx64m",
                            "-Xlog:disable",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            DeployProgram.class.getName(),
                            runpod.baseUrl(),
                            KEY)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
