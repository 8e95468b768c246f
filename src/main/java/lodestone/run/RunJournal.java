package lodestone.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.alert.DigestDesk.Issued;
import lodestone.alert.DigestJson;
import lodestone.store.RunRecord;
import lodestone.store.RunRecord.Totals;
import lodestone.store.Runs;

/// Writes one run into the store, also one that is stopped or fails: what it had done by then. Thread-safe.
final class RunJournal {

    /// What is counted is counted by the store.
    private static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO);

    private final Runs runs;
    private final Clock clock;
    private final RunRecord begun;
    private final List<ListingPass.Report> done = new ArrayList<>();

    private RunJournal(Runs runs, Clock clock, RunRecord begun) {
        this.runs = runs;
        this.clock = clock;
        this.begun = begun;
    }

    static RunJournal begin(Runs runs, Clock clock, String purpose, String holder) {
        var now = clock.instant();
        long id = runs.start(now, purpose, holder);
        return new RunJournal(runs, clock, new RunRecord(id, purpose, holder, now, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), NONE));
    }

    long id() {
        return begun.id();
    }

    synchronized void add(ListingPass.Report report) {
        done.add(report);
    }

    /// Ends it with everything in the order in which it is to be shown.
    RunReport done(List<ListingPass.Report> reports, Optional<Issued> issued, List<String> faults) {
        var coverage = reports.stream().map(ListingPass.Report::coverage).toList();
        var problems = reports.stream().flatMap(report -> report.problems().stream()).toList();
        var now = clock.instant();
        runs.finish(new RunRecord.Report(ended(now, "done", Optional.empty(), issued),
                coverage.stream().map(RunJournal::visit).toList(), problems),
                issued.map(one -> DigestJson.text(one.digest())));
        return new RunReport(id(), issued, coverage, problems, faults,
                Duration.between(begun.started(), now), List.of());
    }

    /// Ends it as far as it came.
    ///
    /// @param outcome `stopped` or `failed`
    synchronized void cutShort(String outcome, Optional<String> reason) {
        runs.finish(new RunRecord.Report(ended(clock.instant(), outcome, reason, Optional.empty()),
                done.stream().map(report -> visit(report.coverage())).toList(),
                done.stream().flatMap(report -> report.problems().stream()).toList()), Optional.empty());
    }

    private RunRecord ended(Instant now, String outcome, Optional<String> reason, Optional<Issued> issued) {
        return new RunRecord(id(), begun.purpose(), begun.holder(), begun.started(), Optional.of(now),
                Optional.of(outcome), reason, issued.map(Issued::name), NONE);
    }

    /// The row with the counts of earlier visits added.
    static Coverage with(Coverage row, RunRecord.Visit earlier) {
        return new Coverage(row.sourceId(), row.listingId(), row.outcome(), row.reason(), row.announced(),
                row.fresh() + earlier.fresh(), row.changed() + earlier.changed(),
                row.copies() + earlier.copies(), row.flagged() + earlier.flagged(), row.unread(),
                row.requests() + earlier.requests(), row.bytes() + earlier.bytes(),
                row.waited().plus(earlier.waited()), row.lastNew(), row.health(), row.aside());
    }

    private static RunRecord.Visit visit(Coverage row) {
        return new RunRecord.Visit(row.sourceId(), row.listingId(), row.outcome().label(), row.reason(),
                row.announced(), row.fresh(), row.changed(), row.copies(), row.flagged(), row.unread(),
                row.requests(), row.bytes(), row.waited());
    }
}
