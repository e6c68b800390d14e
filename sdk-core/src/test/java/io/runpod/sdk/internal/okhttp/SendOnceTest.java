package io.runpod.sdk.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.internal.call.Exchanged.Reach;
import io.runpod.sdk.internal.secret.Secrets;
import io.runpod.sdk.retry.TimeSource;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The one moment that no server and no interceptor can bring about: a call ends while its request is in the gate. */
class SendOnceTest {
    private final SendOnce gate = new SendOnce(new StaleConnections(TimeSource.system()), true);
    private final Call call = new OkHttpClient()
            .newCall(new Request.Builder().url("http://127.0.0.1/").build());

    @Test
    void aRequestInTheGateDoesNotPassOnceItsCallIsOver() {
        gate.begin(call, "Bearer key", Secrets.of("Bearer key", List::of));

        assertThatThrownBy(() -> gate.intercept(new Chain().endingInTheGate()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a call that is over");
    }

    @Test
    void whatPassedBeforeTheEndIsKnown() throws Exception {
        gate.begin(call, "Bearer key", Secrets.of("Bearer key", List::of));
        Chain chain = new Chain();
        gate.intercept(chain.open());

        assertThat(chain.proceeded).hasValue(1);
        assertThat(gate.end(call)).isEqualTo(Reach.MAYBE_SENT);
        assertThat(gate.end(call)).isEqualTo(Reach.NOT_SENT);
    }

    @Test
    void whatPassedDoesNotPassAgain() throws Exception {
        gate.begin(call, "Bearer key", Secrets.of("Bearer key", List::of));
        Chain chain = new Chain();
        gate.intercept(chain.open());

        assertThatThrownBy(() -> gate.intercept(chain.open()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sends no request twice");
        assertThat(chain.proceeded).hasValue(1);
    }

    @Test
    void whatAConnectionRefusedMayPassAgainOnAnother() throws Exception {
        gate.begin(call, "Bearer key", Secrets.of("Bearer key", List::of));
        Chain chain = new Chain();
        gate.intercept(chain.open());
        Objects.requireNonNull(gate.passage(call)).refused();
        gate.intercept(chain.open());

        assertThat(chain.proceeded).hasValue(2);
        assertThat(gate.end(call)).isEqualTo(Reach.MAYBE_SENT);
    }

    @Test
    void noRefusalUnsaysAnAnswerThatHasBegun() throws Exception {
        gate.begin(call, "Bearer key", Secrets.of("Bearer key", List::of));
        Chain chain = new Chain();
        gate.intercept(chain.open());
        Passage passage = Objects.requireNonNull(gate.passage(call));
        passage.begins(answer(call.request()));
        passage.refused();

        assertThatThrownBy(() -> gate.intercept(chain.open())).hasMessageContaining("sends no request twice");
        assertThat(gate.end(call)).isEqualTo(Reach.MAYBE_SENT);
    }

    @Test
    void aCloneThatAnInterceptorMadeDoesNotPass() {
        gate.begin(call, "Bearer key", Secrets.of("Bearer key", List::of));

        assertThatThrownBy(() ->
                        new SendOnce(new StaleConnections(TimeSource.system()), true).intercept(new Chain().open()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a call that is over");
    }

    @Test
    void aCallOfWhichNothingPassedIsKnown() {
        gate.begin(call, "Bearer key", Secrets.of("Bearer key", List::of));

        assertThat(gate.end(call)).isEqualTo(Reach.NOT_SENT);
    }

    private static Response answer(Request request) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(201)
                .message("")
                .build();
    }

    /** OkHttp's chain has two dozen methods, of which the gate asks three. */
    private final class Chain {
        private final AtomicInteger proceeded = new AtomicInteger();

        Interceptor.Chain open() {
            return of(() -> {});
        }

        /** The gate asks for the call to find its ticket, and once more before the ticket is used. */
        Interceptor.Chain endingInTheGate() {
            AtomicInteger asked = new AtomicInteger();
            return of(() -> {
                if (asked.incrementAndGet() == 2) {
                    gate.end(call);
                }
            });
        }

        private Interceptor.Chain of(Runnable beforeCall) {
            return (Interceptor.Chain) Proxy.newProxyInstance(
                    SendOnceTest.class.getClassLoader(),
                    new Class<?>[] {Interceptor.Chain.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "call" -> {
                            beforeCall.run();
                            yield call;
                        }
                        case "request" -> call.request();
                        case "connection" -> null;
                        case "proceed" -> {
                            proceeded.incrementAndGet();
                            yield answer((Request) arguments[0]);
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
