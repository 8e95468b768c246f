package lodestone.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Sections;
import lodestone.extract.CoreText;
import lodestone.extract.Signature;
import lodestone.index.ClaimIndex;
import lodestone.index.Indexed;
import lodestone.model.Capture;
import lodestone.model.Version;
import lodestone.store.Documents;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;

/// Texts into the store and the index as a run puts them there, without fetching; a process of its own when
/// its heap is to be measured.
final class Intake {

    private static final int BATCH = 500;
    private static final int TOGETHER = 100;
    private static final Instant SEEN = Instant.parse("2026-07-06T00:00:00Z");

    private Intake() {}

    /// Takes the folder of data and a folder to write to; prints how many are stored, indexed and flagged.
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[1]);
        var rules = Rules.load();
        try (var store = Store.open(StoreSettings.sqlite(folder.resolve("bench.db")));
                var index = ClaimIndex.open(folder.resolve("lucene"), List.of())) {
            var waiting = new ArrayList<Stored>();
            Texts.of(args[0]).forEach(text -> {
                waiting.add(stored(text, rules));
                if (waiting.size() == TOGETHER) {
                    store.documents().saveAll(waiting);
                    waiting.clear();
                }
            });
            store.documents().saveAll(waiting);
            catchUp(store, index);
            System.out.println(store.documents().count() + " " + index.size() + " "
                    + store.documents().flagged(Integer.MAX_VALUE).size());
        }
    }

    static List<Stored> stored(List<Texts.Text> texts) {
        var rules = Rules.load();
        return texts.stream().map(text -> stored(text, rules)).toList();
    }

    private static Stored stored(Texts.Text text, Rules rules) {
        var url = URI.create("https://wires.example/" + text.id());
        var document = Sections.complete(Rules.document(text, url));
        var digest = digest(text.text());
        var capture = new Capture(url, SEEN, 200, digest, "bench.warc.gz", 0, false);
        var version = new Version(Documents.idFor(url), 1, "bench", document, capture, SEEN, digest,
                Signature.of(CoreText.of(document)).bits(), Optional.empty(), Optional.empty());
        return new Stored(version, Optional.of(rules.assess(document)), Optional.empty());
    }

    static Indexed indexed(Stored stored) {
        return Indexed.newest(stored.version(), stored.assessment(), List.of());
    }

    /// As the end of a run does it.
    static void catchUp(Store store, ClaimIndex index) throws IOException {
        for (var waiting = store.documents().notIndexed(BATCH); !waiting.isEmpty(); waiting = store
                .documents()
                .notIndexed(BATCH)) {
            for (var one : waiting) {
                index.put(indexed(one));
            }
            index.commit();
            store.documents().markIndexed(waiting);
        }
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
