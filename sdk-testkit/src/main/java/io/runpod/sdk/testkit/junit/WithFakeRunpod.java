package io.runpod.sdk.testkit.junit;

import io.runpod.sdk.ApiRevision;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests an in-memory Runpod: a parameter of type {@link io.runpod.sdk.testkit.FakeRunpod FakeRunpod} or {@link
 * io.runpod.sdk.RunpodClient RunpodClient}, of a test method, of {@code @BeforeEach} or {@code @AfterEach}, is filled
 * in. All of them in one test see the same server; it starts when the first one asks, and is closed when the test is
 * over. No test sees another one's, so they may run in parallel.
 *
 * <pre>{@code
 * @WithFakeRunpod
 * class CheckoutTest {
 *     @Test
 *     void survivesRateLimiting(FakeRunpod runpod, RunpodClient client) {
 *         runpod.next(Fault.rateLimited(Duration.ofSeconds(30)));
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>A constructor or {@code @BeforeAll} that asks gets a server which all tests of the class share; what one of them
 * does to it, the next one sees, unless somebody calls {@code reset()}.
 *
 * <p>On a method or a nested class it replaces what the class around it says.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeRunpodExtension.class)
@SuppressWarnings("exports") // JUnit makes the extension; nobody else need see it.
public @interface WithFakeRunpod {
    /**
     * Which revision of the API the server speaks, where it shall not speak both; see {@link
     * io.runpod.sdk.testkit.FakeRunpodBuilder#only FakeRunpodBuilder.only}.
     *
     * @return one revision; none, or both, for a server that speaks both
     */
    ApiRevision[] only() default {};
}
