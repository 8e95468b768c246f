package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every database must do; one subclass a database.
abstract class RepositorySuite {

    private Store store;

    /// Settings of an empty database.
    abstract StoreSettings empty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Stored named(String id, int number, String text) {
        var v = Samples.version();
        var url = URI.create("https://corvane.example/" + id);
        var document = Document.of(text);
        var capture = new Capture(url, Samples.SEEN, 200, "sha256:ab", "a.warc.gz", 7, false);
        return new Stored(
                new Version(id, number, "corvane", document, capture, Samples.SEEN, "sha256:" + text.length(),
                        v.signature(), Optional.empty(), Optional.empty()),
                Optional.of(Samples.silent()), Optional.empty());
    }

    @Test
    void returnsExactlyWhatWasSaved() {
        store.documents().save(Samples.stored());
        assertThat(store.documents().byId("d1")).contains(Samples.stored());
        assertThat(store.documents().byUrl(Samples.URL)).contains(Samples.stored());
    }

    @Test
    void keepsEveryCharacter() {
        var odd = named("odd", 1, "NUL \u0000, half a pair \ud83d, whole \ud83e\uddf2, \u202E, “quotes”, 磁石");
        store.documents().save(odd);
        assertThat(store.documents().byId("odd")).contains(odd);
    }

    @Test
    void storesOnce_savedTwice() {
        store.documents().save(Samples.stored());
        store.documents().save(Samples.stored());
        assertThat(store.documents().count()).isEqualTo(1);
        assertThat(store.documents().versions("d1")).hasSize(1);
    }

    @Test
    void listsVersionsOldestFirst() {
        store.documents().saveAll(List.of(named("a", 1, "one"), named("a", 2, "three")));
        assertThat(store.documents().versions("a")).extracting(s -> s.version().document().text())
                .containsExactly("one", "three");
        assertThat(store.documents().byId("a").orElseThrow().version().number()).isEqualTo(2);
        assertThat(store.documents().count()).isEqualTo(1);
    }

    @Test
    void remembersWhatIsNotIndexedYet() {
        store.documents().saveAll(List.of(named("a", 1, "one"), named("b", 1, "two")));
        store.documents().markIndexed(List.of(named("a", 1, "one")));
        assertThat(store.documents().notIndexed(10)).extracting(s -> s.version().documentId())
                .containsExactly("b");
        store.documents().reassess(named("a", 1, "one"));
        assertThat(store.documents().notIndexed(10)).hasSize(2);
    }

    @Test
    void findsNearTextsOnlyInTheSpan() {
        store.documents().save(named("a", 1, "one"));
        long near = Samples.version().signature() ^ 0b1000_0001;
        long far = ~Samples.version().signature();
        var from = Samples.SEEN.minus(Duration.ofDays(1));
        var to = Samples.SEEN.plus(Duration.ofDays(1));
        assertThat(store.documents().candidates(near, from, to)).hasSize(1);
        assertThat(store.documents().candidates(far, from, to)).isEmpty();
        assertThat(store.documents().candidates(near, to, to.plusSeconds(9))).isEmpty();
    }

    @Test
    void namesFurtherAddresses() {
        store.documents().save(named("a", 1, "one"));
        var copy = URI.create("https://wire.example/copy");
        store.documents().seenAt("a", copy, Samples.SEEN, Optional.empty());
        assertThat(store.documents().alsoAt("a")).containsExactly(copy);
        assertThat(store.documents().byUrl(copy)).isPresent();
    }

    @Test
    void listsFlaggedMostSevereFirst() {
        store.documents().saveAll(List.of(named("a", 1, "one"), Samples.stored()));
        assertThat(store.documents().flagged(5)).containsExactly(Samples.stored());
    }

    @Test
    void goesThroughEveryDocumentOnce() {
        for (int i = 0; i < 450; i++) {
            store.documents().save(named("n" + i, 1, "text " + i));
        }
        var seen = new ArrayList<String>();
        store.documents().forEach(stored -> seen.add(stored.version().documentId()));
        assertThat(seen).hasSize(450).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void listsPagesOfASource() {
        store.documents().save(named("a", 1, "one"));
        assertThat(store.documents().pages("corvane", Samples.SEEN)).containsExactly(new Documents.Page("a",
                URI.create("https://corvane.example/a"), Samples.SEEN));
        assertThat(store.documents().pages("corvane", Samples.SEEN.plusMillis(1))).isEmpty();
    }

    @Test
    void keepsTheStateOfAListing() {
        assertThat(store.listings().get("x").outcome()).isEqualTo("unvisited");
        var state = new ListingState("x", Optional.of("\"e\""), Optional.empty(), Optional.of(Samples.SEEN),
                Optional.empty(), Optional.empty(), "failed", Optional.of("timed out"), 3);
        store.listings().save(ListingState.unvisited("x"));
        store.listings().save(state);
        assertThat(store.listings().all()).containsExactly(state);
    }

    @Test
    void tellsAnAlertOnce() {
        var alert = new Alert("flag:d1:x", "flag", "d1", "", Samples.SEEN);
        assertThat(store.alerts().raise(alert)).isTrue();
        assertThat(store.alerts().raise(alert)).isFalse();
        assertThat(store.alerts().pending()).containsExactly(alert);
        store.alerts().told(List.of(alert), "2026-03-02-1", Samples.SEEN);
        assertThat(store.alerts().pending()).isEmpty();
        assertThat(store.alerts().raise(alert)).isFalse();
    }

    @Test
    void numbersRunsAndKeepsTheNewestReport() {
        assertThat(store.runs().newestReport()).isEmpty();
        long first = store.runs().start(Samples.SEEN);
        long second = store.runs().start(Samples.SEEN);
        store.runs().finish(first, Samples.SEEN, "{\"run\":1}");
        assertThat(second).isEqualTo(first + 1);
        assertThat(store.runs().newestReport()).contains("{\"run\":1}");
    }

    @Test
    void losesNothing_manyWriters() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 4; t++) {
            int thread = t;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 25; i++) {
                    store.documents().save(named("t" + thread + "-" + i, 1, "text"));
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(store.documents().count()).isEqualTo(100);
    }
}
