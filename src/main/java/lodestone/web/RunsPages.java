package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lodestone.alert.Courier;
import lodestone.schedule.Timer;
import lodestone.store.RunRecord;
import lodestone.store.RunRecord.Report;
import lodestone.store.Store;
import lodestone.web.access.Needs;

/// What was run, what each run did, and what is run next.
final class RunsPages implements PageGroup {

    private static final int MOST = 100;
    private static final List<String> COLUMNS = List.of("run", "purpose", "started", "ended", "outcome",
            "reason", "listings", "covered", "new", "changed", "copies", "flagged", "unread", "requests",
            "bytes", "waited_ms");

    private final Frame frame;
    private final WebParts parts;
    private final Store store;

    RunsPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.parts = parts;
        this.store = parts.store();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/runs", this::runs);
        routes.get("/runs.csv", this::csv);
        routes.get("/runs/{id}", this::run);
        routes.post("/runs", context -> ask(context, Timer::runNow), Needs.EDITOR);
        routes.post("/runs/stop", context -> ask(context, timer -> {
            timer.stop();
            return true;
        }), Needs.EDITOR);
    }

    private void runs(Context context) {
        var timetable = parts.timer().map(Timer::timetable);
        boolean atWork = parts.timer().map(Timer::isAtWork).orElse(false);
        frame.show(context, "runs.jte", frame.page(context, "Runs", Menu.RUNS),
                new RunsView(timetable, atWork,
                        store.messages().troubled().stream().map(Courier::words).toList(),
                        store.runs().newest(MOST), parts.clock().instant()));
    }

    /// All that is kept, newest first.
    private void csv(Context context) throws IOException {
        CsvTable.send(context, COLUMNS,
                store.runs().newest(Integer.MAX_VALUE).stream().map(RunsPages::row).toList());
    }

    private static List<String> row(RunRecord run) {
        var sum = run.totals();
        return Stream.of(run.id(), run.purpose(), run.started(), run.ended().map(Instant::toString)
                .orElse(""), run.outcome().orElse(""), run.reason().orElse(""), sum.listings(), sum.covered(),
                sum.fresh(), sum.changed(), sum.copies(), sum.flagged(), sum.unread(), sum.requests(),
                sum.bytes(), sum.waited().toMillis()).map(String::valueOf).toList();
    }

    private void ask(Context context, Predicate<Timer> what) {
        if (parts.timer().filter(what).isPresent()) {
            context.redirect("/runs", HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.CONFLICT).result("A run is at work already, or no schedule is.\n");
        }
    }

    private void run(Context context) {
        var report = report(store, context.pathParam("id"));
        if (report.isPresent()) {
            frame.show(context, "run.jte",
                    frame.page(context, "Run " + report.get().run().id(), Menu.RUNS),
                    RunView.of(report.get()));
        } else {
            context.status(HttpStatus.NOT_FOUND);
        }
    }

    /// What the run of that number did; empty if there is none.
    static Optional<Report> report(Store store, String id) {
        return id.matches("\\d{1,18}") ? store.runs().report(Long.parseLong(id)) : Optional.empty();
    }
}
