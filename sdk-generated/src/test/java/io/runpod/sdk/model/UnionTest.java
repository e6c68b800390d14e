package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of one of several kinds, and kinds that nobody knows yet. */
class UnionTest {
    private static final String UNKNOWN =
            "{\"type\":\"MOON_PHASE\",\"phase\":0.50,\"huge\":1e5,\"deep\":[{\"a\":null,\"a\":[]},\"\u00e9\\n\",-0.0,true],"
                    + "\"type\":\"MOON_PHASE\"}";

    record Holder(List<EndpointScaling> scalings, @Nullable EndpointRequestUrls urls) {}

    static Stream<Mapper> mappers() {
        return Mapper.ALL.stream();
    }

    static Stream<Mapper> plainMappers() {
        return Mapper.PLAIN.stream();
    }

    private static String kind(EndpointScaling scaling) {
        // On 21: a switch, without a default, as the interface is sealed.
        if (scaling instanceof QueueDelayScaling q) {
            return "delay " + q.queueDelay();
        }
        return scaling instanceof RequestCountScaling c
                ? "count " + c.requestCount()
                : ((UnknownEndpointScaling) scaling).json();
    }

    @Test
    void theTagDecidesWhereverItStands() {
        assertThat(kind(EndpointScaling.fromJson("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":0.5}")))
                .isEqualTo("delay 0.5");
        assertThat(kind(EndpointScaling.fromJson("{\"requestCount\":4,\"type\":\"REQUEST_COUNT\"}")))
                .isEqualTo("count 4");
        assertThat(kind(EndpointScaling.fromJson(UNKNOWN))).isEqualTo(UNKNOWN);
    }

    /** The first member is a guess; what comes after it decides. */
    @Test
    void whatTheFirstMemberSaysIsNotTheLastWord() {
        String moon = "{\"type\":\"QUEUE_DELAY\",\"queueDelay\":[1.50],\"type\":\"MOON\"}";
        assertThat(kind(EndpointScaling.fromJson(moon))).isEqualTo(moon);
        String none = "{\"type\":\"QUEUE_DELAY\",\"queueDelay\":1,\"type\":null}";
        assertThat(kind(EndpointScaling.fromJson(none))).isEqualTo(none);
        assertThat(kind(EndpointScaling.fromJson(
                        "{\"type\":\"QUEUE_DELAY\",\"requestCount\":4,\"type\":\"REQUEST_COUNT\"}")))
                .isEqualTo("count 4");
        assertThat(EndpointRequestUrls.fromJson("{\"run\":\"r\",\"base\":\"b\",\"health\":\"h\"}"))
                .isInstanceOf(LoadBalancingRequestUrls.class);
        String urls = "{\"run\":\"r\",\"runSync\":{\"a\":1.50}}";
        assertThat(EndpointRequestUrls.fromJson(urls).toJson()).isEqualTo(urls);
        assertThat(EndpointRequestUrls.fromJson("{\"health\":null,\"health\":\"h\",\"base\":\"b\"}"))
                .isInstanceOf(LoadBalancingRequestUrls.class);
    }

    @Test
    void aWrongGuessSpoilsNothingAroundIt() {
        String text = "{\"scaling\":{\"type\":\"QUEUE_DELAY\",\"type\":\"MOON\"},\"name\":\"n\",\"more\":1.50}";
        UpdateEndpointRequest read = UpdateEndpointRequest.fromJson(text);
        assertThat(read.toJson()).contains("\"scaling\":{\"type\":\"QUEUE_DELAY\",\"type\":\"MOON\"}");
        assertThat(read.name()).contains("n");
        assertThat(read.extras()).containsEntry("more", new BigDecimal("1.50"));
    }

    @Test
    void theBuilderSetsTheTagByItself() {
        assertThat(QueueDelayScaling.builder()
                        .queueDelay(new BigDecimal("2.25"))
                        .build()
                        .toJson())
                .isEqualTo("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":2.25}");
        assertThatThrownBy(() -> QueueDelayScaling.builder()
                        .type(QueueDelayScalingType.of("OTHER"))
                        .queueDelay(BigDecimal.ONE)
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("QueueDelayScaling is invalid: $.type: must be QUEUE_DELAY, is OTHER");
    }

    @Test
    void anUnknownKindIsKeptAsItCameAndWrittenAsItWas() {
        UnknownEndpointScaling unknown =
                (UnknownEndpointScaling) EndpointScaling.fromJson(" " + UNKNOWN.replace(",", " , "));
        assertThat(unknown.json()).isEqualTo(UNKNOWN);
        assertThat(unknown.toJson()).isEqualTo(UNKNOWN);
        assertThat(unknown.toJsonBytes()).isEqualTo(UNKNOWN.getBytes(StandardCharsets.UTF_8));
        assertThat(EndpointScaling.fromJson(UNKNOWN.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(unknown)
                .hasSameHashCodeAs(unknown);
        assertThat(unknown).hasToString("UnknownEndpointScaling{json={type=***, phase=***, huge=***, deep=***}}");
        assertThat(unknown.violations()).isEmpty();
        UpdateEndpointRequest request =
                UpdateEndpointRequest.builder().scaling(unknown).build();
        assertThat(request.toJson()).isEqualTo("{\"scaling\":" + UNKNOWN + "}");
        assertThat(UpdateEndpointRequest.fromJson(request.toJson())).isEqualTo(request);
        assertThat(request.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"queueDelay\":4}", "{\"type\":null}", "{\"type\":1}", "{\"type\":{}}", "{\"type\":\"\"}"
            })
    void whatHasNoTagIsOfAnUnknownKind(String json) {
        assertThat(EndpointScaling.fromJson(json)).isInstanceOf(UnknownEndpointScaling.class);
        assertThat(EndpointScaling.fromJson(json).toJson()).isEqualTo(json);
    }

    @Test
    void requiredMembersDecideWhereThereIsNoTag() {
        assertThat(EndpointRequestUrls.fromJson("{\"base\":\"b\",\"health\":\"h\"}"))
                .isEqualTo(
                        LoadBalancingRequestUrls.builder().base("b").health("h").build());
        Object queue = Model.named(Room.CURRENT, "QueueBasedRequestUrls").full(1);
        assertThat(EndpointRequestUrls.fromJson(((QueueBasedRequestUrls) queue).toJson()))
                .isEqualTo(queue);
        assertThat(EndpointRequestUrls.fromJson("{\"base\":null,\"health\":\"h\"}")
                        .toJson())
                .isEqualTo("{\"base\":null,\"health\":\"h\"}");
        assertThat(EndpointRequestUrls.fromJson("{\"health\":\"h\"}")).isInstanceOf(UnknownEndpointRequestUrls.class);
    }

    @Test
    void theKindThatRequiresTheMostWins() {
        var place = io.runpod.sdk.third.model.Place.fromJson("{\"z\":3,\"y\":2,\"x\":1}");
        assertThat(place).isInstanceOf(io.runpod.sdk.third.model.PointIn3D.class);
        assertThat(io.runpod.sdk.third.model.Place.fromJson("{\"y\":2,\"x\":1}"))
                .isInstanceOf(io.runpod.sdk.third.model.Point.class);
    }

    @Test
    void whatIsWrongInAKnownKindIsNamedByItsWholePath() {
        assertThatThrownBy(() -> EndpointScaling.fromJson("{\"type\":\"QUEUE_DELAY\"}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("EndpointScaling can't be read: $.queueDelay: is required, but missing or null");
        assertThatThrownBy(() -> UpdateEndpointRequest.fromJson(
                        "{\"scaling\":{\"type\":\"REQUEST_COUNT\",\"requestCount\":\"hunter2\"}}"))
                .hasMessage(
                        "UpdateEndpointRequest can't be read: $.scaling.requestCount: must be a whole number, is a string")
                .hasNoCause();
        assertThatThrownBy(
                        () -> io.runpod.sdk.third.model.Thing.fromJson(
                                "{\"shapes\":[{\"kind\":\"SQUARE\",\"side\":1},{\"inner\":{\"password\":[]},\"kind\":\"CIRCLE\",\"radius\":1}]}"))
                .hasMessage("Thing can't be read: $.shapes[1].inner.password: must be a string, is an array");
    }

    @Test
    void whatIsNoObjectIsNoKindAtAll() {
        assertThatThrownBy(() -> EndpointScaling.fromJson("\"hunter2\""))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("EndpointScaling can't be read: $: must be an object, is a string");
        assertThatThrownBy(() -> UpdateEndpointRequest.fromJson("{\"scaling\":[1]}"))
                .hasMessage("UpdateEndpointRequest can't be read: $.scaling: must be an object, is an array");
        for (String broken : List.of("{\"type\":\"X\"", "{\"type\":\"X\",\"a\":[1,{\"b\":", "{\"a\":[}")) {
            assertThatThrownBy(() -> EndpointScaling.fromJson(broken)).isInstanceOf(InvalidJsonException.class);
        }
        assertThatThrownBy(() -> EndpointScaling.fromJson("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void limitsOfAKindAreCheckedWithTheWhole() {
        UpdateEndpointRequest read = UpdateEndpointRequest.fromJson(
                "{\"scaling\":{\"type\":\"QUEUE_DELAY\",\"queueDelay\":0.25,\"more\":1},\"workers\":{\"min\":-1}}");
        assertThat(read.violations())
                .map(Violation::toString)
                .containsExactly(
                        "$.scaling.queueDelay: must be at least 0.5, is 0.25",
                        "$.scaling.more: is no member that the spec knows; extra(name, value) of a builder sends it all the same",
                        "$.workers.min: must be at least 0, is -1");
        assertThatThrownBy(() -> read.toBuilder().build())
                .hasMessage("UpdateEndpointRequest is invalid: $.scaling.queueDelay: must be at least 0.5, is 0.25; "
                        + "$.workers.min: must be at least 0, is -1");
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void mappersReadAndWriteUnions(Mapper mapper) throws Exception {
        for (String json : List.of(
                "{\"type\":\"QUEUE_DELAY\",\"queueDelay\":2.25}",
                "{\"requestCount\":4,\"more\":[null,{\"a\":\"\"}],\"type\":\"REQUEST_COUNT\"}",
                "{\"type\":\"MOON\",\"none\":null,\"empty\":[],\"one\":[1],\"camelCase\":\"\"}")) {
            EndpointScaling value = EndpointScaling.fromJson(json);
            if (mapper.isJson()) {
                assertThat(mapper.write(value)).isEqualTo(value.toJson());
            }
            assertThat(mapper.read(value.toJson(), EndpointScaling.class)).isEqualTo(value);
            assertThat(mapper.read(mapper.write(value), value.getClass())).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("plainMappers")
    void unionsMayStandInUsersOwnTypes(Mapper mapper) throws Exception {
        Holder holder = new Holder(
                List.of(
                        QueueDelayScaling.builder()
                                .queueDelay(new BigDecimal("0.5"))
                                .build(),
                        EndpointScaling.fromJson("{\"type\":\"X\"}")),
                EndpointRequestUrls.fromJson("{\"base\":\"b\",\"health\":\"h\"}"));
        assertThat(mapper.write(holder))
                .isEqualTo("{\"scalings\":[{\"type\":\"QUEUE_DELAY\",\"queueDelay\":0.5},{\"type\":\"X\"}],"
                        + "\"urls\":{\"base\":\"b\",\"health\":\"h\"}}");
        assertThat(mapper.read(mapper.write(holder), Holder.class)).isEqualTo(holder);
        assertThatThrownBy(() ->
                        mapper.read("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":\"hunter2\"}", EndpointScaling.class))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("EndpointScaling can't be read: $.queueDelay: must be a number, is a string");
        assertThatThrownBy(
                        () -> mapper.read("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":1}", UnknownEndpointScaling.class))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("is of a kind that this SDK knows");
        assertThatThrownBy(() -> mapper.update(EndpointScaling.fromJson("{\"type\":\"X\"}"), "{\"a\":1}"))
                .isInstanceOf(mapper.failure())
                .hasMessageContaining("UnknownEndpointScaling is immutable");
    }

    @Test
    void gsonRefusesThem() {
        EndpointScaling unknown = EndpointScaling.fromJson("{\"type\":\"X\"}");
        assertThatThrownBy(() -> new Gson().toJson(unknown)).hasMessageContaining("ToJson");
        assertThatThrownBy(() -> new Gson().fromJson("{}", UnknownEndpointScaling.class))
                .hasMessageContaining("ToJson");
        assertThatThrownBy(() -> new Gson().fromJson("{}", EndpointScaling.class))
                .isInstanceOf(RuntimeException.class);
    }
}
