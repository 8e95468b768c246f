package lodestone.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchRequest;
import lodestone.index.SearchResult;
import lodestone.index.query.QueryException;

/// What the last searches found, until the index has changed: the same are asked again and again while people
/// go from a hit back to the list, or all follow one link. Thread-safe.
final class RecentSearches {

    private static final int MOST = 200;

    private final ClaimIndex index;
    private final Map<Asked, SearchResult> results = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, SearchResult> eldest) {
            return size() > MOST;
        }
    };

    RecentSearches(ClaimIndex index) {
        this.index = index;
    }

    /// @param edition of the index, which has another one after each change
    private record Asked(Object edition, SearchRequest request, boolean byMeaning) {}

    /// What the index finds for that form.
    SearchResult found(SearchForm form, SearchRequest request) throws IOException, QueryException {
        var asked = new Asked(index.edition(), request, form.byMeaning());
        var known = known(asked);
        if (known.isPresent()) {
            return known.get();
        }
        var found = form.found(index, request);
        keep(asked, found);
        return found;
    }

    private synchronized Optional<SearchResult> known(Asked asked) {
        return Optional.ofNullable(results.get(asked));
    }

    /// What was found may be newer than its edition, never older.
    private synchronized void keep(Asked asked, SearchResult found) {
        results.keySet().removeIf(other -> !other.edition().equals(asked.edition()));
        results.put(asked, found);
    }
}
