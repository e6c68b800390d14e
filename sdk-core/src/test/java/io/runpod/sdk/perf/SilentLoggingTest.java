package io.runpod.sdk.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider of loggers is the user's code as well, and is asked once in a JVM. */
class SilentLoggingTest {
    @Test
    void callsEndThoughNoLoggerIsEverGiven(@TempDir Path directory) throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.lang.System$LoggerFinder"), SilentLogging.Finder.class.getName());

        try (CannedServer server = new CannedServer()) {
            String id = Fork.run(List.of("-Xbootclasspath/a:" + directory), SilentLogging.class, server.url());

            assertThat(id).isEqualTo(CannedServer.ID);
        }
    }
}
