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
 * Gives tests an in-memory Runpod. Test methods, {@code @BeforeEach} and {@code @AfterEach} may have parameters of type
 * {@link io.runpod.sdk.testkit.FakeRunpod FakeRunpod} or {@link io.runpod.sdk.RunpodClient RunpodClient}. All of them
 * in one test share one server, which starts when it is first asked for and is closed when the test is over. Each test
 * has a server of its own, so tests may run in parallel.
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
 * <p>If a constructor or {@code @BeforeAll} has such a parameter, it gets a server that all tests of the class share.
 * What one test does to it, the next one sees, unless {@code reset()} is called in between.
 *
 * <p>On a method or a nested class, the annotation replaces that of the enclosing class.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeRunpodExtension.class)
@SuppressWarnings("exports") // JUnit makes the extension; nobody else need see it.
public @interface WithFakeRunpod {
    /**
     * The only revision of the API that the server accepts; see {@link io.runpod.sdk.testkit.FakeRunpodBuilder#only
     * FakeRunpodBuilder.only}.
     *
     * @return one revision; none, or both, for a server that accepts both
     */
    ApiRevision[] only() default {};
}
