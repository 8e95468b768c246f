package lodestone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lodestone.model.Assessment;
import lodestone.run.PresentRules.Change;
import lodestone.store.Stored;

/// What changed rules make of documents, a line each: `no-claim -> unsupported 85  its title  (id)`.
final class ChangeLines {

    private final Streams streams;
    private final int most;
    private final List<String> lines = new ArrayList<>();
    private long left;

    /// @param most how many are named; the rest is counted
    ChangeLines(Streams streams, int most) {
        this.streams = streams;
        this.most = most;
    }

    void add(Change change) {
        if (!change.isOtherwise()) {
            return;
        }
        if (lines.size() < most) {
            lines.add(line(change));
        } else {
            left++;
        }
    }

    /// Prints them.
    void end() {
        lines.forEach(streams.out()::println);
        if (left > 0) {
            streams.out().println("… and " + left + " more");
        }
    }

    private static String line(Change change) {
        var version = change.after().version();
        return String.format(Locale.ROOT, "%s -> %s  %s  (%s)", outcome(change.before()),
                outcome(change.after()), version.document().title(), version.documentId());
    }

    private static String outcome(Stored stored) {
        return stored.assessment().map(ChangeLines::outcome).orElse("not assessed");
    }

    private static String outcome(Assessment assessment) {
        var verdict = assessment.verdict().label();
        return assessment.severity() > 0 ? verdict + " " + assessment.severity() : verdict;
    }
}
