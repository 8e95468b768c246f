package lodestone.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lodestone.alert.Coverage;
import lodestone.alert.DigestDesk;
import lodestone.alert.DigestJson;
import lodestone.alert.SourceAlerts;
import lodestone.model.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The daily run over all sources: every listing once, hosts side by side, each host one after the other;
/// then the digest. What a killed run left over is finished first.
public final class DailyRun {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRun.class);
    /// Listings worked on at once; bounds memory, not politeness.
    private static final int HOSTS_AT_ONCE = 8;

    private final Parts parts;
    private final DigestDesk desk;
    private final Inbox inbox;
    private final Indexing indexing;
    private final DocumentPass documents;
    private final SourceAlerts sources;
    private final Refolding refolding;

    /// A run over those parts and that inbox, its digest written by that desk.
    public DailyRun(Parts parts, DigestDesk desk, Inbox inbox) {
        this.parts = parts;
        this.desk = desk;
        this.inbox = inbox;
        this.indexing = new Indexing(parts);
        this.documents = new DocumentPass(parts);
        this.sources = new SourceAlerts(parts.store().alerts(), parts.clock());
        this.refolding = new Refolding(parts.store(), parts.issuers());
    }

    /// Runs to the end, or stops at interruption with everything stored so far kept.
    public RunReport run(RunRequest request, Progress progress) throws IOException, InterruptedException {
        var started = parts.clock().instant();
        long id = parts.store().runs().start(started);
        refolding.catchUp(request.sources(), progress);
        indexing.catchUp();
        var reports = new ArrayList<>(inbox(request));
        reports.addAll(passes(request, progress));
        indexing.catchUp();
        var issued = desk.issue(id, reports.stream().map(ListingPass.Report::coverage).toList(),
                request.faults());
        var took = Duration.between(started, parts.clock().instant());
        var problems = reports.stream().flatMap(report -> report.problems().stream()).toList();
        var report = new RunReport(id, issued.digest(), issued.name(), problems, took);
        parts.store().runs().finish(id, parts.clock().instant(), DigestJson.text(issued.digest()));
        return report;
    }

    private List<ListingPass.Report> inbox(RunRequest request) throws IOException, InterruptedException {
        if (!request.inbox() || !inbox.exists()) {
            return List.of();
        }
        var report = new InboxPass(parts, documents, inbox).run();
        log(report.coverage());
        return List.of(report);
    }

    private List<ListingPass.Report> passes(RunRequest request, Progress progress)
            throws IOException, InterruptedException {
        var waiting = new ArrayList<Future<List<ListingPass.Report>>>();
        var collector = new Collector(parts.fetcher(), parts.archive());
        try (var executor = Executors.newFixedThreadPool(HOSTS_AT_ONCE,
                Thread.ofVirtual().name("pass-", 0).factory())) {
            byHost(request.sources()).values().forEach(jobs -> waiting
                    .add(executor.submit(() -> host(jobs, collector, request, progress))));
            var reports = new ArrayList<ListingPass.Report>();
            for (var future : waiting) {
                reports.addAll(result(future));
            }
            return reports;
        }
    }

    private List<ListingPass.Report> host(List<Job> jobs, Collector collector, RunRequest request,
            Progress progress) throws IOException, InterruptedException {
        var since = new Since(request.since().orElse(parts.clock().instant().minus(RunRequest.HORIZON)),
                request.since().isPresent());
        var reports = new ArrayList<ListingPass.Report>();
        for (var job : jobs) {
            var report = new ListingPass(parts, collector, documents, job, since).run(progress);
            parts.fetcher().settle();
            indexing.soon();
            sources.consider(report.coverage());
            log(report.coverage());
            reports.add(report);
        }
        return reports;
    }

    private static Map<String, List<Job>> byHost(List<Source> sources) {
        var hosts = new LinkedHashMap<String, List<Job>>();
        for (var source : sources) {
            for (var listing : source.listings()) {
                if (source.enabled() && listing.enabled()) {
                    hosts.computeIfAbsent(listing.url().getAuthority(), _ -> new ArrayList<>())
                            .add(new Job(source, listing));
                }
            }
        }
        return hosts;
    }

    private static void log(Coverage row) {
        LOG.info("pass source={} outcome={} new={} flagged={} requests={}", row.listingId(),
                row.outcome().label(),
                row.fresh(), row.flagged(), row.requests());
    }

    private static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
