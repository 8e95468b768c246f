package lodestone.run;

import java.time.Duration;

/// Between which bounds the time from one visit of a listing to the next adapts.
///
/// @param min no listing is asked more often, however much it publishes
/// @param max no listing is asked less often, however silent it is
/// @param mostDocuments asked for in one visit of a listing; what else it announced is owed
public record RevisitSettings(Duration min, Duration max, int mostDocuments) {

    private static final int MOST = 300;

    /// The fastest pace that may be asked for. A newsroom's feed is made to be asked every few minutes, and
    /// validators are sent each time; more than that is no site's wish.
    public static final Duration FASTEST = Duration.ofMinutes(1);

    public RevisitSettings {
        if (min.compareTo(FASTEST) < 0 || max.compareTo(min) < 0) {
            throw new IllegalArgumentException("from " + min + " to " + max);
        }
        if (mostDocuments < 1) {
            throw new IllegalArgumentException("documents in one visit: " + mostDocuments);
        }
    }

    /// From a quarter of an hour to a day.
    public static RevisitSettings defaults() {
        return new RevisitSettings(Duration.ofMinutes(15), Duration.ofDays(1), MOST);
    }

    Duration within(Duration interval) {
        return interval.compareTo(min) < 0 ? min : interval.compareTo(max) > 0 ? max : interval;
    }
}
