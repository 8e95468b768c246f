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
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.search.Query;

/// Queries in Lucene's monitor: documents that came in make a small index of their own, of the very blocks
/// that the large one holds, and only those queries are asked of it whose terms they have, by the parts that
/// they share. Thread-safe; close it.
final class WatchMonitor implements Closeable {

    /// Documents in one small index: the more, the less each costs, and the more queries are asked in vain.
    private static final int AT_ONCE = 20;

    private final Monitor monitor;
    private final SharedParts parts;

    private WatchMonitor(Monitor monitor, SharedParts parts) {
        this.monitor = monitor;
        this.parts = parts;
    }

    /// @param queries known by their place in the list
    static WatchMonitor of(List<Query> queries, Analyzer analyzer, RequiredTerms terms) throws IOException {
        var monitor = new Monitor(analyzer, terms);
        monitor.register(IntStream.range(0, queries.size())
                .mapToObj(i -> new MonitorQuery(Integer.toString(i), queries.get(i))).toList());
        return new WatchMonitor(monitor, SharedParts.of(queries));
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
        var matches = monitor.match(blocks.toArray(Document[]::new), parts::matcher);
        matches.getErrors().forEach((id, fault) -> faulty.of(Integer.parseInt(id), fault));
        whole.forEach((at, id) -> {
            var queries = matches.getMatches(at).stream().map(one -> Integer.valueOf(one.getQueryId()))
                    .toList();
            if (!queries.isEmpty()) {
                found.put(id, queries);
            }
        });
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
