package lodestone.model;

import java.time.Instant;
import java.util.Optional;

/// How a job of the schedule stands.
///
/// @param planned the newest time of its schedule that is done with
/// @param ended empty while it is at work, or if it was killed
/// @param outcome `done`, `stopped` or `failed`; empty until it ended
public record JobState(
        String name,
        Instant planned,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<String> outcome,
        Optional<String> reason) {

    /// A job that has not run yet; times of its schedule up to that one are none of its.
    public static JobState fresh(String name, Instant planned) {
        return new JobState(name, planned, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /// It begins.
    public JobState begun(Instant at) {
        return new JobState(name, planned, Optional.of(at), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /// It ended, and is done with its schedule up to that time.
    public JobState ended(Instant upTo, Instant at, String how, Optional<String> why) {
        return new JobState(name, upTo, started, Optional.of(at), Optional.of(how), why);
    }
}
