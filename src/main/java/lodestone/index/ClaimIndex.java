package lodestone.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import lodestone.index.query.QueryException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The Lucene index of documents, their sentences and findings. One per process; thread-safe; close it.
public final class ClaimIndex implements AutoCloseable {

    private static final long FRESH_CHARACTERS = 8_000_000;
    private static final Query WHOLE = new TermQuery(new Term(Fields.GRAIN, Grain.DOCUMENT.label()));

    private final Analyzer analyzer = new TextAnalysis();
    private final Directory directory;
    private final Synonyms synonyms;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final Optional<Meaning> meaning;
    private final FacetValues facets = new FacetValues();
    private final FirstProofs proofs = new FirstProofs();
    private final Fresh fresh = new Fresh(FRESH_CHARACTERS);
    private final Queue<Closeable> closedWithIt = new ConcurrentLinkedQueue<>();
    private final AtomicLong puts = new AtomicLong();
    /// How many puts the searcher is sure to know of.
    private volatile long seen;

    /// For searching only.
    private ClaimIndex(Directory directory, Map<String, String> marks) throws IOException {
        this.directory = directory;
        this.meaning = IndexFolder.hasVectors(marks) ? Optional.of(new Meaning()) : Optional.empty();
        this.synonyms = new Synonyms(analyzer, IndexFolder.synonyms(marks));
        this.writer = null;
        this.searchers = new SearcherManager(directory, null);
    }

