package lodestone.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import lodestone.alert.Alerting;
import lodestone.alert.DigestDesk;
import lodestone.alert.DigestFiles;
import lodestone.archive.Archive;
import lodestone.archive.BusyArchiveException;
import lodestone.claim.Classifier;
import lodestone.extract.DocumentReader;
import lodestone.extract.IssuerResolver;
import lodestone.extract.ListingReader;
import lodestone.fetch.Fetcher;
import lodestone.fetch.Posting;
import lodestone.index.query.QueryException;
import lodestone.index.WatchMatcher;
import lodestone.review.DailySample;
import lodestone.run.Agenda;
import lodestone.run.DailyRun;
import lodestone.run.Parts;
import lodestone.run.Reassessment;
import lodestone.run.Sweep;
import lodestone.run.Upkeep;
import lodestone.schedule.Duties;
import lodestone.store.Store;
import lodestone.web.WebParts;
import org.jspecify.annotations.Nullable;

/// Everything a run needs, opened and wired in one visible place; closing it closes all of it, last opened
/// first.
final class Workspace implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Store store;
    private final DailyRun run;
    private final Reassessment reassessment;
    private final WebParts web;
    private final Agenda agenda;
    private final Duties duties;

    private Workspace(Home home, Settings settings, Clock clock) throws IOException, QueryException {
        try {
            var process = ThisProcess.of(home);
            store = keep(Store.open(settings.store()));
            var archive = keep(Archive.open(home.archive(), clock));
            var index = keep(new IndexRebuild(home, settings, store).opened());
            var watches = new WatchMatcher(index, settings.watches());
            var fetcher = keep(new Fetcher(settings.fetch(), clock, new StoredHosts(store)));
            var posting = keep(new Posting(settings.fetch(), clock));
            var delivering = settings.delivering(process, store, posting, clock);
            var parts = new Parts(fetcher, archive, new ListingReader(),
                    keep(new DocumentReader(settings.pdf())),
                    new IssuerResolver(settings.companies()), new Classifier(settings.chain()), store, index,
                    new Alerting(store, watches, settings.records(store), clock), delivering,
                    settings.revisit(), clock);
            reassessment = new Reassessment(parts);
            web = new WebParts(store, index, archive, settings.chain(), parts.classifier(),
                    settings.sources(), settings.watches(), settings.review(), clock, Optional.empty());
            run = new DailyRun(parts,
                    new DigestDesk(store, new DigestFiles(home.digests()), delivering, settings.zone(),
                            clock),
                    new DailySample(store, settings.review(), settings.zone(), clock), home.inbox(),
                    process.toString());
            agenda = new Agenda(store, clock, process.toString());
            duties = new Duties(settings.schedule(), settings.sources(), settings.faults(), new Duties.Tools(
                    agenda, run, new Upkeep(store, index, new Sweep(store, watches, parts.alerting(), clock),
                            new HomeBackup(home, store), clock)),
                    clock);
            // the archive is written by one process: whoever else of this home held anything is gone
            store.leases().clear(process.place());
        } catch (BusyArchiveException busy) {
            var told = new BusyArchiveException(busy.getMessage() + WhoIsBusy.of(home, settings, clock));
            closeAfter(told);
            throw told;
        } catch (IOException | QueryException | RuntimeException fault) {
            closeAfter(fault);
            throw fault;
        }
    }

    /// Opens or makes everything under the home's index folder.
    static Workspace open(Home home, Settings settings, Clock clock) throws IOException, QueryException {
        return new Workspace(home, settings, clock);
    }

    Store store() {
        return store;
    }

    DailyRun run() {
        return run;
    }

    Agenda agenda() {
        return agenda;
    }

    Duties duties() {
        return duties;
    }

    Reassessment reassessment() {
        return reassessment;
    }

    WebParts web() {
        return web;
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    private void closeAfter(Exception fault) {
        try {
            close();
        } catch (IOException second) {
            fault.addSuppressed(second);
        }
    }

    @Override
    public void close() throws IOException {
        @Nullable
        Exception first = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception fault) {
                first = first == null ? fault : first;
            }
        }
        if (first != null) {
            throw first instanceof IOException io ? io : new IOException("could not close: " + first, first);
        }
    }
}
