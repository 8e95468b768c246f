package lodestone.cli;

import java.time.Instant;
import java.util.Locale;
import lodestone.store.RunRecord;
import lodestone.store.RunRecord.Report;
import lodestone.store.RunRecord.Visit;

/// A run's report for a terminal.
final class RunText {

    private static final int SECOND = "2026-01-01T00:00:00".length();

    private RunText() {}

    /// All of it.
    static String of(Report report) {
        var run = report.run();
        var out = new StringBuilder("Run %d, %s, began %s UTC: %s%s%n%s%n".formatted(run.id(), run.purpose(),
                time(run.started()), run.outcome().orElse("not ended"),
                run.reason().map(why -> ", " + TerminalText.clean(why)).orElse(""), totals(run)));
        report.visits().forEach(visit -> out.append(line(visit)));
        if (!report.problems().isEmpty()) {
            out.append("Documents that could not be taken or assessed\n");
            report.problems().forEach(one -> out.append("  ").append(TerminalText.clean(one)).append('\n'));
        }
        return out.toString().stripTrailing();
    }

    private static String line(Visit visit) {
        return String.format(Locale.ROOT,
                "  %s: %s%s; %d announced, %d new, %d changed, %d copies, %d flagged, "
                        + "%d unread, %d requests, %d bytes, waited %.1f s%n",
                visit.listingId(), visit.outcome(),
                visit.reason().map(why -> ", " + TerminalText.clean(why)).orElse(""), visit.announced(),
                visit.fresh(), visit.changed(), visit.copies(), visit.flagged(), visit.unread(),
                visit.requests(), visit.bytes(), visit.waited().toMillis() / 1000.0);
    }

    /// The sums in one line.
    static String totals(RunRecord run) {
        var sum = run.totals();
        return "%d of %d listings covered, %d new, %d changed, %d copies, %d flagged, %d unread, %d requests"
                .formatted(sum.covered(), sum.listings(), sum.fresh(), sum.changed(), sum.copies(),
                        sum.flagged(), sum.unread(), sum.requests())
                + run.ended().map(end -> String.format(Locale.ROOT, "; took %.1f s",
                        (end.toEpochMilli() - run.started().toEpochMilli()) / 1000.0)).orElse("");
    }

    /// To the second, UTC.
    static String time(Instant at) {
        return at.toString().substring(0, SECOND).replace('T', ' ');
    }
}
