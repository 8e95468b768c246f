package lodestone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that goes on only when told to.
public class Ticking extends Clock {

    private volatile Instant now;

    public Ticking(Instant now) {
        this.now = now;
    }

    public final void pass(Duration time) {
        set(now.plus(time));
    }

    public final void set(Instant at) {
        now = at;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public final ZoneId getZone() { return ZoneOffset.UTC; }

    @Override
    public final Clock withZone(ZoneId zone) {
        return this;
    }
}
