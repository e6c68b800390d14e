package io.runpod.sdk.internal.okhttp;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes(2);

    @Test
    void theFirstLaneIsFilledBeforeTheNext() {
        assertThat(enter(5)).containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    void aCallThatEndedMakesRoomInItsLane() {
        enter(5);

        lanes.leave(1);
        lanes.leave(0);

        assertThat(enter(3)).containsExactly(0, 1, 2);
    }

    @Test
    void callsOneAfterTheOtherStayInTheFirstLane() {
        for (int i = 0; i < 10; i++) {
            assertThat(lanes.enter()).isZero();
            lanes.leave(0);
        }
    }

    @Test
    void noLaneTakesMoreThanItMayWhileManyEnter() {
        Map<Integer, Long> callsByLane = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(call -> lanes.enter())
                .collect(groupingBy(lane -> lane, counting()));

        assertThat(callsByLane.values()).allMatch(calls -> calls <= 2);
    }

    private List<Integer> enter(int calls) {
        return Stream.generate(lanes::enter).limit(calls).toList();
    }
}