    private ClaimIndex(Directory directory, OpenMode mode, List<List<String>> synonyms, boolean semantic)
            throws IOException {
        this.directory = directory;
        this.meaning = semantic ? Optional.of(new Meaning()) : Optional.empty();
        this.synonyms = new Synonyms(analyzer, synonyms);
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setOpenMode(mode));
        writer.setLiveCommitData(IndexFolder.marks(synonyms, semantic).entrySet());
        this.searchers = new SearcherManager(writer, null);
    }

    /// Opens or makes the index in that folder for writing.
    ///
    /// @param synonyms groups of words of one meaning
    /// @throws DamagedIndexException if it cannot be read
    /// @throws IOException with the command to run, if the index is of an older schema, or in use
    public static ClaimIndex open(Path folder, List<List<String>> synonyms) throws IOException {
        return open(folder, synonyms, false);
    }

    /// The same.
    ///
    /// @param semantic whether sentences have vectors, for [#searchByMeaning]
    /// @throws IOException with the command to run, also if an index lies there without them
    public static ClaimIndex open(Path folder, List<List<String>> synonyms, boolean semantic)
            throws IOException {
        Files.createDirectories(folder);
        return IndexFolder.open(folder, () -> {
            var directory = FSDirectory.open(folder);
            var marks = IndexFolder.read(folder, directory);
            if (semantic && marks.isPresent()) {
                IndexFolder.checkVectors(folder, marks.get());
            }
            return new ClaimIndex(directory, OpenMode.CREATE_OR_APPEND, synonyms, semantic);
        });
    }

    /// Opens it for searching only, with the synonyms of who wrote it last: takes no lock; an absent index
    /// finds nothing.
    public static ClaimIndex openReadOnly(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return ofNothing();
        }
        return IndexFolder.open(folder, () -> {
            var directory = new NIOFSDirectory(folder);
            var marks = IndexFolder.read(folder, directory);
            return marks.isPresent() ? new ClaimIndex(directory, marks.get()) : ofNothing();
        });
    }

    private static ClaimIndex ofNothing() throws IOException {
        var directory = new ByteBuffersDirectory();
        new IndexWriter(directory, new IndexWriterConfig()).close();
        return new ClaimIndex(directory, Map.of());
    }

    /// Begins an empty index in that folder, whatever lies there; a readable old one stays until [#commit].
    public static ClaimIndex rebuild(Path folder, List<List<String>> synonyms) throws IOException {
        return rebuild(folder, synonyms, false);
    }

    /// The same, with vectors of the sentences or without.
    public static ClaimIndex rebuild(Path folder, List<List<String>> synonyms, boolean semantic)
            throws IOException {
        Files.createDirectories(folder);
        try {
            return new ClaimIndex(FSDirectory.open(folder), OpenMode.CREATE, synonyms, semantic);
        } catch (LockObtainFailedException taken) {
            throw IndexFolder.taken(folder, taken);
        } catch (IOException | IllegalArgumentException damaged) {
            IndexFolder.clear(folder);
            return new ClaimIndex(FSDirectory.open(folder), OpenMode.CREATE, synonyms, semantic);
        }
    }

    /// Reads every byte of it and compares the checksums; one line a fault.
    public List<String> verify() throws IOException {
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getLeafContexts()) {
                leaf.reader().checkIntegrity();
            }
            return List.of();
        } catch (CorruptIndexException | EOFException damage) {
            return List.of(String.valueOf(new DamagedIndexException(place(), damage).getMessage()));
        } finally {
            searchers.release(searcher);
        }
    }

    private Object place() {
        return directory instanceof FSDirectory folder ? folder.getDirectory() : directory;
    }

    /// Adds the version or replaces what the index holds of it. The next search finds it; other processes do,
    /// and it stays, after [#commit].
    public void put(Indexed indexed) throws IOException {
        var block = Block.of(indexed);
        if (meaning.isPresent()) {
            meaning.get().add(indexed, block);
        }
        writer().updateDocuments(new Term(Fields.BLOCK, Block.key(indexed)), block);
        if (indexed.until().isEmpty()) {
            fresh.add(indexed);
        }
        puts.incrementAndGet();
    }

    /// So that what was put is found, without waiting for the disk.
    private void refresh() throws IOException {
        long all = puts.get();
        if (seen < all) {
            searchers.maybeRefreshBlocking();
            seen = all;
        }
    }

    /// The newest version of a document as it was just put, for the watches; given once.
    Optional<Indexed> takeFresh(String documentId) {
        return fresh.take(documentId);
    }

    /// A monitor of those queries, which is closed with the index.
    WatchMonitor monitor(List<Query> queries) throws IOException {
        var made = asked(searcher -> WatchMonitor.of(queries, analyzer,
                new RequiredTerms(searcher.getIndexReader())));
        closedWithIt.add(made);
        return made;
    }

    /// Makes all that was put durable and found by other processes.
    public void commit() throws IOException {
        writer().commit();
        searchers.maybeRefreshBlocking();
    }

    /// Gives back the room that replaced documents take.
    public void tidy() throws IOException {
        writer().forceMergeDeletes();
        commit();
    }

    /// Finds documents or sentences.
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        return asked(searcher -> search(searcher).run(request));
    }

    private Search search(IndexSearcher searcher) {
        return new Search(searcher.getIndexReader(), synonyms, standing(searcher), facets);
    }

    private Standing standing(IndexSearcher searcher) {
        return new Standing(searcher.getIndexReader(), proofs);
    }

    /// Finds documents or sentences by words, and by meaning where no word of the query that is free is said:
    /// one that is quoted, denied or of a field must hold all the same. One page, by relevance, among the
    /// newest versions; facets count what the words find. Watches are never asked so.
    ///
    /// @throws IOException with what to do, if the index holds no vectors
    public SearchResult searchByMeaning(SearchRequest request) throws IOException, QueryException {
        var vectors = meaning.orElseThrow(() -> new IOException("the index holds no vectors of its "
                + "sentences; set semantic: true in config/lodestone.yaml and run ./lodestone reindex"));
        return asked(searcher -> new MeaningSearch(searcher.getIndexReader(), synonyms,
                standing(searcher), vectors, search(searcher)).run(request));
    }

    /// Whether it holds vectors of its sentences.
    public boolean knowsMeaning() {
        return meaning.isPresent();
    }

    /// Sentences that claim, in words like those of that document's strongest claim, the most alike first.
    /// Empty if there is no such document, or it claims nothing.
    public Optional<SearchResult> like(String documentId, int limit) throws IOException {
        return asked(searcher -> new Likeness(searcher, analyzer).of(documentId, limit));
    }

    /// Documents that the query does not find for want of one of its parts, the best first.
    public List<Miss> nearMisses(String query, int limit) throws IOException, QueryException {
        return asked(searcher -> new NearMisses(this, synonyms, standing(searcher)).of(query, limit));
    }

    /// What that finds, the most relevant first.
    List<Hit> hits(Query query, int limit) throws IOException {
        return asked(searcher -> new Hits(searcher).of(query,
                searcher.search(query, limit, Order.RELEVANCE.sort(), true).scoreDocs));
    }

    private interface Question<T, X extends Exception> {
        T answer(IndexSearcher searcher) throws IOException, X;
    }

    private <T, X extends Exception> T asked(Question<T, X> question) throws IOException, X {
        refresh();
        var searcher = searchers.acquire();
        try {
            return question.answer(searcher);
        } catch (CorruptIndexException | EOFException | IndexOutOfBoundsException damage) {
            throw new DamagedIndexException(place(), damage);
        } finally {
            searchers.release(searcher);
        }
    }

    /// The query that those words mean.
    Query query(String words) throws IOException, QueryException {
        return asked(searcher -> new Queries(synonyms, standing(searcher)).plain(words));
    }

    /// Which of those documents the query finds; what it finds of their sentences does not count.
    Set<String> among(Query query, Collection<String> documentIds) throws IOException {
        if (documentIds.isEmpty()) {
            return Set.of();
        }
        var only = new TermInSetQuery(Fields.BLOCK,
                documentIds.stream().map(id -> new BytesRef(Block.key(id))).toList());
        var both = new BooleanQuery.Builder().add(query, Occur.FILTER).add(only, Occur.FILTER)
                .add(WHOLE, Occur.FILTER).build();
        return asked(searcher -> ids(searcher, both, documentIds.size()));
    }

    private static Set<String> ids(IndexSearcher searcher, Query query, int most) throws IOException {
        var found = new HashSet<String>();
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query, most).scoreDocs) {
            found.add(stored.document(hit.doc, Set.of(Fields.ID)).get(Fields.ID));
        }
        return found;
    }

    /// Equal to an earlier one as long as every search finds the same as it did then.
    public Object edition() throws IOException {
        return asked(searcher -> Objects.requireNonNull(searcher.getIndexReader().getReaderCacheHelper())
                .getKey());
    }

    /// How many documents it holds.
    public long size() throws IOException {
        return asked(searcher -> (long) searcher.count(WHOLE));
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("opened for searching only");
        }
        return writer;
    }

    @Override
    public void close() throws IOException {
        for (var one : closedWithIt) {
            one.close();
        }
        searchers.close();
        if (writer != null) {
            writer.close();
        }
        if (meaning.isPresent()) {
            meaning.get().close();
        }
        directory.close();
        analyzer.close();
    }
}
