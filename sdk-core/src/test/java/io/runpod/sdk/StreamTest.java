package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.call.Operation;
import io.runpod.sdk.call.Page;
import io.runpod.sdk.call.PagedCall;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.UnexpectedResponseException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, page after page. A page of these tests is a line: its items, and where the next one begins. */
class StreamTest {
    private static final Operation LETTERS =
            new Operation("listLetters", "GET", "/v2/letters", Effect.READS, null, "application/json");

    private final Wire wire = new Wire();
    private final RunpodClient client = wire.client().build();
    private final List<WeakReference<Object>> pages = new ArrayList<>();

    private final PagedCall<String> call =
            ApiCall.builder(LETTERS).query("limit", "2").pages(this::page);

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    private record Letters(List<String> items, Optional<String> nextCursor, boolean hasNextPage)
            implements Page<String> {}

    private Letters page(byte[] answer) {
        String[] parts = new String(answer, StandardCharsets.UTF_8).split(" ", -1);
        List<String> items = parts[0].isEmpty() ? List.of() : List.of(parts[0].split(",", -1));
        Letters page = new Letters(
                items, parts[1].equals("null") ? Optional.empty() : Optional.of(parts[1]), parts[2].equals("more"));
        pages.add(new WeakReference<>(page.items()));
        return page;
    }

    private void answers(String... pages) {
        for (String page : pages) {
            wire.answers(Wire.answer(200, "application/json", page));
        }
    }

    private String target() {
        return wire.taken().getTarget();
    }

    @Test
    void asksForPageAfterPageAndKeepsTheRestOfTheQuery() {
        answers("a,b c=1&x more", "c,d 2 more", "e null end");

        assertThat(client.stream(call)).containsExactly("a", "b", "c", "d", "e");

        assertThat(target()).isEqualTo("/v2/letters?limit=2");
        assertThat(target()).isEqualTo("/v2/letters?limit=2&cursor=c%3D1%26x");
        assertThat(target()).isEqualTo("/v2/letters?limit=2&cursor=2");
        assertThat(wire.requests()).isEqualTo(3);
    }

