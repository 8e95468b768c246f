package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lodestone.alert.AccessTable;
import lodestone.model.Source;
import lodestone.run.Watched;
import lodestone.store.Store;

/// What is watched and how it stands, and what each host was asked: `/sources`, as CSV too
/// (`/hosts.csv` is the ledger).
final class SourcePages implements PageGroup {

    private final Frame frame;
    private final Store store;
    private final List<Source> sources;
    private final Ledger ledger;
    private final Clock clock;

    SourcePages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.store = parts.store();
        this.sources = parts.sources();
        this.ledger = new Ledger(parts);
        this.clock = parts.clock();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sources", this::sources);
        routes.get("/sources.csv", this::csv);
        routes.get("/hosts.csv", ledger::csv);
    }

    private void sources(Context context) {
        frame.show(context, "sources.jte", frame.page(context, "Sources", Menu.SOURCES), view());
    }

    private SourcesView view() {
        var now = clock.instant();
        return new SourcesView(rows(now),
                AccessTable.byHost(store.hostDays().since(ledger.first())),
                store.hosts().leftAlone(now), Ledger.DAYS);
    }

    private List<SourcesView.Row> rows(Instant now) {
        return Watched.all(sources, store, now).map(one -> SourcesView.Row.of(one, now)).toList();
    }

    private void csv(Context context) throws IOException {
        CsvTable.send(context, SourcesView.Row.COLUMNS,
                rows(clock.instant()).stream().map(SourcesView.Row::cells).toList());
    }
}
