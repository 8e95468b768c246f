package lodestone.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.schedule.Timetable;
import lodestone.store.RunRecord;

/// What was run and what is run next.
///
/// @param timetable empty where no schedule is at work
/// @param atWork whether anything is being done now
/// @param undelivered messages that failed, one line each
/// @param runs newest first
public record RunsView(Optional<Timetable> timetable, boolean atWork, List<String> undelivered,
        List<RunRecord> runs, Instant now) {

    private static final int SECOND = "2026-01-01T00:00:00".length();

    public RunsView {
        undelivered = List.copyOf(undelivered);
        runs = List.copyOf(runs);
    }

    /// A time that has come is now.
    public String next(Instant at) {
        return at.isAfter(now) ? Dates.minute(at) : "now";
    }

    /// To the second, UTC; a dash for none.
    public static String second(Optional<Instant> at) {
        return at.map(time -> time.toString().substring(0, SECOND).replace('T', ' ')).orElse("–");
    }

    /// How it went, e.g. `done`, or why it did not.
    public static String outcome(RunRecord run) {
        return run.outcome().orElse("not ended") + run.reason().map(why -> ": " + why).orElse("");
    }

    /// How it went last.
    public static String outcome(Timetable.Job job) {
        return job.outcome().orElse(job.started().isPresent() ? "under way, or killed" : "not yet run")
                + job.reason().map(why -> ": " + why).orElse("");
    }

    /// From start to end; a dash for a run that has not ended.
    public static String took(RunRecord run) {
        return run.ended().map(end -> seconds(Duration.between(run.started(), end))).orElse("–");
    }

    /// E.g. `1.5 s`.
    public static String seconds(Duration time) {
        return time.toSeconds() + "." + time.toMillisPart() / 100 + " s";
    }
}
