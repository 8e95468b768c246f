package lodestone.web;

import lodestone.store.RunRecord;
import lodestone.store.RunRecord.Report;
import lodestone.store.RunRecord.Visit;

/// What one run did, as far as a page shows it; the API tells all.
///
/// @param visits in the order of the sources; of more than fit, those that failed first
/// @param problems documents that could not be fetched, read or assessed, one line each
public record RunView(RunRecord run, Portion<Visit> visits, Portion<String> problems) {

    private static final int VISITS = 120;
    private static final int PROBLEMS = 80;

    static RunView of(Report report) {
        return new RunView(report.run(), Portion.of(report.visits(), VISITS, one -> one.reason().isPresent()),
                Portion.of(report.problems(), PROBLEMS));
    }

    /// Cut where it would be as long as a page.
    public static String cut(String line) {
        return Cut.of(line);
    }
}
