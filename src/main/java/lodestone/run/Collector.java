package lodestone.run;

import java.io.IOException;
import java.util.Optional;
import lodestone.archive.Archive;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchRequest;
import lodestone.fetch.Fetcher;
import lodestone.model.Capture;

/// Fetches and archives in one step: nothing goes on that is not on disk.
final class Collector {

    private final Fetcher fetcher;
    private final Archive archive;

    Collector(Fetcher fetcher, Archive archive) {
        this.fetcher = fetcher;
        this.archive = archive;
    }

    /// The outcome, and the capture of its last exchange.
    Collected collect(FetchRequest request) throws IOException, InterruptedException {
        var outcome = fetcher.fetch(request);
        Optional<Capture> last = Optional.empty();
        for (var exchange : outcome.exchanges()) {
            last = Optional.of(archive.write(exchange));
        }
        return new Collected(outcome, last);
    }

    /// What came of it.
    record Collected(FetchOutcome outcome, Optional<Capture> capture) {}
}
