package lodestone.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import lodestone.model.Watch;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;

/// Matches documents against all watches, with the parser and fields of [ClaimIndex#search]. Thread-safe;
/// close it.
public final class WatchMatcher implements AutoCloseable {

    private final Analyzer analyzer = new TextAnalysis();
    private final Monitor monitor;
    private final List<Watch> watches;

    /// Compiles the watches.
    ///
    /// @throws QueryException naming the watch whose query cannot be read
    public WatchMatcher(List<Watch> watches) throws IOException, QueryException {
        this.watches = List.copyOf(watches);
        this.monitor = new Monitor(analyzer);
        var queries = new Queries(analyzer);
        for (var watch : watches) {
            monitor.register(query(watch, queries));
        }
    }

    private static MonitorQuery query(Watch watch, Queries queries) throws QueryException {
        try {
            return new MonitorQuery(watch.id(), queries.parse(watch.query()), watch.query(), Map.of());
        } catch (QueryException fault) {
            throw new QueryException("watch \"" + watch.id() + "\": " + fault.getMessage());
        }
    }

    /// The watches that match, in the order given.
    public List<Watch> match(Indexed indexed) throws IOException {
        var matches = monitor.match(IndexedFields.searched(indexed), QueryMatch.SIMPLE_MATCHER);
        return watches.stream().filter(watch -> matches.matches(watch.id()) != null).toList();
    }

    @Override
    public void close() throws IOException {
        monitor.close();
        analyzer.close();
    }
}
