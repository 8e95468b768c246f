package lodestone.review;

import java.time.Duration;
import java.util.Optional;

/// How the review goes.
///
/// @param secondShare of decided cases that somebody else decides too, 0–1
/// @param secondSeverity cases at least so severe always are; empty if severity does not matter
/// @param sample documents a day that are drawn from what was not flagged
/// @param hold how long a case stays with whoever took it
/// @param assigned how long it stays with whom it was assigned to; longer than that
public record ReviewSettings(double secondShare, Optional<Integer> secondSeverity, int sample,
        Duration hold, Duration assigned) {

    private static final Duration WEEK = Duration.ofDays(7);

    /// The same with assignments for a week.
    public ReviewSettings(double secondShare, Optional<Integer> secondSeverity, int sample, Duration hold) {
        this(secondShare, secondSeverity, sample, hold, WEEK);
    }

    /// One in ten and whatever is most severe, five a day, an hour.
    public static ReviewSettings defaults() {
        return new ReviewSettings(0.1, Optional.of(95), 5, Duration.ofHours(1));
    }
}
