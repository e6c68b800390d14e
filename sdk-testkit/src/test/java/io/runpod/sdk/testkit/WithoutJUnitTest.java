package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plain door opens where JUnit is not on the class path. */
class WithoutJUnitTest {
    @Test
    void theFakeStartsAndCreates() throws Exception {
        String classPath = Stream.of(Objects.requireNonNull(System.getProperty("java.class.path"))
                        .split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("junit") && !entry.contains("opentest4j"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process process = new ProcessBuilder(java, "-cp", classPath, Plain.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(process.inputReader().lines()).containsExactly("no JUnit", "ep_000001");
        assertThat(process.waitFor()).isZero();
    }

    /** Another team's program. */
    static final class Plain {
        private Plain() {}

        public static void main(String[] args) {
            try {
                System.out.println(Class.forName("org.junit.jupiter.api.Test"));
            } catch (ClassNotFoundException e) {
                System.out.println("no JUnit");
            }
            try (FakeRunpod runpod = FakeRunpod.start()) {
                System.out.println(
                        runpod.client().endpoints().create(PlainHttp.minimal()).id());
            }
        }
    }
}
