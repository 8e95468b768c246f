package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lodestone.Samples;
import lodestone.alert.Alerting;
import lodestone.alert.Deliveries;
import lodestone.claim.Sections;
import lodestone.extract.IssuerResolver;
import lodestone.extract.Signature;
import lodestone.index.ClaimIndex;
import lodestone.index.query.QueryException;
import lodestone.index.WatchMatcher;
import lodestone.model.Document;
import lodestone.model.TextDigest;
import lodestone.model.Version;
import lodestone.run.Kinship.Side;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One event in the orders in which its texts may arrive.
final class FoldingTest {

    private static final Instant MORNING = Instant.parse("2026-03-03T13:30:00Z");
    private static final Duration YEARS = Duration.ofDays(1000);
    /// Of the 120 orders one in seven, among which each text comes at each place.
    private static final int STEP = 7;
    private static final String BODY = """
            Tindrel Rare Earths has made its first %s of dysprosium oxide in the pilot plant at Gallows Mesa,
            after the plant was restarted in January with new filters. Two magnet makers have been sent
            samples of 5 kg each, and both expect to report on them by the end of June. The plant runs on
            concentrate of the company's own mine, of which 640 tonnes are in store, and on scrap that it
            buys. The board will decide on a larger plant in November.
            """ + Samples.CLAIM + " " + Samples.RESOURCE + "\n";
    private static final String HEAD = "Tindrel Makes Its First Dysprosium Oxide";
    private static final String MARK = "CORRECTING and REPLACING ";
    private static final List<Text> EVENT = List.of(
            new Text("wire", Precedence.WIRE, 0, HEAD, "RENO, March 3, 2026 /PRNewswire/ -- ", "29 kg"),
            new Text("site", Precedence.ISSUER, 2, HEAD, "", "29 kg"),
            new Text("exhibit", Precedence.EXHIBIT, 26, HEAD, "Exhibit 99.1\n\n", "29 kg"),
            new Text("wire-corrected", Precedence.WIRE, 50, MARK + HEAD, "", "2.9 kg"),
            new Text("site-corrected", Precedence.ISSUER, 51, MARK + HEAD, "", "2.9 kg"));

    @TempDir
    private Path folder;

    /// @param hours after the first
    private record Text(String name, Precedence precedence, int hours, String title, String opening,
            String weight) {

        Document document(Instant start) {
            return Sections.complete(Document.of(title + "\n\n" + opening + BODY.formatted(weight))
                    .withDefaults(title, Optional.empty(), Optional.of(start.plus(Duration.ofHours(hours)))));
        }
    }

    private static <T> List<List<T>> orders(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<T>>();
        for (var first : all) {
            var rest = new ArrayList<>(all);
            rest.remove(first);
            for (var order : orders(rest)) {
                var whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private static void arrive(Store store, Alerting alerting, Text text, int world) throws IOException {
        save(store, text, world);
        var waiting = store.documents().notIndexed(99);
        alerting.consider(waiting);
        store.documents().markIndexed(waiting);
    }

    private static void save(Store store, Text text, int world) {
        var document = text.document(MORNING.plus(YEARS.multipliedBy(world)));
        var id = world + ":" + text.name();
        var placing = new Folding(store).place(id, Side.of(document, MORNING, Optional.of("Tindrel")),
                text.precedence());
        var sample = Samples.version();
        var version = new Version(id, 1, "source", document, sample.capture(), MORNING,
                TextDigest.of(document.text()), placing.trace().signature(), placing.copyOf(),
                placing.corrects());
        store.traces().save(new Stored(version, Optional.of(Samples.flagged()), Optional.empty()),
                placing.trace(), placing.places());
    }

    /// For each text of that world what it is a copy of and what it corrects.
    private static Map<String, String> outcome(Store store, int world) {
        var outcome = new TreeMap<String, String>();
        for (var text : EVENT) {
            var version = store.documents().byId(world + ":" + text.name()).orElseThrow().version();
            outcome.put(text.name(), name(version.copyOf()) + " " + name(version.corrects()));
        }
        return outcome;
    }

    private static String name(Optional<String> id) {
        return id.map(said -> said.substring(said.indexOf(':') + 1)).orElse("-");
    }

    private static List<String> told(Store store, int world) {
        return store.alerts().pending().stream().filter(alert -> alert.documentId().startsWith(world + ":"))
                .map(Alert::kind).filter(kind -> !kind.equals("first-claim")).sorted().toList();
    }

    @Test
    void comesToOneOutcome_inAnyOrder() throws IOException, QueryException {
        try (var store = Store.open(StoreSettings.sqlite(folder.resolve("orders.db")));
                var index = ClaimIndex.open(folder.resolve("lucene"), List.of())) {
            var alerting = new Alerting(store, new WatchMatcher(index, List.of()),
                    Deliveries.records(store),
                    Clock.fixed(MORNING, ZoneOffset.UTC));
            var orders = orders(EVENT);
            for (int world = 1; world < orders.size(); world += STEP) {
                for (var text : orders.get(world)) {
                    arrive(store, alerting, text, world);
                }
                var order = orders.get(world).stream().map(Text::name).collect(Collectors.joining(" "));
                assertThat(outcome(store, world)).as(order).isEqualTo(Map.of(
                        "wire", "site -", "site", "- -", "exhibit", "site -",
                        "wire-corrected", "site-corrected -", "site-corrected", "- site"));
                assertThat(told(store, world)).as(order).containsExactly("correction", "flag", "flag");
            }
        }
    }

    @Test
    void leavesItsCopies_whenItsPageSaysSomethingElse() {
        try (var store = Store.open(StoreSettings.sqlite(folder.resolve("changed.db")))) {
            EVENT.subList(0, 2).forEach(text -> save(store, text, 0));
            var changed = new Text("wire", Precedence.WIRE, 0, HEAD, "", "290 kg").document(MORNING);
            assertThat(place(store, "0:wire", EVENT.getFirst().document(MORNING)).copyOf())
                    .contains("0:site");
            assertThat(place(store, "0:wire", changed).copyOf()).isEmpty();
        }
    }

    private static Folding.Placing place(Store store, String id, Document document) {
        return new Folding(store).place(id, Side.of(document, MORNING, Optional.of("Tindrel")),
                Precedence.WIRE);
    }

    @Test
    void findsThemAnew_amongWhatAnEarlierMethodHasLeft() {
        try (var store = Store.open(StoreSettings.sqlite(folder.resolve("anew.db")))) {
            EVENT.forEach(text -> save(store, text, 0));
            store.traces().forget();
            assertThat(store.traces().outdated(Signature.METHOD, 9)).hasSize(EVENT.size());
            new Refolding(store, new IssuerResolver(List.of())).catchUp(List.of(), Progress.NONE);
            assertThat(store.traces().outdated(Signature.METHOD, 9)).isEmpty();
            assertThat(outcome(store, 0)).isEqualTo(Map.of("wire", "- -", "site", "wire -",
                    "exhibit", "wire -", "wire-corrected", "- wire", "site-corrected", "wire-corrected -"));
        }
    }
}
