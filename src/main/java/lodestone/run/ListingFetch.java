package lodestone.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lodestone.extract.ListingRead;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.model.Listing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for a listing, or for one of its older pages, and reads what came.
final class ListingFetch {

    private static final Logger LOG = LoggerFactory.getLogger(ListingFetch.class);

    private final Parts parts;
    private final Listing listing;
    private final Tally tally;
    private final Collector collector;

    ListingFetch(Parts parts, Collector collector, Listing listing, Tally tally) {
        this.parts = parts;
        this.listing = listing;
        this.tally = tally;
        this.collector = collector;
    }

    /// What came, archived and counted. Many hosts may send as much as they may at the same moment: that
    /// costs those listings, not the run.
    FetchOutcome fetch(FetchRequest request) throws IOException, InterruptedException {
        var outcome = collect(request);
        tally.sent(outcome);
        return outcome;
    }

    private FetchOutcome collect(FetchRequest request) throws IOException, InterruptedException {
        try {
            return collector.collect(request).outcome();
        } catch (OutOfMemoryError full) {
            LOG.warn("not kept source={}", listing.id(), full);
            return new FetchOutcome.Failed(request.url(), List.of(),
                    "not enough memory for what it sent");
        }
    }

    /// Why what came is a page for automated visitors; empty if it is not.
    Optional<String> refusal(Fetched fetched) {
        return collector.refusal(fetched);
    }

    /// The links in it; never throws for what a site sends.
    ListingRead read(Fetched fetched) throws InterruptedException {
        var raw = Outcomes.raw(fetched);
        try {
            return collector.hands().work(() -> parts.listings().read(listing, raw));
        } catch (RuntimeException | VirtualMachineError fault) {
            LOG.warn("not read source={}", listing.id(), fault);
            return new ListingRead.Unreadable("failed: " + fault);
        }
    }
}
