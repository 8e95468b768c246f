package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Version;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every database must do; one subclass a database.
abstract class RepositorySuite {

    private StoreSettings settings;
    private Store store;

    /// Settings of an empty database.
    abstract StoreSettings empty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        settings = empty();
        store = Store.open(settings);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Stored named(String id, int number, String text) {
        var v = Samples.version();
        var url = URI.create("https://corvane.example/" + id);
        var document = Document.of(text);
        var capture = new Capture(url, Samples.SEEN, 200, "sha256:ab", "a.warc.gz", 7, false);
        return new Stored(new Version(id, number, "corvane", document, capture, Samples.SEEN,
                "sha256:" + text.hashCode(), v.signature(), Optional.empty(), Optional.empty()),
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
    void keepsPlainColumnsPlain() {
        var reason = Optional.of("bad \u0000 and \udc00 bytes");
        store.listings().save(new ListingState("x\u0000", reason, reason, Optional.empty(),
                Optional.empty(), Optional.empty(), "failed", reason, 1));
        assertThat(store.listings().get("x\u0000").reason())
                .contains("bad \ufffd and \ufffd bytes");
        assertThat(store.alerts().raise(new Alert("k\u0000", "watch", "d1", "\ud83d", Samples.SEEN)))
                .isTrue();
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
    void findsEverySignatureWithinSevenBits() {
        store.documents().save(named("a", 1, "one"));
        var random = new Random(7);
        var near = Stream.generate(() -> random.ints(7, 0, 64).mapToLong(bit -> 1L << bit)
                .reduce(Samples.version().signature(), (signature, bit) -> signature ^ bit)).limit(200);
        assertThat(near).allSatisfy(signature -> assertThat(store.documents()
                .candidates(signature, Samples.SEEN, Samples.SEEN)).hasSize(1));
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
        store.documents().forEach(stored -> store.documents().reassess(stored));
        assertThat(store.documents().notIndexed(9)).hasSize(2);
    }

    @Test
    void readsBesideAWriter_changingNothing() {
        store.documents().save(Samples.stored());
        try (var reader = Store.openReadOnly(settings)) {
            store.documents().save(named("b", 1, "two"));
            assertThat(reader.documents().count()).isEqualTo(2);
            assertThatThrownBy(() -> reader.documents().save(named("c", 1, "three")))
                    .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("database ");
        }
    }

    @Test
    void takesOverTheTablesOfTheFirstRelease() throws Exception {
        var old = empty();
        Flyway.configure().dataSource(old.url(), old.user().orElse(null), null).target("1").load().migrate();
        try (var reader = Store.openReadOnly(old); var opened = Store.open(old)) {
            opened.documents().save(Samples.stored());
            assertThat(reader.documents().flagged(9)).containsExactly(Samples.stored());
        }
    }

    @Test
    void refusesTheTablesOfALaterRelease() throws Exception {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user().orElse(null), null);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE flyway_schema_history SET version = '99' WHERE version = '2'");
        }
        assertThatThrownBy(() -> Store.open(settings)).hasMessageContaining("newer release");
        assertThatThrownBy(() -> Store.openReadOnly(settings)).hasMessageContaining("newer release");
    }

    @Test
    void opensOnce_manyProgramsMeetingAtAnEmptyDatabase() throws Exception {
        var fresh = empty();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Long> opening = () -> {
                try (var opened = Store.open(fresh)) {
                    return opened.runs().start(Samples.SEEN);
                }
            };
            var ids = threads.invokeAll(Collections.nCopies(4, opening)).stream().map(Future::resultNow);
            assertThat(ids).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        }
    }

    /// Five rounds here; `-Dlodestone.kills=500` for more.
    @Test
    void losesNothingAcknowledged_killed() throws Exception {
        var random = new Random(5);
        int next = 0;
        for (int kill = 0; kill < Integer.getInteger("lodestone.kills", 5); kill++) {
            int acknowledged = writeUntilKilled(next, 1 + random.nextInt(60));
            for (int i = next; i <= acknowledged; i++) {
                assertThat(store.documents().byId("k" + i + "a")).isPresent();
                assertThat(store.documents().byId("k" + i + "b")).isPresent();
            }
            assertThat(store.documents().count()).as("whole transactions").isEven();
            next = acknowledged + 1;
        }
    }

    /// The last number that the program acknowledged before or while it was killed.
    private int writeUntilKilled(int first, int enough) throws Exception {
        var program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                CrashWriter.class.getName(), settings.url(), settings.user().orElse(""),
                String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int last = first - 1;
        try (var said = program.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
                if (last == first + enough) {
                    program.toHandle().destroyForcibly();
                }
            }
        }
        program.waitFor();
        assertThat(last).isGreaterThanOrEqualTo(first + enough);
        return last;
    }
}
