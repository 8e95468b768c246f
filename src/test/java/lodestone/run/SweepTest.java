package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.alert.Alerting;
import lodestone.alert.Deliveries;
import lodestone.index.ClaimIndex;
import lodestone.index.Hit;
import lodestone.index.Indexed;
import lodestone.index.SearchRequest;
import lodestone.index.WatchMatcher;
import lodestone.model.Document;
import lodestone.model.TextDigest;
import lodestone.model.Version;
import lodestone.model.Watch;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What matching missed as documents arrived.
class SweepTest {

    private static final List<String> WORDS = IntStream.range(0, 60).mapToObj(i -> "word" + i).toList();
    private static final Clock CLOCK = Clock.fixed(Samples.SEEN.plus(Duration.ofDays(9)), ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private final Random random = new Random(11);
    private Store store;
    private ClaimIndex index;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")));
        index = ClaimIndex.open(folder.resolve("lucene"), List.of());
    }

    @AfterEach
    void close() throws Exception {
        index.close();
        store.close();
    }

    private String words(int most) {
        return IntStream.range(0, random.nextInt(2, most))
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size()))).collect(Collectors.joining(" "));
    }

    private Stored document(String id, String text) throws Exception {
        var v = Samples.version();
        var copy = id.startsWith("d") && random.nextInt(9) == 0 ? Optional.of("d0")
                : Optional.<String>empty();
        var stored = new Stored(new Version(id, 1, v.sourceId(), Document.of(text), v.capture(), v.seen(),
                TextDigest.of(text), v.signature(), copy, Optional.empty()), Optional.of(Samples.silent()),
                Optional.empty());
        store.documents().save(stored);
        index.put(Indexed.newest(stored.version(), stored.assessment(), List.of()));
        return stored;
    }

    private String query() {
        return switch (random.nextInt(4)) {
            case 0 -> "\"" + words(3) + "\"";
            case 1 -> "(" + words(4) + ") NOT " + words(3).split(" ", 2)[0];
            case 2 -> words(3).replace(" ", " NEAR/4 ");
            default -> words(4);
        };
    }

    private Sweep sweep(WatchMatcher matcher) {
        return new Sweep(store, matcher, new Alerting(store, matcher, Deliveries.records(store), CLOCK),
                CLOCK);
    }

    @Test
    void findsPreciselyWhatWasMissed_thousandsOfQueriesAndDocuments() throws Exception {
        var watches = IntStream.range(0, 2000).mapToObj(i -> Watch.of("w" + i, "W" + i, query())).toList();
        var matcher = new WatchMatcher(index, watches);
        var matched = new ArrayList<Stored>();
        var missed = new TreeSet<String>();
        for (int i = 0; i < 400; i++) {
            var stored = document("d" + i, words(12));
            if (random.nextInt(4) == 0) {
                missed.add(stored.version().documentId());
            } else {
                matched.add(stored);
            }
        }
        index.commit();
        new Alerting(store, matcher, Deliveries.records(store), CLOCK).consider(matched);
        store.documents().markIndexed(store.documents().notIndexed(1000));
        var expected = new TreeSet<String>();
        for (var watch : watches) {
            index.search(SearchRequest.of(watch.query(), 1000)).hits().stream().map(Hit::documentId)
                    .filter(missed::contains).forEach(id -> expected.add(id + " " + watch.id()));
        }
        var found = sweep(matcher).run().missed().stream()
                .map(one -> one.documentId() + " " + one.watch().id()).toList();
        assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(new TreeSet<>(found)).isEqualTo(expected);
        assertThat(sweep(matcher).runOverAll().missed()).isEmpty();
    }

    @Test
    void looksAtWhatHasChangedSinceTheLast() throws Exception {
        var matcher = new WatchMatcher(index, List.of(Watch.of("w", "W", "word1")));
        var early = document("a", "word1 early");
        index.commit();
        store.documents().markIndexed(List.of(early));
        store.sweeps().done(Samples.SEEN.plus(Duration.ofDays(5)), 0, 0);
        assertThat(sweep(matcher).run().documents()).isZero();
        store.documents().reassess(new Stored(early.version(), Optional.of(Samples.flagged()),
                Optional.empty()), Samples.SEEN.plus(Duration.ofDays(8)));
        assertThat(sweep(matcher).run().missed()).as("it waits for the index").isEmpty();
        store.documents().markIndexed(List.of(early));
        assertThat(sweep(matcher).run().missed()).extracting(Sweep.Missed::documentId).containsExactly("a");
        assertThat(store.alerts().pending()).hasSize(1);
    }
}
