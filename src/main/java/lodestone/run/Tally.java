package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.alert.Coverage.Aside;
import lodestone.alert.Coverage.Health;
import lodestone.alert.Coverage.Outcome;
import lodestone.alert.Coverage.Silence;
import lodestone.fetch.FetchOutcome;
import lodestone.model.Listing;
import lodestone.model.Source;
import lodestone.store.ListingState;
import lodestone.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what happens in one pass; used by one thread.
final class Tally {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    private final Source source;
    private final Listing listing;
    private final List<String> problems = new ArrayList<>();
    private int announced;
    private int fresh;
    private int changed;
    private int copies;
    private int flagged;
    private int unfetched;
    private int faults;
    private int held;
    private int pages;
    private int owed;
    private Optional<Instant> gap = Optional.empty();
    private int older;
    private int unwanted;
    private long requests;
    private long bytes;

    Tally(Job job) {
        this.source = job.source();
        this.listing = job.listing();
    }

    void sent(FetchOutcome outcome) {
        requests += outcome.exchanges().size();
        bytes += outcome.exchanges().stream().mapToLong(exchange -> exchange.body().length).sum();
    }

    void announced(int links) {
        announced += links;
    }

    /// What is not asked for at all.
    void leftAside(Aside aside) {
        older += aside.older();
        unwanted += aside.unwanted();
    }

    void stored(DocumentPass.Result result) {
        var version = result.stored().version();
        if (result.isNew()) {
            fresh++;
        } else {
            changed++;
        }
        if (result.repeats()) {
            copies++;
        } else if (result.stored().assessment().map(a -> a.flagged()).orElse(false)) {
            flagged++;
        }
        result.stored().notAssessed()
                .ifPresent(reason -> problems.add(version.capture().url() + ": " + reason));
    }

    /// So many documents are left for the next visits, since one asks for no more than that.
    void postponed(int documents, int most) {
        problem(listing.url().toString(), documents + " documents more than the " + most
                + " that one visit asks for are owed, and follow with the next visits");
    }

    /// A document that has to be tried again.
    void unfetched(String url, String reason) {
        unfetched++;
        problem(url, reason);
    }

    /// A page of the listing that has to be read another time.
    void unread(String url, String reason) {
        pages++;
        unfetched(url, reason);
    }

    /// Something that trying again would not mend.
    void problem(String url, String reason) {
        problems.add(url + ": " + reason);
    }

    /// One document, alone: a fault of ours costs this one, and it is tried again by the next run.
    interface Step {
        void take() throws IOException, InterruptedException;
    }

    /// Takes it. What has come of it is in the archive, whatever happens.
    void alone(URI url, Step step) throws IOException, InterruptedException {
        try {
            step.take();
        } catch (StoreException broken) {
            throw broken;
        } catch (RuntimeException | VirtualMachineError fault) {
            LOG.warn("not taken url={}", url, fault);
            faults++;
            unfetched(url.toString(), "failed: " + fault);
        }
    }

    /// So many documents whose time has not come. Nobody is told.
    void held(int documents) {
        held += documents;
    }

    /// So many documents that are owed when it ends.
    void owed(int documents) {
        owed = documents;
    }

    /// What came since that visit may have come and gone unseen.
    void gap(Instant since) {
        gap = Optional.of(since);
    }

    /// Whether all of the listing was read; documents that did not come are remembered.
    boolean complete() {
        return pages == 0;
    }

    /// How many have to be tried again, or for the first time when they are due.
    int missed() {
        return unfetched + held;
    }

    /// How many of those for a fault of ours.
    int faults() {
        return faults;
    }

    boolean anyNew() {
        return fresh > 0;
    }

    boolean anyChanged() {
        return changed > 0;
    }

    boolean anyAnnounced() {
        return announced > 0;
    }

    List<String> problems() {
        return problems.stream().map(problem -> listing.id() + ": " + problem).toList();
    }

    Coverage coverage(ListingState after, Duration waited, Optional<Silence> silence) {
        return new Coverage(source.id(), listing.id(), Outcome.of(after.outcome()), after.reason(), announced,
                fresh, changed, copies, flagged, problems.size(), requests, bytes, waited,
                after.lastNewDocument(), new Health(after.failures(), after.lastSuccess(), after.lastChange(),
                        after.watchedSince(), after.due(), silence),
                new Aside(older, unwanted, owed, gap));
    }
}
