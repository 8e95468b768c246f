package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.index.query.QueryException;
import lodestone.model.Watch;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds, of documents that came in, which saved searches find them. Each is compiled once, to the very query
/// that a search asks. Documents that were just put into the index are asked by a `WatchMonitor`, all others
/// by every query in the index itself, and so are more documents than there are queries: a monitor indexes
/// each document once more. Both give the same answer. Watches that ask what an issuer had shown
/// are compiled each time, since every document may change it. What it holds is closed with the index.
/// Thread-safe.
public final class WatchMatcher {

    private static final Logger LOG = LoggerFactory.getLogger(WatchMatcher.class);

    private final ClaimIndex index;
    private final List<Query> queries;
    private final List<List<Watch>> asking;
    private final List<Watch> ofStanding = new ArrayList<>();
    private final Map<Watch, Integer> order;
    private @Nullable WatchMonitor monitor;

    /// Compiles the watches.
    ///
    /// @throws QueryException naming the watch whose query cannot be read
    public WatchMatcher(ClaimIndex index, List<Watch> watches) throws IOException, QueryException {
        this.index = index;
        this.order = new HashMap<>();
        var compiled = new LinkedHashMap<Query, List<Watch>>();
        for (var watch : watches) {
            var query = query(watch);
            if (Standing.isCalledFor(watch.query())) {
                ofStanding.add(watch);
            } else {
                compiled.computeIfAbsent(query, _ -> new ArrayList<>()).add(watch);
            }
            order.putIfAbsent(watch, order.size());
        }
        this.queries = List.copyOf(compiled.keySet());
        this.asking = List.copyOf(compiled.values());
    }

    private Query query(Watch watch) throws IOException, QueryException {
        try {
            return index.query(watch.query());
        } catch (QueryException fault) {
            throw new QueryException("watch \"" + watch.id() + "\": " + fault.getMessage());
        }
    }

    /// For each of those documents that a watch finds, the watches, in the order given. They must be in the
    /// index and committed.
    public Map<String, List<Watch>> match(Collection<String> documentIds) throws IOException {
        var found = new HashMap<String, List<Watch>>();
        for (var watch : ofStanding) {
            for (var id : among(watch, documentIds)) {
                found.computeIfAbsent(id, _ -> new ArrayList<>()).add(watch);
            }
        }
        if (!queries.isEmpty()) {
            match(documentIds, found);
        }
        found.values().forEach(watches -> watches.sort(Comparator.comparing(order::get)));
        return found;
    }

    private void match(Collection<String> documentIds, Map<String, List<Watch>> found) throws IOException {
        var fresh = new ArrayList<Indexed>();
        var others = new ArrayList<String>();
        for (var id : documentIds) {
            index.takeFresh(id).ifPresentOrElse(fresh::add, () -> others.add(id));
        }
        if (queries.size() < fresh.size()) {
            fresh.forEach(one -> others.add(one.version().documentId()));
            fresh.clear();
        }
        if (!fresh.isEmpty()) {
            monitor().match(fresh, this::leaveOut)
                    .forEach((id, places) -> places.forEach(place -> add(found, id, place)));
        }
        for (int place = 0; place < queries.size() && !others.isEmpty(); place++) {
            for (var id : among(place, others)) {
                add(found, id, place);
            }
        }
    }

    private Set<String> among(Watch watch, Collection<String> documentIds) throws IOException {
        try {
            return index.among(index.query(watch.query()), documentIds);
        } catch (QueryException | RuntimeException fault) {
            leaveOut(names(List.of(watch)), fault);
            return Set.of();
        }
    }

    private Set<String> among(int place, List<String> documentIds) throws IOException {
        try {
            return index.among(queries.get(place), documentIds);
        } catch (RuntimeException fault) {
            leaveOut(place, fault);
            return Set.of();
        }
    }

    /// How many words a wildcard stands for is known only by the documents: one that stands for too many is
    /// told, and no reason that other watches tell nothing.
    private void leaveOut(int place, Exception fault) {
        leaveOut(names(asking.get(place)), fault);
    }

    private static void leaveOut(String watches, Exception fault) {
        var tooMuch = fault instanceof QueryException told ? told : Search.tooMuch(fault)
                .orElseThrow(() -> new IllegalStateException("cannot ask " + watches, fault));
        LOG.warn("{} was left out: {}", watches, tooMuch.getMessage());
    }

    private static String names(List<Watch> watches) {
        return watches.stream().map(watch -> "watch \"" + watch.id() + "\"")
                .collect(Collectors.joining(", "));
    }

    private void add(Map<String, List<Watch>> found, String id, int place) {
        found.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(asking.get(place));
    }

    private synchronized WatchMonitor monitor() throws IOException {
        if (monitor == null) {
            monitor = index.monitor(queries);
        }
        return monitor;
    }
}
