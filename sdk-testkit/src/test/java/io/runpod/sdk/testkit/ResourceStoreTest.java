package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a server keeps has an end; what it counts has none. */
class ResourceStoreTest {
    private final ResourceStore<Resource.Plain> store = new ResourceStore<>("thing", 3, 2000);

    @Test
    void keepsTheLastSoMany() throws Exception {
        for (String id : "a b c d e".split(" ", -1)) {
            store.add(thing(id, 1));
        }

        assertThat(store.all()).extracting(Resource::id).containsExactly("c", "d", "e");
        assertThat(store.created()).isEqualTo(5);
        assertThat(store.find("b")).isEmpty();
        assertThatThrownBy(() -> store.existing("b")).hasMessage("thing b does not exist");
    }

    @Test
    void keepsNoMoreThanSoMuch() {
        store.add(thing("a", 600));
        store.add(thing("b", 600));
        assertThat(store.all()).hasSize(2);

        store.add(thing("c", 300));
        assertThat(store.all()).extracting(Resource::id).containsExactly("b", "c");

        store.replace(thing("c", 1500));
        assertThat(store.all()).extracting(Resource::id).containsExactly("c");

        store.add(thing("d", 3000));
        assertThat(store.all()).isEmpty();
        store.add(thing("e", 1));
        assertThat(store.all()).extracting(Resource::id).containsExactly("e");
    }

    @Test
    void whatIsGoneMakesRoom() {
        store.add(thing("a", 600));
        store.add(thing("b", 600));
        store.remove("a");
        store.remove("nobody");
        store.replace(thing("a", 700)); // which is gone
        store.add(thing("c", 600));

        assertThat(store.all()).extracting(Resource::id).containsExactly("b", "c");
    }

    @Test
    void aTextBeyondLatin1WeighsTwiceAsMuch() {
        assertThat(new Resource.Plain("a", "\u00fc".repeat(100)).weight()).isEqualTo(Resource.OVERHEAD + 100);
        assertThat(new Resource.Plain("a", "\u20ac".repeat(100)).weight()).isEqualTo(Resource.OVERHEAD + 200);
    }

    @Test
    void theLastOfThemAreTheNewestOldestFirst() {
        store.add(thing("a", 100));
        store.add(thing("b", 100));
        store.add(thing("c", 100));

        assertThat(store.last(900)).extracting(Resource::id).containsExactly("b", "c");
        assertThat(store.last(1)).extracting(Resource::id).containsExactly("c");
    }

    private static Resource.Plain thing(String id, int length) {
        return new Resource.Plain(id, "x".repeat(length));
    }
}
