package io.runpod.sdk.third;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.call.Page;
import io.runpod.sdk.call.PagedCall;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.third.api.ListThingsQuery;
import io.runpod.sdk.third.api.PartsApi;
import io.runpod.sdk.third.api.SearchThingsQuery;
import io.runpod.sdk.third.api.ThingsApi;
import io.runpod.sdk.third.model.Circle;
import io.runpod.sdk.third.model.Color;
import io.runpod.sdk.third.model.CreateThingRequest;
import io.runpod.sdk.third.model.Inner;
import io.runpod.sdk.third.model.Numbers;
import io.runpod.sdk.third.model.Shape;
import io.runpod.sdk.third.model.Square;
import io.runpod.sdk.third.model.Thing;
import io.runpod.sdk.third.model.UnknownShape;
import io.runpod.sdk.third.model.UpdatePartRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A revision that nobody has seen before costs a document and no code: what is generated from {@code third.yaml} is used
 * here as a user would.
 */
class ThirdDocumentTest {
    private static final Path GENERATED =
            Path.of(System.getProperty("basedir", ""), "target/generated-test-sources/openapi/java");

    private static Thing thing(String id) {
        return Thing.builder()
                .id(id)
                .count(1)
                .size(5_000_000_000L)
                .weight(new BigDecimal("0.5"))
                .isOpen(true)
                .color(Color.of("green"))
                .createdAt(java.time.OffsetDateTime.parse("2026-03-13T20:00:00Z"))
                .tags(List.of("ab"))
                .shape(Circle.builder().radius(new BigDecimal("2.25")).build())
                .maybe(null)
                .old(null)
                .newValue(List.of(1))
                .inner(Inner.builder().password("hunter2"))
                .maybeInner((Inner) null)
                .build();
    }

    @Test
    void aValueGoesThereAndBack() {
        Thing thing = thing("t");
        assertThat(Thing.fromJson(thing.toJson())).isEqualTo(thing);
        assertThat(thing.toJson())
                .isEqualTo(
                        "{\"id\":\"t\",\"count\":1,\"size\":5000000000,\"weight\":0.5,\"isOpen\":true,\"color\":\"green\","
                                + "\"createdAt\":\"2026-03-13T20:00:00Z\",\"tags\":[\"ab\"],\"shape\":{\"kind\":\"CIRCLE\",\"radius\":2.25},"
                                + "\"maybe\":null,\"old\":null,\"new\":[1],\"inner\":{\"password\":\"hunter2\"},\"maybeInner\":null}");
        assertThat(thing.secretValues()).containsExactly("hunter2");
        assertThat(thing).asString().doesNotContain("hunter2");
    }

    @Test
    void aListIsAskedForAndReadPageByPage() {
        PagedCall<Thing> call = ThingsApi.listThings(ListThingsQuery.builder()
                .limit(2)
                .offset(5_000_000_000L)
                .open(false)
                .color(Color.DARK_BLUE)
                .colors(Color.RED)
                .colors(Color.of("a,b"))
                .countries("DE", "FR")
                .build());
        assertThat(call.target())
                .isEqualTo(
                        "/v1/things?limit=2&offset=5000000000&open=false&color=dark%20blue&colors=RED,a%2Cb&countries=DE,FR");
        Page<Thing> page = call.decode(("{\"things\":[" + thing("t").toJson()
                        + "],\"pagination\":{\"nextCursor\":\"c&d\",\"hasNextPage\":true}}")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(page.items()).containsExactly(thing("t"));
        assertThat(page.hasNextPage()).isTrue();
        assertThat(page.nextCursor()).hasValue("c&d");
        assertThat(call.from(page.nextCursor().orElseThrow()).target()).endsWith("&cursor=c%26d");
        assertThat(ThingsApi.listThings().target()).isEqualTo("/v1/things");
    }

    @Test
    void everyProblemOfAQueryIsListed() {
        ListThingsQuery.Builder query = ListThingsQuery.builder()
                .limit(1001)
                .cursor("")
                .colors(Color.RED, Color.RED)
                .countries("Germany")
                .defaultValue("toolong");
        assertThatThrownBy(query::build)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ListThingsQuery is invalid: query.cursor: needs at least 1 character, has 0; "
                        + "query.limit: must be at most 1000, is 1001; query.colors[1]: must not come twice; "
                        + "query.countries[0]: must match ^[A-Z]{2}$, is \"Germany\"; "
                        + "query.default: takes at most 5 characters, has 7");
    }

    @Test
    void whatARequiredParameterLacksIsSaidWhenTheCallIsMade() {
        Numbers body = Numbers.builder().build();
        assertThatThrownBy(() -> ThingsApi.searchThings(body))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("SearchThingsQuery is invalid: query.text: is required");
        ApiCall<Thing> call = ThingsApi.searchThings(
                body, SearchThingsQuery.builder().text("a b").build());
        assertThat(call.target()).isEqualTo("/v1/things/search?text=a%20b");
        assertThat(call.operation().effect()).isEqualTo(Effect.READS);
    }

