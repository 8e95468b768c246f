package lodestone.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Alerting;
import lodestone.index.ClaimIndex;
import lodestone.index.Hit;
import lodestone.index.Order;
import lodestone.index.query.QueryException;
import lodestone.index.SearchRequest;
import lodestone.model.Watch;
import lodestone.store.Store;

/// A new or changed watch applied to what came before it.
public final class WatchPast {

    private static final int PAGE = 500;

    private final Store store;
    private final ClaimIndex index;
    private final Alerting alerting;

    /// @param index in which the documents of that store are
    public WatchPast(Store store, ClaimIndex index, Alerting alerting) {
        this.store = store;
        this.index = index;
        this.alerting = alerting;
    }

    /// What the watch finds.
    ///
    /// @param found how many documents
    /// @param due those of them that it has not been told of, the latest first
    public record Matches(long found, List<Hit> due) {

        public Matches {
            due = List.copyOf(due);
        }
    }

    /// What the watch finds in the archive, by the ordinary search.
    ///
    /// @param since only what was published on that day or later; empty for all
    public Matches of(Watch watch, Optional<LocalDate> since) throws IOException, QueryException {
        var request = SearchRequest.of(watch.query(), PAGE).with(Order.DATE)
                .with(new SearchRequest.Filters(since, Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty()));
        var page = index.search(request);
        var due = new ArrayList<>(due(watch, page.hits()));
        while (page.next().isPresent()) {
            page = index.search(request.after(page.next().get()));
            due.addAll(due(watch, page.hits()));
        }
        return new Matches(page.total(), due);
    }

    private List<Hit> due(Watch watch, List<Hit> hits) {
        return hits.stream().filter(hit -> store.documents().byId(hit.documentId())
                .filter(stored -> alerting.isDue(watch, stored)).isPresent()).toList();
    }

    /// Raises those; the next digest tells them. How many were not raised before.
    public long raise(Watch watch, List<Hit> due) {
        return due.stream().filter(hit -> store.documents().byId(hit.documentId())
                .filter(stored -> alerting.raise(watch, stored)).isPresent()).count();
    }
}
