package lodestone.run;

import java.time.Duration;
import java.time.Instant;

/// When a document's page is looked at again: after a quarter of its age, yet not within 20 hours, and for
/// two years. That makes some thirty looks at a page in all, most of them in its first weeks, when releases
/// are corrected.
final class Revisits {

    /// Older pages are left alone.
    static final Duration WATCHED = Duration.ofDays(730);
    /// No page waits longer for its next look.
    static final Duration LONGEST = Duration.ofDays(183);
    /// None is looked at more often.
    static final Duration SHORTEST = Duration.ofHours(20);
    private static final int PART = 4;

    private Revisits() {}

    /// The next look after one at that time.
    static Instant next(Instant firstSeen, Instant looked) {
        var interval = Duration.between(firstSeen, looked).dividedBy(PART);
        return looked.plus(interval.compareTo(SHORTEST) < 0 ? SHORTEST : interval);
    }

    /// The same after one that did not find the page: once it was told missing, the second answer is asked
    /// for as soon as it counts.
    static Instant next(Instant firstSeen, Instant looked, Standing standing) {
        var usual = next(firstSeen, looked);
        boolean unconfirmed = standing.missingSince().isPresent()
                && standing.outcome() == lodestone.alert.Coverage.Outcome.FAILED;
        var confirmed = standing.missingSince().map(since -> since.plus(Standing.APART)).orElse(usual);
        return unconfirmed && confirmed.isBefore(usual) && confirmed.isAfter(looked) ? confirmed : usual;
    }
}