    @Test
    void aPathTakesItsParametersAsData() {
        assertThat(PartsApi.getPart("a/b", "c?d").target()).isEqualTo("/v1/things/a%2Fb/parts/c%3Fd");
        assertThat(PartsApi.deletePart("a", "b").promisesValue()).isFalse();
        assertThatThrownBy(() -> PartsApi.deletePart("a", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a null checker may do
    void anArgumentThatIsNullIsNamed() {
        assertThatThrownBy(() -> ThingsApi.createThing(null)).hasMessage("body");
        assertThatThrownBy(() -> ThingsApi.listThings(null)).hasMessage("query");
        assertThatThrownBy(() -> PartsApi.getPart("a", null)).hasMessage("new");
        assertThatThrownBy(() -> Inner.fromJson((String) null)).hasMessage("json");
        assertThatThrownBy(() -> Shape.fromJson((byte[]) null)).hasMessage("json");
        ListThingsQuery.Builder query = ListThingsQuery.builder();
        assertThatThrownBy(() -> query.countries((String[]) null)).hasMessage("countries");
    }

    @Test
    void aUnionIsAnAnswer() {
        ApiCall<Shape> call = PartsApi.getPart("a", "b");
        assertThat(call.decode("{\"kind\":\"SQUARE\",\"side\":2}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Square.builder().side(2).build());
        assertThat(call.decode("{\"kind\":\"STAR\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnknownShape.class, star -> assertThat(star.json()).isEqualTo("{\"kind\":\"STAR\"}"));
    }

    @Test
    void aSecretThatDoesNotMatchIsNotShown() {
        assertThatThrownBy(() -> Inner.builder().password("Hunter2!").build())
                .hasMessage("Inner is invalid: $.password: must match ^[a-z0-9]+$");
    }

    @Test
    void aBodyWithTooFewMembersIsRefusedAndNullCounts() {
        assertThatThrownBy(() -> UpdatePartRequest.builder().count(1).build())
                .hasMessage("UpdatePartRequest is invalid: $: needs at least 2 members, has 1");
        assertThat(UpdatePartRequest.builder().count(1).name(null).build().toJson())
                .isEqualTo("{\"name\":null,\"count\":1}");
        assertThat(UpdatePartRequest.builder().count(1).extra("more", 1).build().toJson())
                .isEqualTo("{\"count\":1,\"more\":1}");
    }

    @Test
    void unknownMembersOfAReadBodyAreNotSentUnlessTheyAreMeant() {
        CreateThingRequest read = CreateThingRequest.fromJson("{\"password\":\"a\",\"only\":\"ONE\",\"typo\":1,"
                + "\"shape\":{\"kind\":\"CIRCLE\",\"radius\":1,\"typo\":2},\"numbers\":{\"new\":3}}");
        assertThatThrownBy(() -> ThingsApi.createThing(read))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageMatching(
                        "CreateThingRequest is invalid: \\$\\.shape\\.typo: is no member .*; \\$\\.typo: is no member .*");
        CreateThingRequest meant = read.toBuilder()
                .extra("typo", 1)
                .shape(((Circle) read.shape().orElseThrow())
                        .toBuilder().extra("typo", 2).build())
                .build();
        assertThat(new String(ThingsApi.createThing(meant).body(), StandardCharsets.UTF_8))
                .isEqualTo(read.toJson());
    }

    /** As the main classes are compiled, with every check of javadoc: no prose breaks out of a comment. */
    @Test
    void theWorstProseMakesValidJavadoc(@TempDir Path out) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(GENERATED)) {
            List<Path> java = sources.filter(Files::isRegularFile).toList();
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            problems,
                            List.of(
                                    "-d",
                                    out.toString(),
                                    "-Xlint:all,-processing",
                                    "-Xdoclint:all/protected",
                                    "-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(problems.getDiagnostics()).isEmpty();
            assertThat(compiled).isTrue();
        }
    }

    @Test
    void proseIsWordsAndCodeAndNeverMarkup() throws IOException {
        String api = Files.readString(GENERATED.resolve("io/runpod/sdk/third/api/ThingsApi.java"));
        assertThat(api)
                .contains("Lists the things *&#47; of &lt;b&gt;all&lt;/b&gt; kinds &amp; more, {&#64;link nowhere}")
                .contains("Returns {@code Thing}s, page by page. *&#47; class Broken { &#64;param nothing at all"
                        + " \u2022 {@code ONE}: the first");
        try (Stream<Path> sources = Files.walk(GENERATED)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(source)).doesNotContain("<script", "<b>", "`ONE`");
            }
        }
    }
}
