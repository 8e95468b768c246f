package lodestone.fetch;

import java.time.Clock;
import java.util.List;

/// Fetches one address at a time per host. Thread-safe; close it when done.
public final class Fetcher implements AutoCloseable {

    /// A fetcher of those settings; nothing is sent before the first [#fetch].
    public Fetcher(FetchSettings settings, Clock clock) {
        throw new IllegalStateException("skeleton " + settings + clock);
    }

    /// Asks robots.txt, waits for the host's pace, sends, follows redirects with every check repeated.
    public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        throw new IllegalStateException("skeleton " + request);
    }

    /// What was asked of each host so far.
    public List<HostLedger> ledger() {
        throw new IllegalStateException("skeleton");
    }

    @Override
    public void close() {
        throw new IllegalStateException("skeleton");
    }
}
