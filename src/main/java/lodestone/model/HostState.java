package lodestone.model;

import java.time.Duration;
import java.time.Instant;

/// How a host, or a group of hosts that belong together, wants to be treated: what it asked for, and what its
/// failures give reason for.
///
/// @param since when this was noted
/// @param notBefore no request before that time
/// @param reason why, e.g. `HTTP 429`; blank when there is none
/// @param asked whether the host itself named the time, and not our caution
/// @param failures refusals for load, server errors and silences in a row
/// @param slowdown how often the pause between two requests is doubled
public record HostState(Instant since, Instant notBefore, String reason, boolean asked, int failures,
        int slowdown) {

    /// A host that gives no reason for care.
    public static HostState calm(Instant now) {
        return new HostState(now, now, "", false, 0, 0);
    }

    /// How long to stay away yet. A clock that was put back lengthens no wait.
    public Duration left(Instant now) {
        var left = Duration.between(now, notBefore);
        var span = Duration.between(since, notBefore);
        return left.isNegative() ? Duration.ZERO : left.compareTo(span) > 0 ? span : left;
    }
}
