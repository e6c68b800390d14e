package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.model.Endpoint;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** Any value in any place of any body is taken or refused: nothing makes the server fail, or its store unreadable. */
class HostileBodiesTest {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "2",
            "0.5",
            "1e300",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "\"12.4\"",
            "\"\\u0000\"",
            "[]",
            "[null]",
            "[\"a\",\"a\"]",
            "{}",
            "{\"type\":1}",
            "{\"type\":\"QUEUE_DELAY\",\"queueDelay\":1e300}");

    @ParameterizedTest
    @NullSource
    @EnumSource
    void nothingMakesTheServerFail(ApiRevision only) throws Exception {
        FakeRunpodBuilder builder = FakeRunpod.builder();
        Optional.ofNullable(only).ifPresent(builder::only);
        try (FakeRunpod runpod = builder.start()) {
            PlainHttp http = new PlainHttp(runpod);
            for (List<String> call : EveryOperationTest.CALLS) {
                if (!call.get(2).isEmpty()) {
                    http.call(call.get(0), call.get(1), call.get(2));
                    spoil(http, call);
                }
            }
            http.call("POST", PlainHttp.PATH, PlainHttp.MINIMAL);
            spoil(http, List.of("POST", PlainHttp.PATH, PlainHttp.MINIMAL));

            assertThat(runpod.endpoints()).isNotEmpty().doesNotContainNull();
            assertThat(runpod.endpoints()).extracting(Endpoint::id).doesNotHaveDuplicates();
        }
    }

    private static void spoil(PlainHttp http, List<String> call) throws Exception {
        JsonNode right = PlainHttp.json(call.get(2).replace('\'', '"'));
        List<String> places = new ArrayList<>();
        addPlaces("", right, places);
        for (String place : places) {
            for (String value : VALUES) {
                JsonNode body = right.deepCopy();
                put(body, place, PlainHttp.json(value));
                HttpResponse<String> answer = http.call(call.get(0), call.get(1), body.toString());

                assertThat(answer.statusCode())
                        .as("%s %s %s: %s", call.get(0), call.get(1), body, answer.body())
                        .isIn(200, 201, 400, 404, 405, 409, 422);
            }
        }
    }

    private static void addPlaces(String pointer, JsonNode value, List<String> places) {
        value.properties().forEach(member -> {
            places.add(pointer + "/" + member.getKey());
            addPlaces(pointer + "/" + member.getKey(), member.getValue(), places);
        });
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            places.add(pointer + "/" + i);
            addPlaces(pointer + "/" + i, value.path(i), places);
        }
    }

    private static void put(JsonNode body, String place, JsonNode value) {
        int slash = place.lastIndexOf('/');
        JsonNode parent = body.at(place.substring(0, slash));
        String name = place.substring(slash + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
