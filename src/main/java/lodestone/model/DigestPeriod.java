package lodestone.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one digest stands for. There is one digest for each key, whatever crashes, restarts or runs twice.
///
/// @param key e.g. `daily:2026-11-28`, `weekly:2026-W48`, `request:17` for what a person asked for
/// @param due when it was to be written
/// @param missed keys of earlier periods of this kind that have no digest: this one makes up for them; oldest
///        first
public record DigestPeriod(Kind kind, String key, Instant due, List<String> missed) {

    private static final int NAMED = 3;

    public DigestPeriod {
        missed = List.copyOf(missed);
    }

    /// Where a digest comes from.
    public enum Kind {
        /// Due on days, at a time.
        DAILY,
        /// Due once a week.
        WEEKLY,
        /// A person asked for it when none was due.
        REQUEST,
        /// Single alerts, told at once.
        ALERT;

        /// The word before the colon of a key.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One that a person asked for.
    public static DigestPeriod requested(long run, Instant now) {
        return new DigestPeriod(Kind.REQUEST, Kind.REQUEST.label() + ":" + run, now, List.of());
    }

    /// What it makes up for, in words; empty if nothing was missed.
    public Optional<String> catchUp() {
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        var keys = missed.size() <= NAMED ? String.join(", ", missed)
                : missed.size() + " periods, " + missed.getFirst() + " to " + missed.getLast();
        return Optional.of("This digest also stands for what was missed: " + keys + ".");
    }
}
