package lodestone.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreMode;

/// Queries in Lucene's monitor: documents that came in make a small index of their own, of the very blocks
/// that the large one holds, and only those queries are asked of it whose terms they have. Thread-safe; close
/// it.
final class WatchMonitor implements Closeable {

    /// Documents in one small index: the more, the less each costs, and the more queries are asked in vain.
    private static final int AT_ONCE = 20;

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES = 50_000_000;
    private static final QueryCachingPolicy ALWAYS = new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {
            // nothing is learnt
        }

        @Override
        public boolean shouldCache(Query query) {
            return true;
        }
    };

    private final Monitor monitor;

    private WatchMonitor(Monitor monitor) {
        this.monitor = monitor;
    }

    /// @param queries known by their place in the list
    static WatchMonitor of(List<Query> queries, Analyzer analyzer, RequiredTerms terms) throws IOException {
        var monitor = new Monitor(analyzer, terms);
        monitor.register(IntStream.range(0, queries.size())
                .mapToObj(i -> new MonitorQuery(Integer.toString(i), queries.get(i))).toList());
        return new WatchMonitor(monitor);
    }

    /// What is done with a query that cannot be asked.
    interface Fault {
        void of(int place, Exception fault);
    }

    /// Of each document that any query finds the places of those that do.
    Map<String, List<Integer>> match(List<Indexed> documents, Fault faulty) throws IOException {
        var found = new HashMap<String, List<Integer>>();
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            match(documents.subList(from, Math.min(documents.size(), from + AT_ONCE)), found, faulty);
        }
        return found;
    }

    private void match(List<Indexed> documents, Map<String, List<Integer>> found, Fault faulty)
            throws IOException {
        var blocks = new ArrayList<Document>();
        var whole = new HashMap<Integer, String>();
        for (var document : documents) {
            blocks.addAll(Block.of(document));
            whole.put(blocks.size() - 1, document.version().documentId());
        }
        var matches = monitor.match(blocks.toArray(Document[]::new), Matcher::new);
        matches.getErrors().forEach((id, fault) -> faulty.of(Integer.parseInt(id), fault));
        whole.forEach((at, id) -> {
            var queries = matches.getMatches(at).stream().map(one -> Integer.valueOf(one.getQueryId()))
                    .toList();
            if (!queries.isEmpty()) {
                found.put(id, queries);
            }
        });
    }

    /// Asks a query of the small index without what pays on a large one only: bulk scoring and slices. What
    /// queries have in common is asked once.
    private static final class Matcher extends CandidateMatcher<QueryMatch> {

        Matcher(IndexSearcher searcher) {
            super(searcher);
            searcher.setQueryCache(new LRUQueryCache(MOST_PARTS, MOST_BYTES, _ -> true,
                    Float.POSITIVE_INFINITY));
            searcher.setQueryCachingPolicy(ALWAYS);
        }

        @Override
        public void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
            var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : searcher.getIndexReader().leaves()) {
                var scorer = weight.scorer(leaf);
                if (scorer != null) {
                    collect(new QueryMatch(id), scorer.iterator());
                }
            }
        }

        private void collect(QueryMatch match, DocIdSetIterator found) throws IOException {
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                addMatch(match, doc);
            }
        }

        @Override
        public QueryMatch resolve(QueryMatch one, QueryMatch same) {
            return one;
        }
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
