package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is stored and how it is found again; one subclass a database.
abstract class RepositorySuite extends AssessmentSuite {

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
    void listsWhatIsStillNotAssessed() {
        var unread = named("a", 1, "one").assessed(Optional.empty(), Optional.of("too long"));
        store.documents().saveAll(List.of(unread, Samples.stored()));
        assertThat(store.documents().notAssessed(9)).containsExactly(unread);
        assertThat(store.documents().countNotAssessed()).isEqualTo(1);
        store.documents().reassess(unread.assessed(Optional.of(Samples.flagged()), Optional.empty()),
                Samples.SEEN);
        assertThat(store.documents().notAssessed(9)).isEmpty();
        assertThat(store.documents().countNotAssessed()).isZero();
    }

    @Test
    void remembersWhatIsNotIndexedYet() {
        store.documents().saveAll(List.of(named("a", 1, "one"), named("b", 1, "two")));
        store.documents().markIndexed(List.of(named("a", 1, "one")));
        assertThat(store.documents().notIndexed(10)).extracting(s -> s.version().documentId())
                .containsExactly("b");
        store.documents().reassess(named("a", 1, "one"), Samples.SEEN);
        assertThat(store.documents().notIndexed(10)).hasSize(2);
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
    void tellsAnAlertOnce() {
        var alert = new Alert("flag:d1:x", "flag", "d1", "", Samples.SEEN);
        assertThat(store.alerts().raise(alert)).isTrue();
        assertThat(store.alerts().raise(alert)).isFalse();
        assertThat(store.alerts().pending()).containsExactly(alert);
        store.alerts().begin(List.of(alert), "2026-03-02-1");
        assertThat(store.alerts().pending()).containsExactly(alert);
        assertThat(store.alerts().begun()).containsExactly("2026-03-02-1");
        store.alerts().told("2026-03-02-1", Samples.SEEN);
        assertThat(store.alerts().pending()).isEmpty();
        assertThat(store.alerts().begun()).isEmpty();
        assertThat(store.alerts().raise(alert)).isFalse();
    }

    @Test
    void keepsPlainColumnsPlain() {
        var reason = Optional.of("bad \u0000 and \udc00 bytes");
        store.listings().save(new ListingState("x\u0000", reason, reason, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), "failed", reason, 1));
        assertThat(store.listings().get("x\u0000").reason())
                .contains("bad \ufffd and \ufffd bytes");
        assertThat(store.alerts().raise(new Alert("k\u0000", "watch", "d1", "\ud83d", Samples.SEEN)))
                .isTrue();
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

    @Test
    void keepsBoth_twoTextsUnderOneNumber() {
        store.documents().save(named("a", 1, "one"));
        store.documents().save(named("a", 1, "two"));
        store.documents().save(named("a", 1, "two"));
        assertThat(store.documents().versions("a")).extracting(s -> s.version().document().text())
                .containsExactly("one", "two");
        assertThat(store.documents().byId("a").orElseThrow().version().number()).isEqualTo(2);
    }

    @Test
    void findsByTheAnnouncedAddress_redirected() {
        var announced = URI.create("https://corvane.example/go?to=7");
        store.documents().save(named(Documents.idFor(announced), 1, "one"));
        assertThat(store.documents().byUrl(announced)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000_000, 20_000_001})
    void keepsLongTexts(int length) {
        var longest = named("long", 1, "x".repeat(length));
        store.documents().save(longest);
        assertThat(store.documents().byId("long").orElseThrow().equals(longest)).isTrue();
    }

    @Test
    void handsOutLongTextsFewAtATime() {
        for (int i = 0; i < 5; i++) {
            store.documents().save(named("long" + i, 1, "x".repeat(6_000_000)));
        }
        assertThat(store.documents().notIndexed(500)).hasSize(2);
    }

    @Test
    void findsWhatSharesABand_onlyInTheSpanAndOfOneMethod() {
        store.traces().save(named("a", 1, "one"), trace("a", 2, List.of(7, 8)), List.of());
        var week = Duration.ofDays(7);
        assertThat(store.traces().near(trace("b", 2, List.of(8, 9)), week)).hasSize(1);
        assertThat(store.traces().near(trace("b", 2, List.of(9)), week)).isEmpty();
        assertThat(store.traces().near(trace("b", 3, List.of(8)), week)).isEmpty();
        assertThat(store.traces().near(trace("a", 2, List.of(8)), week)).isEmpty();
    }

    private static Trace trace(String id, int method, List<Integer> bands) {
        return new Trace(id, method, Samples.SEEN, "Corvane", "title", false, 0, 9, 42, bands);
    }

    @Test
    void movesDocumentsToThePlacesGiven() {
        store.traces().save(named("a", 1, "one"), trace("a", 2, List.of(7)), List.of());
        store.documents().markIndexed(List.of(named("a", 1, "one")));
        store.traces().save(named("b", 1, "one"), trace("b", 2, List.of(7)),
                List.of(new Trace.Place("a", Optional.of("b"), Optional.empty()),
                        new Trace.Place("b", Optional.empty(), Optional.of("c"))));
        assertThat(store.documents().byId("a").orElseThrow().version().copyOf()).contains("b");
        assertThat(store.traces().group("b")).extracting(Trace.Kept::id).containsExactly("a", "b");
        assertThat(store.traces().correctionsOf("c")).containsExactly("b");
        assertThat(store.documents().notIndexed(9)).hasSize(2);
        assertThat(store.documents().alsoAt("b")).hasSize(1);
    }

    @Test
    void namesWhatIsOfAnotherMethod() {
        store.documents().save(named("a", 1, "one"));
        store.traces().save(named("b", 1, "two"), trace("b", 2, List.of(7)), List.of());
        assertThat(store.traces().outdated(2, 9)).containsExactly("a");
        store.traces().renew(trace("a", 2, List.of(7)), List.of());
        assertThat(store.traces().outdated(2, 9)).isEmpty();
        store.traces().forget();
        assertThat(store.traces().outdated(2, 9)).containsExactly("a", "b");
    }

    @Test
    void tellsAnEventOnce_thoughAnotherCopySpeaksForIt() {
        var alert = new Alert("flag:a:x", "flag", "a", "", Samples.SEEN);
        store.alerts().raise(alert);
        assertThat(store.alerts().raise(new Alert("flag:b:x", "flag", "b", "", Samples.SEEN), List.of("a")))
                .isFalse();
        assertThat(
                store.alerts().raise(new Alert("watch:b:x", "watch", "b", "w", Samples.SEEN), List.of("a")))
                .isTrue();
    }

    @Test
    void listsWhatWasFirstSeenInASpan() {
        store.documents().save(named("a", 1, "one"));
        assertThat(store.documents().seenBetween(Samples.SEEN, Samples.SEEN.plusMillis(1))).hasSize(1);
        assertThat(store.documents().seenBetween(Samples.SEEN.minusMillis(1), Samples.SEEN)).isEmpty();
    }

    @Test
    void letsTheConsumerChangeWhatItIsGiven() {
        store.documents().saveAll(List.of(named("a", 1, "one"), named("b", 1, "two")));
        store.documents().markIndexed(store.documents().notIndexed(9));
        store.documents().forEach(stored -> store.documents().reassess(stored, Samples.SEEN));
        assertThat(store.documents().notIndexed(9)).hasSize(2);
    }
}
