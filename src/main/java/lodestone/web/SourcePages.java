package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lodestone.alert.AccessTable;
import lodestone.model.Source;
import lodestone.run.Watched;
import lodestone.store.Store;

/// What is watched and how it stands, and what each host was asked: `/sources`, as CSV too.
final class SourcePages implements PageGroup {

    private static final int DAYS = 7;

    private final Frame frame;
    private final Store store;
    private final List<Source> sources;
    private final Clock clock;

    SourcePages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.store = parts.store();
        this.sources = parts.sources();
        this.clock = parts.clock();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sources", this::sources);
        routes.get("/sources.csv", this::csv);
    }

    private void sources(Context context) {
        frame.show(context, "sources.jte", frame.page(context, "Sources", Menu.SOURCES), view());
    }

    private SourcesView view() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new SourcesView(rows(now),
                AccessTable.byHost(store.hostDays().since(today.minusDays(DAYS - 1))),
                store.hosts().leftAlone(now), DAYS);
    }

    private List<SourcesView.Row> rows(Instant now) {
        return Watched.all(sources, store, now).map(one -> SourcesView.Row.of(one, now)).toList();
    }

    private void csv(Context context) throws IOException {
        CsvTable.send(context, SourcesView.Row.COLUMNS,
                rows(clock.instant()).stream().map(SourcesView.Row::cells).toList());
    }
}
