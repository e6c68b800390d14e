package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnexpectedResponseException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's interceptors, as careless as can be: nothing is sent twice, and the outcome stays true. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UsersInterceptorsTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void anInterceptorThatProceedsTwiceSendsOnce() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(503), Answer.created()));

        lab.failure(ServerException.class, Outcome.UNKNOWN, proceedingTwice(server));

        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void anInterceptorThatProceedsTwiceDoesNotHideA201() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));

        lab.failure(UnexpectedResponseException.class, Outcome.APPLIED, proceedingTwice(server));

        assertThat(server.journal().creations()).hasSize(1);
    }

    private RunpodClient proceedingTwice(FaultServer server) {
        return lab.client(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                }));
    }

    @Test
    void anInterceptorThatRetriesWithACopyOfTheBodyGetsAnException() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(500), Answer.created()));
        RunpodClient client =
                lab.client(server, new OkHttpClient.Builder().addInterceptor(UsersInterceptorsTest::copyAndRetry));

        RunpodException failure = Lab.anyFailure(() -> lab.create(client));

        assertThat(failure.outcome()).isNotEqualTo(Outcome.NOT_APPLIED);
        assertThat(server.journal().creations()).hasSize(1);
    }

    private static Response copyAndRetry(Interceptor.Chain chain) throws IOException {
        RequestBody copy = RequestBody.create("{\"name\":\"n1\"}", MediaType.get("application/json"));
        Request copied = chain.request().newBuilder().post(copy).build();
        Response first = chain.proceed(copied);
        if (first.isSuccessful()) {
            return first;
        }
        first.close();
        return chain.proceed(copied);
    }

    @Test
    void anInterceptorThatReplacesTheBodyDoesNotUnlockASecondSend() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(503).header("Retry-After: 0"), Answer.created()));
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    Buffer copy = new Buffer();
                    chain.request().body().writeTo(copy);
                    return chain.proceed(chain.request()
                            .newBuilder()
                            .method("POST", RequestBody.create(copy.readByteArray()))
                            .build());
                }));

        lab.failure(ServerException.class, Outcome.UNKNOWN, client);

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aThreadThatWasInterruptedOnTheWaySendsNothing() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().addNetworkInterceptor(chain -> {
                    Thread.currentThread().interrupt();
                    return chain.proceed(chain.request());
                }));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.journal().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 400, 429, 503})
    void anAnswerThatAnInterceptorMakesUpAfterABreakProvesNothing(int status) throws Exception {
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Act.close()), Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    try {
                        return chain.proceed(chain.request());
                    } catch (IOException broken) {
                        return madeUp(chain.request(), status);
                    }
                }));

        NoResponseException failure = lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(failure).hasMessageContaining("an interceptor made up the answer " + status);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 503})
    void aStatusThatAnInterceptorPutsInPlaceOfTheServersHidesNoEndpoint(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return madeUp(chain.request(), status);
                }));

        assertThat(lab.create(client).value().id()).isNotBlank();
        assertThat(server.journal().creations()).hasSize(1);
    }

    private static Response madeUp(Request request, int status) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create("{}", null))
                .build();
    }

    @Test
    void anInterceptorThatThrowsBeforeSendingIsNotSentAndNotTriedAgain() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        AtomicInteger calls = new AtomicInteger();
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("the user's interceptor is broken");
                }));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

        assertThat(calls).hasValue(1);
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource
    void anInterceptorThatThrowsBehindTheAnswerDoesNotHideItsStatus(
            int status, Class<? extends RunpodException> type, Outcome outcome) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(status).json("{}"), Answer.created()));
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    throw new IllegalStateException("the user's interceptor is broken");
                }));

        RunpodException failure = lab.failure(type, outcome, client);

        assertThat(failure instanceof ApiException refused ? refused.status() : status)
                .isEqualTo(status);
        assertThat(server.journal().requests()).hasSize(1);
    }

    static Stream<Arguments> anInterceptorThatThrowsBehindTheAnswerDoesNotHideItsStatus() {
        return Stream.of(
                Arguments.of(200, UnexpectedResponseException.class, Outcome.UNKNOWN),
                Arguments.of(201, UnexpectedResponseException.class, Outcome.APPLIED),
                Arguments.of(400, BadRequestException.class, Outcome.NOT_APPLIED),
                Arguments.of(503, ServerException.class, Outcome.UNKNOWN));
    }
}
