package lodestone.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When everything is done next, and how it went last.
///
/// @param jobs by the calendar
/// @param visits sources at their own pace, soonest first
/// @param delivery when something that waits is delivered next; empty if nothing waits
public record Timetable(List<Job> jobs, List<Visit> visits, Optional<Instant> delivery) {

    public Timetable {
        jobs = List.copyOf(jobs);
        visits = List.copyOf(visits);
    }

    /// One job of the calendar.
    ///
    /// @param title in words
    /// @param next now if it is due
    /// @param started when it last began; empty if it never did
    /// @param ended empty while it is at work
    /// @param outcome `done`, `stopped` or `failed`
    /// @param misfire what becomes of times at which nobody was there
    public record Job(String title, Instant next, Optional<Instant> started, Optional<Instant> ended,
            Optional<String> outcome, Optional<String> reason, String misfire) {}

    /// One source that is visited at its own pace.
    public record Visit(String source, Instant next) {}
}