    @Test
    void asksForNothingBeforeAnItemIsWantedAndForOnePageWhereTheFirstIsEnough() {
        answers("a,b 1 more");
        Stream<String> letters = client.stream(call);
        assertThat(wire.requests()).isZero();

        assertThat(letters.findFirst()).contains("a");

        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void asksForAPageOnlyWhenTheOneBeforeItIsUsedUp() {
        answers("a,b 1 more", "c null end");
        Iterator<String> letters = client.stream(call).iterator();

        assertThat(letters.next()).isEqualTo("a");
        assertThat(letters.next()).isEqualTo("b");
        assertThat(wire.requests()).isEqualTo(1);
        assertThat(letters.next()).isEqualTo("c");
        assertThat(wire.requests()).isEqualTo(2);
        assertThat(letters.hasNext()).isFalse();
    }

    @Test
    void letsGoOfAPageBeforeItAsksForTheNext() {
        List<Boolean> gone = new ArrayList<>();
        Stream<String> letters = client.stream(ApiCall.builder(LETTERS).pages(answer -> {
            if (!pages.isEmpty()) {
                gone.add(isCollected(pages.get(pages.size() - 1)));
            }
            return page(answer);
        }));
        answers("a,b 1 more", "c,d 2 more", "e null end");

        assertThat(letters.count()).isEqualTo(5);

        assertThat(gone).containsExactly(true, true);
    }

    private static boolean isCollected(WeakReference<Object> page) {
        for (int i = 0; i < 100 && page.get() != null; i++) {
            System.gc();
        }
        return page.get() == null;
    }

    @Test
    void goesByWhatTheServerSaysAndNotByThePagesLength() {
        answers(" 1 more", "a 2 more", " 3 more", " ignored end");

        assertThat(client.stream(call)).containsExactly("a");

        assertThat(wire.requests()).isEqualTo(4);
    }

    @Test
    void aParallelStreamAsksForEachPageOnceToo() {
        answers("a,b 1 more", "c,d 2 more", "e null end");

        assertThat(client.stream(call).parallel().toList()).containsExactly("a", "b", "c", "d", "e");

        assertThat(wire.requests()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 1 more", " 1 more"})
    void aCursorThatComesAgainEndsTheStreamWithAnException(String page) {
        answers("a 1 more", page);

        UnexpectedResponseException failure = catchThrowableOfType(
                UnexpectedResponseException.class, () -> client.stream(call).count());

        assertThat(failure)
                .hasMessage("GET /v2/letters: 200, but the answer can't be read: the next page's cursor came before, so"
                        + " the list would never end: 1 (attempt 1 of 1)");
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(wire.requests()).isEqualTo(2);
    }

    @Test
    void aCircleOfCursorsEndsToo() {
        answers("a 1 more", "b 2 more", "c 1 more");

        assertThatThrownBy(() -> client.stream(call).count())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("came before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a null more", "a  more"})
    void aPromisedPageWithoutACursorIsNoEndButAFailure(String page) {
        answers(page);

        assertThatThrownBy(() -> client.stream(call).count())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("another page is promised, but there is no cursor for it");
    }

    @Test
    void aCursorThatNoRequestCanSayIsAFailure() {
        answers("a " + "x".repeat(5_000) + " more", "a " + "x".repeat(5_000) + " more");
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> client.stream(call).count())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the next page's cursor has 5000 characters, more than a request can say")
                .hasMessageNotContaining("xxx");
        assertThatThrownBy(() -> client.stream(call).forEach(seen::add))
                .isInstanceOf(UnexpectedResponseException.class);
        assertThat(seen).containsExactly("a");
    }

    @Test
    void aFailureInTheMiddleComesOutOfTheStreamBehindWhatCameBefore() {
        answers("a,b 1 more");
        wire.answers(Wire.problem(404, Create.problem(404)));
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> client.stream(call).forEach(seen::add)).isInstanceOf(NotFoundException.class);

        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void emptyPagesWithoutEndEndTheStream() {
        for (int i = 0; i <= 101; i++) {
            answers(" " + i + " more");
        }

        assertThatThrownBy(() -> client.stream(call).count())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("100 pages in a row had nothing in them");
    }

    @Test
    void asManyEmptyPagesWithSomethingBehindThemAreAList() {
        for (int i = 0; i < 100; i++) {
            answers(" " + i + " more");
        }
        answers("a 100 more", "b null end");

        assertThat(client.stream(call)).containsExactly("a", "b");
    }

    @Test
    void aCursorThatIsNoTextIsAFailureOfTheServers() {
        PagedCall<String> odd =
                ApiCall.builder(LETTERS).pages(answer -> new Letters(List.of("a"), Optional.of("\ud800"), true));
        answers("");

        assertThatThrownBy(() -> client.stream(odd).count())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the next page's cursor is no text that a request can say");
    }

    @Test
    void aStreamThatBeginsAtACursorDoesNotComeBackToIt() {
        answers("a 1 more", "b null end");

        assertThatThrownBy(() -> client.stream(call.from("1")).count())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("came before");

        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void eachPageIsSentWithTheOptions() {
        answers("a 1 more", "b null end");
        RequestOptions options = RequestOptions.builder().header("X-Trace", "t").build();

        assertThat(client.stream(call, options)).hasSize(2);

        assertThat(wire.taken().getHeaders().get("X-Trace")).isEqualTo("t");
        assertThat(wire.taken().getHeaders().get("X-Trace")).isEqualTo("t");
    }

    @Test
    void sendGetsThePageThatACallAsksFor() {
        answers("c,d 2 more");

        Page<String> page = client.send(call.from("1"));

        assertThat(page.items()).containsExactly("c", "d");
        assertThat(page.nextCursor()).contains("2");
        assertThat(target()).isEqualTo("/v2/letters?limit=2&cursor=1");
    }
}
