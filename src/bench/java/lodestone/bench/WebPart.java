package lodestone.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import lodestone.archive.Archive;
import lodestone.claim.Chain;
import lodestone.claim.Classifier;
import lodestone.index.ClaimIndex;
import lodestone.review.Intake;
import lodestone.review.ReviewSettings;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import lodestone.web.Server;
import lodestone.web.WebParts;
import lodestone.web.WebSettings;

/// The pages over many documents: each against a static page of its size, then many readers at once, then
/// a document of half a million words in a browser.
record WebPart(Texts texts, Table table, Path scratch, long documents) {

    private static final int TOGETHER = 1000;
    private static final long STEP = 997;

    void run() throws Exception {
        var folder = Files.createDirectories(scratch.resolve("web"));
        fill(folder);
        measure(folder);
    }

    /// Documents in store and index, and every claim in the queue.
    void fill(Path folder) throws Exception {
        var rules = Rules.load();
        var corpus = Corpus.of(texts, rules);
        try (var store = store(folder); var index = index(folder, Rules.chain())) {
            var intake = new Intake(store);
            var waiting = new ArrayList<Stored>();
            for (long number = 0; number < documents; number++) {
                var document = corpus.document(number);
                index.put(document);
                waiting.add(new Stored(document.version(), document.assessment(), Optional.empty()));
                if (waiting.size() == TOGETHER || number == documents - 1) {
                    store.documents().saveAll(waiting);
                    intake.consider(waiting);
                    store.documents().markIndexed(waiting);
                    waiting.clear();
                }
            }
            index.commit();
            LongDocument.save(store, rules.classifier());
        }
    }

    /// Asks for the pages over what lies in that folder.
    void measure(Path folder) throws Exception {
        var chain = Rules.chain();
        try (var store = store(folder);
                var index = index(folder, chain);
                var archive = Archive.open(folder.resolve("archive"), Clock.systemUTC())) {
            var parts = new WebParts(store, index, archive, chain, new Classifier(chain), List.of(),
                    List.of(), ReviewSettings.defaults(), Clock.systemUTC(), Optional.empty());
            try (var server = new Server(WebSettings.loopback(), parts)) {
                var home = server.start();
                var visits = new Visits(table, home, documents,
                        Files.createDirectories(folder.resolve("still")));
                for (var kind : kinds().entrySet()) {
                    visits.of(kind.getKey(), kind.getValue());
                }
                new Readers(table, home).read(readers());
                new LongDocument(table).open(home);
            }
        }
    }

    private static Store store(Path folder) {
        return Store.open(StoreSettings.sqlite(folder.resolve("lodestone.db")));
    }

    private static ClaimIndex index(Path folder, Chain chain) throws IOException {
        return ClaimIndex.open(folder.resolve("lucene"), chain.synonyms());
    }

    /// Another address for each number.
    private Map<String, LongFunction<String>> kinds() {
        var kinds = new LinkedHashMap<String, LongFunction<String>>();
        kinds.put("queue", n -> "/queue?severity=" + n % 90);
        kinds.put("queue of an issuer", n -> "/queue?issuer=" + Visits.encoded(Corpus.issuer((int) n % 500)));
        kinds.put("document", n -> "/documents/" + document(n));
        kinds.put("search", n -> "/search?q=" + asked(n, n / Asked.sixty().size()));
        kinds.put("search asked again", n -> "/search?q=" + asked(n, 0));
        kinds.put("company", n -> "/companies/" + Visits.encoded(Corpus.issuer((int) n % 500)));
        kinds.put("today", _ -> "/");
        return kinds;
    }

    /// One of the sixty searches, between so many brackets: the same query, which nobody has asked before.
    private static String asked(long number, long brackets) {
        var one = Asked.sixty().get((int) (number % Asked.sixty().size()));
        return Visits.encoded("(".repeat((int) brackets) + one.typed() + ")".repeat((int) brackets))
                + (one.sort().equals("sentences") ? "&grain=sentence" : "");
    }

    private List<String> readers() {
        return List.of("/", "/documents/" + document(7), "/search?q=magnet", "/documents/" + document(11),
                "/queue", "/search?q=claim%3Aasserts", "/static/style.css");
    }

    private String document(long number) {
        return String.format(Locale.ROOT, "doc%09d", number * STEP % documents);
    }

    /// The same as an address of that server.
    static URI at(URI home, String path) {
        return URI.create(home + path.substring(1));
    }
}
