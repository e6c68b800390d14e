package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.runpod.sdk.v2026_06.model.Endpoint;
import io.runpod.sdk.v2026_06.model.ErrorResponse;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gson knows nothing of how a model is written: it refuses, where it would write other JSON without a word. */
class GsonTest {
    private static final List<Gson> GSONS = List.of(
            new Gson(),
            new GsonBuilder().serializeNulls().create(),
            // One that can reach into the JDK's own types, as with --add-opens.
            new GsonBuilder()
                    .registerTypeAdapter(java.time.OffsetDateTime.class, (JsonSerializer<Object>)
                            (date, type, context) -> new JsonPrimitive(date.toString()))
                    .create());

    record Holder(List<Endpoint> endpoints) {}

    static Stream<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void neitherWritesNorReadsAModel(Model model) {
        Object value = model.full(1);
        for (Gson gson : GSONS) {
            assertThatThrownBy(() -> gson.toJson(value))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("modelsHaveTheirOwnToJsonAndFromJson");
            assertThatThrownBy(() -> gson.fromJson(model.write(value), model.type()))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("modelsHaveTheirOwnToJsonAndFromJson");
        }
    }

    @Test
    void neitherWritesNorReadsAnOpenEnumOrWhatHoldsModels() {
        for (Gson gson : GSONS) {
            assertThatThrownBy(() -> gson.toJson(FlashBoot.OFF)).hasMessageContaining("ToJson");
            assertThatThrownBy(() -> gson.fromJson("\"OFF\"", FlashBoot.class)).hasMessageContaining("ToJson");
            assertThatThrownBy(() -> gson.toJson(new Holder(List.of(
                            (Endpoint) Model.named(Room.GIVEN, "Endpoint").full(1)))))
                    .hasMessageContaining("ToJson");
            assertThatThrownBy(() -> gson.fromJson("{\"endpoints\":[{}]}", Holder.class))
                    .hasMessageContaining("ToJson");
        }
    }

    @Test
    void writesWhatIsHandedOverAsText() {
        ErrorResponse value = ErrorResponse.builder().title("t").build();
        assertThat(new Gson().toJson(com.google.gson.JsonParser.parseString(value.toJson())))
                .isEqualTo(value.toJson());
    }
}
