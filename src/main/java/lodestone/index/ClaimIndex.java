package lodestone.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// The Lucene index of documents and their findings. One per process; thread-safe; close it.
public final class ClaimIndex implements AutoCloseable {

    private static final String SCHEMA = "1";
    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE,
            new SortField(IndexedFields.SORT_PUBLISHED, SortField.Type.LONG, true),
            new SortField(IndexedFields.SORT_ID, SortField.Type.STRING));

    private final Analyzer analyzer = new TextAnalysis();
    private final Queries queries = new Queries(analyzer);
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final @Nullable SearcherManager searchers;

    private ClaimIndex(Directory directory, @Nullable OpenMode mode) throws IOException {
        this.directory = directory;
        if (mode == null) {
            writer = null;
            searchers = DirectoryReader.indexExists(directory) ? new SearcherManager(directory, null) : null;
        } else {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setOpenMode(mode));
            writer.setLiveCommitData(Map.of("schema", SCHEMA).entrySet());
            searchers = new SearcherManager(writer, null);
        }
    }

    /// Opens or makes the index in that folder for writing.
    ///
    /// @throws IOException with the command to run, if the index is damaged, of an older schema, or in use
    public static ClaimIndex open(Path folder) throws IOException {
        return open(folder, OpenMode.CREATE_OR_APPEND);
    }

    /// Opens it for searching only: takes no lock; an absent index finds nothing.
    public static ClaimIndex openReadOnly(Path folder) throws IOException {
        return open(folder, null);
    }

    /// Begins an empty index in that folder, whatever lies there; a readable old one stays until [#commit].
    public static ClaimIndex rebuild(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return new ClaimIndex(FSDirectory.open(folder), OpenMode.CREATE);
        } catch (LockObtainFailedException taken) {
            throw new IOException("another process is writing to the index in " + folder, taken);
        } catch (IOException damaged) {
            clear(folder);
            return new ClaimIndex(FSDirectory.open(folder), OpenMode.CREATE);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static ClaimIndex open(Path folder, @Nullable OpenMode mode) throws IOException {
        if (mode != null) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            return new ClaimIndex(new org.apache.lucene.store.ByteBuffersDirectory(), null);
        }
        try {
            var directory = mode == null ? new NIOFSDirectory(folder) : FSDirectory.open(folder);
            if (DirectoryReader.indexExists(directory)) {
                checkSchema(directory, folder);
            }
            return new ClaimIndex(directory, mode);
        } catch (LockObtainFailedException taken) {
            throw new IOException("another process is writing to the index in " + folder, taken);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException
                | EOFException | NoSuchFileException | IllegalArgumentException damaged) {
            throw damaged(folder, damaged);
        }
    }

    private static IOException damaged(Object folder, Exception cause) {
        return new IOException("the index in " + folder + " is damaged; ./lodestone reindex rebuilds it",
                cause);
    }

    /// Reads every byte of it and compares the checksums; one line a fault.
    public List<String> verify() throws IOException {
        if (searchers == null) {
            return List.of();
        }
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getLeafContexts()) {
                leaf.reader().checkIntegrity();
            }
            return List.of();
        } catch (CorruptIndexException | EOFException damage) {
            return List.of(String.valueOf(damaged(place(), damage).getMessage()));
        } finally {
            searchers.release(searcher);
        }
    }

    private Object place() {
        return directory instanceof FSDirectory folder ? folder.getDirectory() : directory;
    }

    private static void checkSchema(Directory directory, Path folder) throws IOException {
        var found = SegmentInfos.readLatestCommit(directory).getUserData().get("schema");
        if (found != null && !found.equals(SCHEMA)) {
            throw new IOException("the index in " + folder + " has schema " + found + ", not " + SCHEMA
                    + "; ./lodestone reindex rebuilds it");
        }
    }

    /// Adds the document or replaces what the index holds of it; searchable after [#commit].
    public void put(Indexed indexed) throws IOException {
        writer().updateDocument(new Term("id", term(indexed.version().documentId())),
                IndexedFields.whole(indexed));
    }

    /// Makes all that was put durable and searchable.
    public void commit() throws IOException {
        writer().commit();
        if (searchers != null) {
            searchers.maybeRefreshBlocking();
        }
    }

    /// Finds documents.
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        var query = filtered(queries.parse(request.query()), request);
        if (searchers == null) {
            return new SearchResult(0, List.of());
        }
        var searcher = searchers.acquire();
        try {
            var top = searcher.search(query, request.limit(), ORDER, true);
            return new SearchResult(searcher.count(query),
                    new Hits(searcher, analyzer).of(query, top.scoreDocs));
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw new QueryException(
                    "the query has too many parts; at most " + IndexSearcher.getMaxClauseCount());
        } catch (CorruptIndexException | EOFException | IndexOutOfBoundsException damage) {
            throw damaged(place(), damage);
        } finally {
            searchers.release(searcher);
        }
    }

    /// The query that those words mean.
    Query query(String words) throws QueryException {
        return queries.parse(words);
    }

    /// Which of those documents the query finds.
    Set<String> among(Query query, Collection<String> documentIds) throws IOException {
        if (searchers == null || documentIds.isEmpty()) {
            return Set.of();
        }
        var only = new TermInSetQuery("id", documentIds.stream().map(ClaimIndex::term).toList());
        var both = new BooleanQuery.Builder().add(query, Occur.FILTER).add(only, Occur.FILTER).build();
        var searcher = searchers.acquire();
        try {
            var found = new HashSet<String>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(both, documentIds.size()).scoreDocs) {
                found.add(stored.document(hit.doc, Set.of(IndexedFields.SORT_ID)).get(IndexedFields.SORT_ID));
            }
            return found;
        } finally {
            searchers.release(searcher);
        }
    }

    private static BytesRef term(String documentId) {
        return new BytesRef(documentId.toLowerCase(Locale.ROOT));
    }

    private Query filtered(Query query, SearchRequest request) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (request.from().isPresent() || request.to().isPresent()) {
            long from = request.from().map(ClaimIndex::start).orElse(Long.MIN_VALUE);
            long to = request.to().map(day -> start(day.plusDays(1)) - 1).orElse(Long.MAX_VALUE);
            all.add(LongPoint.newRangeQuery("published", from, to), Occur.FILTER);
        }
        request.issuer().map(this::issuer).ifPresent(issuer -> all.add(issuer, Occur.FILTER));
        word(all, "stage", request.stage());
        word(all, "verdict", request.verdict());
        word(all, "kind", request.kind());
        return all.build();
    }

    private Query issuer(String name) {
        var phrase = new QueryBuilder(analyzer).createPhraseQuery("issuer", name);
        return phrase == null ? new TermQuery(new Term("issuer", name)) : phrase;
    }

    private static void word(BooleanQuery.Builder all, String field, Optional<String> value) {
        value.ifPresent(
                word -> all.add(new TermQuery(new Term(field, word.toLowerCase(Locale.ROOT))), Occur.FILTER));
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /// How many documents it holds.
    public long size() throws IOException {
        if (searchers == null) {
            return 0;
        }
        var searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            searchers.release(searcher);
        }
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("opened for searching only");
        }
        return writer;
    }

    @Override
    public void close() throws IOException {
        if (searchers != null) {
            searchers.close();
        }
        if (writer != null) {
            writer.close();
        }
        directory.close();
        analyzer.close();
    }
}
