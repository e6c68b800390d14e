package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a server remembers has an end; what it counts has none. */
class HistoryTest {
    private final History<String> history = new History<>(3, 10, String::length);

    @Test
    void keepsTheLastSoMany() {
        for (String each : "a b c d e".split(" ", -1)) {
            history.add(each);
        }

        assertThat(history.all()).containsExactly("c", "d", "e");
        assertThat(history.count()).isEqualTo(5);
    }

    @Test
    void keepsNoMoreThanSoMuch() {
        history.add("12345");
        history.add("123456");
        assertThat(history.all()).containsExactly("123456");
        history.add("1234");
        assertThat(history.all()).containsExactly("123456", "1234");
        history.add("12345678901");
        assertThat(history.all()).isEmpty();
        history.add("1");
        assertThat(history.all()).containsExactly("1");
        assertThat(history.count()).isEqualTo(5);
    }

    @Test
    void startsAnewWhenItIsCleared() {
        history.add("1234567890");

        history.clear();
        history.add("0123456789");

        assertThat(history.all()).containsExactly("0123456789");
        assertThat(history.count()).isEqualTo(1);
    }

    @Test
    void theServersCountersGoOnWhereItsMemoryEnds() throws Exception {
        try (FakeRunpod runpod = FakeRunpod.start()) {
            PlainHttp http = new PlainHttp(runpod);
            String large = "{\"name\":\"a\",\"image\":\"" + "x".repeat(900_000) + "\",\"gpu\":{\"pools\":[\"P\"]}}";
            for (int i = 0; i < 40; i++) {
                assertThat(http.create(large).statusCode()).isEqualTo(201);
            }

            assertThat(runpod.created()).isEqualTo(40);
            assertThat(runpod.requestCount()).isEqualTo(40);
            assertThat(runpod.requests()).hasSizeBetween(4, 18);
            assertThat(runpod.requests().get(0).text()).isEqualTo(large);
            assertThat(runpod.endpoints()).isNotEmpty();
            runpod.reset();
            assertThat(runpod.requestCount()).isZero();
            assertThat(runpod.created()).isZero();
        }
    }
}
