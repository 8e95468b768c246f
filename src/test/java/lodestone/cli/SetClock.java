package lodestone.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that is set, and at whose reading the process may die.
final class SetClock extends Clock {

    private static final int NEVER = Integer.MAX_VALUE;

    private volatile Instant now;
    private int readings = NEVER;

    SetClock(Instant now) {
        this.now = now;
    }

    /// The process dies.
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    void set(Instant at) {
        now = at;
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
        return now;
    }

    @Override
    public ZoneId getZone() { return ZoneOffset.UTC; }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("of no use here");
    }
}
