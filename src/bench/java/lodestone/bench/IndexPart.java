package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchRequest;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/// Storing and indexing, and searching, against Lucene alone on the same texts.
record IndexPart(Texts texts, Table table, Path scratch) {

    private static final int SAMPLE = 1500;
    private static final int TOP = 20;
    private static final int REPEATS = 50;

    private record Asked(String words, Query query) {}

    private static final List<Asked> QUERIES = List.of(
            new Asked("company", new TermQuery(new Term("text", "company"))),
            new Asked("growth", new TermQuery(new Term("text", "growth"))),
            new Asked("\"press release\"", new PhraseQuery("text", "press", "release")),
            new Asked("zirconium", new TermQuery(new Term("text", "zirconium"))));

    void run() throws Exception {
        var stored = Intake.stored(texts.sample(SAMPLE));
        var turn = new AtomicInteger();
        var one = Pairs.measure(3, Pairs.wall(() -> ours(fresh(turn), stored, 1)),
                Pairs.wall(() -> bare(fresh(turn), stored)));
        table.ratio("store + index, a document a transaction / bare IndexWriter", one,
                stored.size() + " " + texts.label() + ", as a run does it: each on disk before the next");
        var many = Pairs.measure(3, Pairs.wall(() -> ours(fresh(turn), stored, 100)),
                Pairs.wall(() -> bare(fresh(turn), stored)));
        table.ratio("store + index, 100 documents a transaction / bare IndexWriter", many, "the same texts");
        var alone = Pairs.measure(3, Pairs.wall(() -> indexed(fresh(turn), stored)),
                Pairs.wall(() -> bare(fresh(turn), stored)));
        table.ratio("index alone / bare IndexWriter", alone, "the same texts");
        search(stored, turn);
    }

    private Path fresh(AtomicInteger turn) throws IOException {
        return Files.createDirectories(scratch.resolve("index-" + turn.incrementAndGet()));
    }

    private static void ours(Path folder, List<Stored> stored, int together) throws IOException {
        try (var store = Store.open(StoreSettings.sqlite(folder.resolve("bench.db")));
                var index = ClaimIndex.open(folder.resolve("lucene"), List.of())) {
            for (int i = 0; i < stored.size(); i += together) {
                store.documents().saveAll(stored.subList(i, Math.min(stored.size(), i + together)));
            }
            Intake.catchUp(store, index);
        }
    }

    private static void indexed(Path folder, List<Stored> stored) throws IOException {
        try (var index = ClaimIndex.open(folder, List.of())) {
            for (var one : stored) {
                index.put(Intake.indexed(one));
            }
            index.commit();
        }
    }

    private static void bare(Path folder, List<Stored> stored) throws IOException {
        try (var analyzer = new StandardAnalyzer();
                var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var one : stored) {
                var document = new Document();
                document.add(new StringField("id", one.version().documentId(), Field.Store.YES));
                document.add(new TextField("text", one.version().document().text(), Field.Store.YES));
                writer.addDocument(document);
            }
            writer.commit();
        }
    }

    private void search(List<Stored> stored, AtomicInteger turn) throws Exception {
        var folder = fresh(turn);
        indexed(folder, stored);
        try (var index = ClaimIndex.openReadOnly(folder);
                var reader = DirectoryReader.open(FSDirectory.open(folder));
                var analyzer = new StandardAnalyzer()) {
            var searcher = new IndexSearcher(reader);
            for (var asked : QUERIES) {
                var ours = Pairs.cpu(() -> repeat(
                        () -> index.search(SearchRequest.of(asked.words(), TOP))));
                var marked = Pairs.measure(7, ours, Pairs.cpu(() -> repeat(
                        () -> byHand(searcher, asked.query(), analyzer))));
                var found = index.search(SearchRequest.of(asked.words(), TOP)).total();
                table.ratio("search " + asked.words() + " / the same by hand, with passages", marked,
                        found + " hits of " + stored.size() + ", top " + TOP + ", " + REPEATS
                                + " times each");
            }
        }
    }

    private static void byHand(IndexSearcher searcher, Query query, StandardAnalyzer analyzer)
            throws IOException {
        var top = searcher.search(query, TOP);
        searcher.count(query);
        UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(Integer.MAX_VALUE - 1).build()
                .highlight("text", query, top, 3);
        for (var hit : top.scoreDocs) {
            searcher.storedFields().document(hit.doc).get("text");
        }
    }

    private static void repeat(Pairs.Task task) throws Exception {
        for (int i = 0; i < REPEATS; i++) {
            task.run();
        }
    }
}
