package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchRequest;
import lodestone.index.Trial;
import lodestone.index.query.QueryException;
import lodestone.model.Watch;

/// The saved searches: `/watches`, and `/watches/test?q=QUERY&against=ID`, which replays a query on the
/// archive before it is saved.
final class WatchPages implements PageGroup {

    private final Frame frame;
    private final ClaimIndex index;
    private final List<Watch> watches;

    WatchPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.index = parts.index();
        this.watches = parts.watches();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/watches", this::list);
        routes.get("/watches/test", this::test);
    }

    private void list(Context context) throws IOException {
        var rows = new ArrayList<WatchesView.Row>();
        for (var watch : watches) {
            rows.add(row(watch));
        }
        frame.show(context, "watches.jte", frame.page(context, "Watches", Menu.WATCHES),
                new WatchesView(rows, index.size()));
    }

    private WatchesView.Row row(Watch watch) throws IOException {
        try {
            return new WatchesView.Row(watch, index.search(SearchRequest.of(watch.query(), 1)).total(), "");
        } catch (QueryException fault) {
            return new WatchesView.Row(watch, 0, String.valueOf(fault.getMessage()));
        }
    }

    private void test(Context context) throws IOException {
        var against = Objects.requireNonNullElse(context.queryParam("against"), "");
        var saved = watches.stream().filter(watch -> watch.id().equals(against)).findFirst();
        var query = Fields.asked(context, "q").or(() -> saved.map(Watch::query)).orElse("");
        frame.show(context, "watch.jte", frame.page(context, "Try a watch", Menu.WATCHES),
                trial(query, saved));
    }

    private TrialView trial(String query, Optional<Watch> saved) throws IOException {
        if (query.isEmpty()) {
            return new TrialView(query, saved, watches, Optional.empty(), "");
        }
        try {
            return new TrialView(query, saved, watches,
                    Optional.of(Trial.of(index, query, saved.map(Watch::query))), "");
        } catch (QueryException fault) {
            return new TrialView(query, saved, watches, Optional.empty(), String.valueOf(fault.getMessage()));
        }
    }
}
