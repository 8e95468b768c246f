package lodestone.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.index.ClaimIndex;
import lodestone.index.Hit;
import lodestone.index.SearchRequest;
import lodestone.index.SearchResult;
import lodestone.index.query.QueryException;
import lodestone.model.Ruling;

/// What reviewers settled on what a search found, as far as the index knows it: up to the last run, as with
/// `reviewed:` in a query. To ask the store would take a search from the terminal three times as long.
final class SettledRulings {

    private static final int MANY = 200;

    private SettledRulings() {}

    /// By document.
    static Map<String, Ruling> of(ClaimIndex index, SearchResult result) throws IOException {
        var ids = result.hits().stream().map(Hit::documentId).distinct().toList();
        var settled = new HashMap<String, Ruling>();
        for (int from = 0; from < ids.size(); from += MANY) {
            var some = ids.subList(from, Math.min(ids.size(), from + MANY));
            if (!found(index, "*", some).isEmpty()) {
                for (var ruling : Ruling.values()) {
                    found(index, ruling.label(), some).forEach(hit -> settled.put(hit.documentId(), ruling));
                }
            }
        }
        return settled;
    }

    private static List<Hit> found(ClaimIndex index, String ruling, List<String> ids) throws IOException {
        var among = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(" OR ", "id:(", ")"));
        try {
            return index.search(SearchRequest.of("reviewed:" + ruling + " " + among, ids.size())).hits();
        } catch (QueryException unread) {
            throw new IllegalStateException("a query of the program's own cannot be read", unread);
        }
    }
}
