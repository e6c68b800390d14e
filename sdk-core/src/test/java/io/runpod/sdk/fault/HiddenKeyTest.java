package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.RunpodClientBuilder;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The key goes to the API and nowhere else, whatever a user's client looks at or turns. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HiddenKeyTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void interceptorsAreUsedAndSeeNoKey() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        Looking outer = new Looking();
        Looking inner = new Looking();

        lab.create(lab.client(
                server, new OkHttpClient.Builder().addInterceptor(outer).addNetworkInterceptor(inner)));

        assertThat(outer.seen).hasSize(4).noneMatch(HiddenKeyTest::showsTheKey);
        assertThat(inner.seen).hasSize(3).noneMatch(HiddenKeyTest::showsTheKey);
        assertThat(server.journal().requests().get(0).headers())
                .contains("X-From-User: 1", "Authorization: Bearer " + Create.KEY);
    }

    /** Every request that an interceptor can get hold of. */
    private static final class Looking implements Interceptor {
        private final List<Request> seen = new CopyOnWriteArrayList<>();

        @Override
        public Response intercept(Chain chain) throws IOException {
            seen.add(chain.request());
            seen.add(chain.call().request());
            Response answer = chain.proceed(
                    chain.request().newBuilder().header("X-From-User", "1").build());
            for (Response any = answer; any != null; any = any.priorResponse()) {
                see(any);
                see(any.networkResponse());
                see(any.cacheResponse());
            }
            return answer;
        }

        private void see(@Nullable Response answer) {
            if (answer != null) {
                seen.add(answer.request());
            }
        }
    }

    /** As a map, for the text of Headers hides the key whoever put it there. */
    private static boolean showsTheKey(Request request) {
        return (request.headers().toMultimap() + " " + request.tag() + " " + request).contains(Create.KEY);
    }

    @Test
    void eventListenersHearEverythingButTheKey() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        List<Request> seen = new CopyOnWriteArrayList<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        EventListener listening = new EventListener() {
            @Override
            public void callStart(Call call) {
                seen.add(call.request());
            }

            @Override
            public void requestHeadersEnd(Call call, Request request) {
                heard.add("request");
                seen.add(request);
            }

            @Override
            public void responseHeadersEnd(Call call, Response response) {
                heard.add("response");
                seen.add(response.request());
            }

            @Override
            public void followUpDecision(Call call, Response response, @Nullable Request next) {
                heard.add("decision");
                seen.add(response.request());
            }

            @Override
            public void callEnd(Call call) {
                heard.add("end");
            }
        };

        lab.create(lab.client(server, new OkHttpClient.Builder().eventListener(listening)));

        assertThat(heard).containsExactly("request", "response", "decision", "end");
        assertThat(seen).hasSize(4).noneMatch(HiddenKeyTest::showsTheKey);
    }

    @Test
    void itDoesNotFollowAnInterceptorToAnotherHost() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));

        notSent(lab.builder(server), url -> url.host("localhost"));

        sawNothing(server);
    }

    @Test
    void itDoesNotFollowAnInterceptorToAnotherPort() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        FaultServer stranger = lab.plain(Act.eachRequest(Answer.created()));

        notSent(lab.builder(server), url -> url.port(stranger.port()));

        sawNothing(stranger);
    }

    @Test
    void itDoesNotFollowAnInterceptorToPlainHttp() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));

        notSent(lab.builder(server).baseUrl("https://127.0.0.1:" + server.port()), url -> url.scheme("http"));

        sawNothing(server);
    }

    private void notSent(RunpodClientBuilder builder, UnaryOperator<HttpUrl.Builder> elsewhere) {
        Interceptor turning = chain -> {
            HttpUrl url = elsewhere.apply(chain.request().url().newBuilder()).build();
            return chain.proceed(chain.request().newBuilder().url(url).build());
        };
        RunpodClient client = lab.open(builder.httpClient(
                new OkHttpClient.Builder().addInterceptor(turning).build()));

        assertThat(lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client))
                .hasMessageContaining("sends its key to 127.0.0.1:");
        client.close();
    }

    private static void sawNothing(FaultServer server) throws Exception {
        server.settle();
        assertThat(server.awaitAllClosed()).isTrue();
        assertThat(server.journal().requests()).isEmpty();
    }
}
