package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds a client beside old libraries: what counts of them, made by hand. examples/retrofit-team has the real ones. */
class OkHttpLibrariesTest {
    private static final List<String> OKHTTP = List.of("OkHttpClient", "HttpUrl", "Request", "Response");

    @TempDir
    private Path directory;

    @Test
    void theLibrariesOfOurOwnBuildAreFit() throws Exception {
        assertThat(refusal(List.of(), "none")).isNull();
    }

    @Test
    void namesAnOkHttp4InFrontOfTheRightOne() throws Exception {
        Path old = okHttp4("4.12.0");

        assertThat(refusal(List.of(old), "none"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageMatching(
                        "The Runpod SDK needs OkHttp 5\\.0\\.0 or later \\(com\\.squareup\\.okhttp3:okhttp-jvm\\),"
                                + " but found OkHttp 4\\.12\\.0 in file:\\S+/okhttp-4\\.12\\.0/ and OkHttp 5\\.\\d+\\.\\d+ in"
                                + " file:\\S+/okhttp-jvm-5\\S+\\.jar, of which one hides classes of the other\\. Exclude the old artifact"
                                + " \\(com\\.squareup\\.okhttp3:okhttp, which Retrofit for example brings\\) from the dependency"
                                + " that brings it, or set its version to a new one: in dependencyManagement \\(Maven\\), or as a"
                                + " constraint \\(Gradle\\)");
    }

    @Test
    void namesAnOkHttp3InFrontOfTheRightOne() throws Exception {
        // It has no class OkHttp, so that this one is the right one's.
        Path old = okHttp3("public static String userAgent() { return \"okhttp/3.14.9\"; }");

        assertThat(refusal(List.of(old), "none"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("found OkHttp 3.14.9 in " + place(old) + " and OkHttp 5.");
    }

    @Test
    void namesAnOldOkHttpByItself() throws Exception {
        assertThat(refusal(List.of(okHttp4("4.9.3")), "/okhttp-jvm-"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("found OkHttp 4.9.3 in ")
                .hasMessageNotContaining("hides");
        assertThat(refusal(
                        List.of(okHttp3("public static final String userAgent = \"okhttp/4.0.0\";")), "/okhttp-jvm-"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("found OkHttp 4.0.0 in ");
    }

    @Test
    void namesAnotherJarThatHoldsAPartOfOkHttp() throws Exception {
        Path part = jar("part", "okhttp3.Request", "");

        assertThat(refusal(List.of(part), "none"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("found OkHttp 5.", " and " + place(part) + ", of which one hides");
    }

    @Test
    void anOldOkHttpBehindTheRightOneDoesNoHarm() throws Exception {
        List<Path> rightOneFirst = new ArrayList<>(Stream.of(classPath())
                .filter(entry -> entry.contains("/okhttp-jvm-"))
                .map(Path::of)
                .toList());
        rightOneFirst.add(okHttp4("4.12.0"));

        assertThat(refusal(rightOneFirst, "/okhttp-jvm-")).isNull();
    }

    @Test
    void saysThatThereIsNoOkHttp() throws Exception {
        assertThat(refusal(List.of(), "/okhttp-jvm-"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The Runpod SDK needs OkHttp 5.0.0 or later (com.squareup.okhttp3:okhttp-jvm), but found none."
                                + " It comes with runpod-sdk-core: look what excludes it, or what was left out by hand");
    }

    @Test
    void namesAnOkioThatIsTooOldForOkHttp() throws Exception {
        Path old = jar("okio-jvm-3.6.0", "okio.Okio", "");

        assertThat(refusal(List.of(old), "none"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "needs Okio 3.13 or later", "found " + place(old) + " and file:", "/okio-jvm-");
        assertThat(refusal(List.of(old), "/okio-jvm-3.1"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("found " + place(old) + ". Exclude");
    }

    @Test
    void namesAKotlinThatIsTooOldForOkHttp() throws Exception {
        Path old = jar("kotlin-stdlib-1.7.22", "kotlin.Unit", "");

        assertThat(refusal(List.of(old), "/kotlin-stdlib-"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("needs Kotlin's library 1.8.20 or later", "found " + place(old));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0.0", "5.5.1", "5.6.0-alpha.1", "6.0.0", "10.1.0"})
    void from5OnItIsNewEnough(String version) {
        assertThat(OkHttpLibraries.isNewEnough(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.14.9", "4.12.0", "5.0.0-alpha.17", "", "unknown", ".5"})
    void whatIsOlderOrSaysNothingIsNot(String version) {
        assertThat(OkHttpLibraries.isNewEnough(version)).isFalse();
    }

    /** What building a client throws, where these come first and nothing else counts whose path contains the text. */
    private static @Nullable Throwable refusal(List<Path> first, String without) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path path : first) {
            urls.add(path.toUri().toURL());
        }
        for (String entry : classPath()) {
            if (!entry.contains(without)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader build =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            ((Runnable) build.loadClass(Building.class.getName())
                            .getDeclaredConstructor()
                            .newInstance())
                    .run();
            return null;
        } catch (RuntimeException | LinkageError e) {
            return e;
        }
    }

    /** A user's code, linked like it: seen by name alone, for it runs with the libraries of its own class loader. */
    public static final class Building implements Runnable {
        @Override
        public void run() {
            RunpodClient.builder().apiKey("a-key").build().close();
        }
    }

    private static String place(Path jar) {
        return "file:" + jar + "/";
    }

    private static String[] classPath() {
        return Objects.requireNonNull(System.getProperty("java.class.path")).split(File.pathSeparator, -1);
    }

    private Path okHttp4(String version) throws IOException {
        for (String name : OKHTTP) {
            jar("okhttp-" + version, "okhttp3." + name, "");
        }
        return jar("okhttp-" + version, "okhttp3.OkHttp", "public static final String VERSION = \"" + version + "\";");
    }

    private Path okHttp3(String member) throws IOException {
        for (String name : OKHTTP) {
            jar("okhttp-3", "okhttp3." + name, "");
        }
        return jar("okhttp-3", "okhttp3.internal.Version", member);
    }

    /** Adds a class to what plays a jar. */
    private Path jar(String name, String type, String member) throws IOException {
        Path jar = Files.createDirectories(directory.resolve(name));
        String simpleName = type.substring(type.lastIndexOf('.') + 1);
        Path source = Files.createDirectories(directory.resolve("src")).resolve(simpleName + ".java");
        Files.writeString(
                source,
                "package " + type.substring(0, type.lastIndexOf('.')) + "; public final class " + simpleName + " { "
                        + member + " }");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", jar.toString(), "-cp", "", source.toString()))
                .isZero();
        return jar;
    }
}
