package lodestone.fetch;

import java.time.Duration;
import java.util.Optional;

/// How often in a row a host turned us away: 403, or a page for automated visitors under status 200, which
/// only who reads it can tell. One page may be closed to all; a host that turns us away again and again is
/// best not asked for a hundred more. Thread-safe.
final class Refusals {

    private static final int MANY = 3;
    /// The SEC shuts out who exceeds its limit or does not say who he is until he was silent for so long.
    private static final int MANY_OF_GROUP = 2;
    private static final Duration CALM = Duration.ofMinutes(10);

    private final Standing standing;
    private final boolean named;
    private int inARow;
    /// Whether the last answer, under status 200, was found to be a refusal.
    private boolean disguised;

    /// @param named whether the host asks who we are
    Refusals(Standing standing, boolean named) {
        this.standing = standing;
        this.named = named;
    }

    /// The host answered something else. What came after a refusal in disguise may be one itself.
    synchronized void answered() {
        if (!disguised) {
            inARow = 0;
        }
        disguised = false;
    }

    /// It turned us away under that status.
    synchronized void turnedAway(String reason) {
        inARow++;
        disguised = false;
        leaveAlone(reason);
    }

    /// What [#answered] was told of was a refusal.
    synchronized void wasTurnedAway(String reason) {
        inARow++;
        disguised = true;
        leaveAlone(reason);
    }

    private void leaveAlone(String reason) {
        if (inARow >= (named ? MANY_OF_GROUP : MANY)) {
            standing.asked(Optional.of(CALM).filter(_ -> named), reason);
        }
    }
}
