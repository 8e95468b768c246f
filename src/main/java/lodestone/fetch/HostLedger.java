package lodestone.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lodestone.model.HostDay;
import lodestone.model.HostDay.Waits;

/// Counts what one host is asked, by day, until it is told on: each request is told once. Thread-safe.
final class HostLedger {

    private final String host;
    private final Set<HostLedger> waiting;
    private final List<HostDay> untold = new ArrayList<>(1);
    private Duration waited = Duration.ZERO;

    /// @param waiting where it enters itself when it has something to tell
    HostLedger(String host, Set<HostLedger> waiting) {
        this.host = host;
        this.waiting = waiting;
    }

    void sent(Exchanger.Sent sent, Instant now) {
        if (sent instanceof Exchanger.Answered answered) {
            var exchange = answered.exchange();
            add(now, 1, exchange.status() == 304 ? 1 : 0, exchange.body().length, Waits.NONE, 0);
        } else if (sent instanceof Exchanger.Broken broken && broken.why() != Exchanger.Why.REFUSED) {
            add(now, 1, 0, 0, Waits.NONE, 0);
        }
    }

    synchronized void waited(Waits time, Instant now) {
        waited = waited.plus(time.total());
        add(now, 0, 0, 0, time, 0);
    }

    void refused(Instant now) {
        add(now, 0, 0, 0, Waits.NONE, 1);
    }

    private synchronized void add(Instant now, int requests, int notModified, long bytes, Waits time,
            int refused) {
        var more = new HostDay(host, LocalDate.ofInstant(now, ZoneOffset.UTC), requests, notModified, bytes,
                time, refused);
        if (untold.isEmpty()) {
            waiting.add(this);
        }
        if (untold.isEmpty() || !untold.getLast().day().equals(more.day())) {
            untold.add(more);
        } else {
            untold.add(untold.removeLast().plus(more));
        }
    }

    /// What was counted since it was told the last time.
    synchronized List<HostDay> tell() {
        var told = List.copyOf(untold);
        untold.clear();
        return told;
    }

    /// Time waited since the program began.
    synchronized Duration waited() {
        return waited;
    }
}
