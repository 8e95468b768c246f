package lodestone.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.alert.Coverage;
import lodestone.alert.Coverage.Health;
import lodestone.alert.Coverage.Outcome;
import lodestone.alert.DigestDesk;
import lodestone.alert.SourceAlerts;
import lodestone.model.Source;
import lodestone.review.DailySample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A run over sources: every listing once, hosts side by side, each host one after the other; then the
/// digest, if it is to write one. What a killed run left over is finished first. It is the same by hand, by
/// cron and by a schedule. Several may be under way at once; each has its sources to itself. Thread-safe.
public final class DailyRun {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRun.class);

    private final Parts parts;
    private final DigestDesk desk;
    private final Inbox inbox;
    private final String process;
    private final Indexing indexing;
    private final DocumentPass documents;
    private final SourceAlerts sources;
    private final Refolding refolding;
    private final DailySample sample;

    /// A run over those parts and that inbox, its digest written by that desk.
    ///
    /// @param sample of what it does not flag, for the review
    /// @param process which this is, in words that no other one alive has
    public DailyRun(Parts parts, DigestDesk desk, DailySample sample, Inbox inbox, String process) {
        this.sample = sample;
        this.parts = parts;
        this.desk = desk;
        this.inbox = inbox;
        this.process = process;
        this.indexing = new Indexing(parts);
        this.documents = new DocumentPass(parts);
        this.sources = new SourceAlerts(parts.store().alerts(), parts.clock());
        this.refolding = new Refolding(parts.store(), parts.issuers());
    }

    /// Runs to the end, or stops at interruption with everything stored so far kept.
    public RunReport run(RunRequest request, Progress progress) throws IOException, InterruptedException {
        var journal = RunJournal.begin(parts.store().runs(), parts.clock(), request.purpose(), process);
        try (var leases = Leasehold.open(parts.store().leases(), parts.clock(),
                "run " + journal.id() + ", " + process)) {
            return run(request, progress, journal, leases);
        } catch (InterruptedException stopped) {
            journal.cutShort("stopped", Optional.empty());
            throw stopped;
        } catch (IOException | RuntimeException fault) {
            // an interruption may come out of a closed file or a pool of connections
            boolean stopped = Thread.interrupted();
            cutShort(journal, stopped ? "stopped" : "failed", fault);
            if (stopped) {
                Thread.currentThread().interrupt();
            }
            throw fault;
        }
    }

    /// Finds out which digests of runs that were killed are written, so that one can say which are due.
    public void settle() throws IOException {
        desk.settle();
    }

    /// Delivers what is due by now, also what failed before and what waited for the end of quiet hours.
    ///
    /// @return what an operator has to be told, one line each
    public List<String> deliver() throws InterruptedException {
        return parts.delivering().tellAtOnce();
    }

    /// When [#deliver] has something to do next; empty if it has nothing.
    public Optional<Instant> nextDelivery() {
        return parts.delivering().next();
    }

    private static void cutShort(RunJournal journal, String outcome, Exception fault) {
        try {
            journal.cutShort(outcome, Optional.of(String.valueOf(fault.getMessage())));
        } catch (RuntimeException second) {
            fault.addSuppressed(second);
        }
    }

    private RunReport run(RunRequest request, Progress progress, RunJournal journal, Leasehold leases)
            throws IOException, InterruptedException {
        catchUp(request, progress);
        var reports = new ArrayList<>(inbox(request, journal));
        reports.addAll(passes(request, progress, journal, leases));
        parts.fetcher().settle();
        indexing.catchUp();
        sample.draw();
        var period = request.period(journal.id(), parts.clock().instant());
        var issued = period.isEmpty() ? Optional.<DigestDesk.Issued>empty()
                : desk.issue(period.get(), journal.id(), sinceLastDigest(reports), request.faults());
        var report = journal.done(reports, issued, request.faults());
        return report.undelivered(parts.delivering().deliver());
    }

    /// What was done at each listing since the digest before: by this run, and by visits that told nothing.
    private List<Coverage> sinceLastDigest(List<ListingPass.Report> reports) {
        var visits = parts.store().runs().sinceLastDigest();
        return reports.stream().map(ListingPass.Report::coverage).map(row -> {
            var earlier = visits.get(row.listingId());
            return earlier == null ? row : RunJournal.with(row, earlier);
        }).toList();
    }

    private synchronized void catchUp(RunRequest request, Progress progress) throws IOException {
        refolding.catchUp(request.sources(), progress);
        indexing.catchUp();
    }

    private List<ListingPass.Report> inbox(RunRequest request, RunJournal journal)
            throws IOException, InterruptedException {
        if (!request.inbox() || !inbox.exists()) {
            return List.of();
        }
        try (var _ = IndexingThread.start(indexing)) {
            var report = new InboxPass(parts, documents, inbox).run();
            done(report, journal);
            return List.of(report);
        }
    }

    /// What another run is visiting is asked for again when all else is done, and then told.
    private List<ListingPass.Report> passes(RunRequest request, Progress progress, RunJournal journal,
            Leasehold leases) throws IOException, InterruptedException {
        var since = new Since(request.since().orElse(parts.clock().instant().minus(RunRequest.HORIZON)),
                request.since().isPresent());
        try (var meanwhile = IndexingThread.start(indexing); var hands = new Hands()) {
            var collector = new Collector(parts.fetcher(), parts.archive(), hands);
            var hosts = new HostPasses(hands, job -> {
                leases.check();
                var report = new ListingPass(parts, collector, documents, job, since).run(progress);
                sources.consider(report.coverage());
                done(report, journal);
                meanwhile.check();
                return report;
            });
            var first = leases.take(request.sources());
            var reports = new ArrayList<>(hosts.run(first));
            var rest = without(first, request.sources());
            var second = leases.take(rest);
            reports.addAll(hosts.run(second));
            new CounterEvidencePass(parts, collector).run();
            reports.addAll(held(without(second, rest), leases));
            return reports;
        }
    }

    private static List<Source> without(List<Source> some, List<Source> all) {
        var ids = some.stream().map(Source::id).collect(Collectors.toSet());
        return all.stream().filter(source -> !ids.contains(source.id())).toList();
    }

    private static List<ListingPass.Report> held(List<Source> sources, Leasehold leases) {
        var holders = leases.holdersOf(sources);
        return sources.stream()
                .flatMap(source -> held(source, Objects.requireNonNull(holders.get(source.id()))).stream())
                .toList();
    }

    private static List<ListingPass.Report> held(Source source, String reason) {
        return source.listings().stream().filter(source::visits)
                .map(listing -> new ListingPass.Report(
                        new Coverage(source.id(), listing.id(), Outcome.REFUSED,
                                Optional.of(reason), 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Optional.empty(),
                                Health.UNKNOWN),
                        List.of()))
                .toList();
    }

    private static void done(ListingPass.Report report, RunJournal journal) {
        journal.add(report);
        var row = report.coverage();
        LOG.info("pass source={} outcome={} new={} flagged={} requests={}", row.listingId(),
                row.outcome().label(),
                row.fresh(), row.flagged(), row.requests());
    }
}
