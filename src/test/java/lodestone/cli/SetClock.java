package lodestone.cli;

import java.time.Instant;
import lodestone.Ticking;

/// A clock that is set, and at whose reading the process may die.
final class SetClock extends Ticking {

    private static final int NEVER = Integer.MAX_VALUE;

    private int readings = NEVER;

    SetClock(Instant now) {
        super(now);
    }

    /// The process dies.
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// Dies at that reading from now on.
    synchronized void dieIn(int more) {
        readings = more;
    }

    synchronized void liveOn() {
        readings = NEVER;
    }

    @Override
    public synchronized Instant instant() {
        if (readings != NEVER && --readings <= 0) {
            throw new Death();
        }
        return super.instant();
    }
}
