package lodestone.fetch;

import java.time.Duration;

/// How long to leave a host alone after failures: longer with each one in a row, and never equally long, so
/// that not all who wait come back at once.
final class BackOff {

    /// Silences in a row, each of which cost a time-out, and server errors in a row, which may be the fault
    /// of single pages, after which a host is left alone rather than tried more slowly.
    static final int MOST_SILENCES = 3;
    static final int MOST_ERRORS = 5;

    private static final Duration ALONE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private BackOff() {}

    /// After the n-th failure in a row.
    ///
    /// @param pace the host's usual pause; doubled for each failure
    /// @param chance from 0 to 1: three to five quarters of the time
    static Duration after(int failures, boolean silent, Duration pace, double chance) {
        int more = failures - (silent ? MOST_SILENCES : MOST_ERRORS);
        var slower = doubled(pace, failures);
        var alone = more < 0 ? Duration.ZERO : doubled(ALONE, more);
        return times(slower.compareTo(alone) > 0 ? slower : alone, 0.75 + chance / 2);
    }

    /// When a host has too much and does not say how long to wait: never less than a minute.
    ///
    /// @param failures in a row before this one
    static Duration unsaid(int failures, double chance) {
        return times(doubled(ALONE, failures), 1 + chance / 4);
    }

    /// The time doubled so often, at most an hour.
    static Duration doubled(Duration time, int often) {
        var longer = time.multipliedBy(1L << Math.min(often, 12));
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }
}
