package lodestone.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lodestone.alert.Coverage;
import lodestone.alert.DigestDesk;
import lodestone.alert.DigestJson;
import lodestone.alert.SourceAlerts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The daily run over all sources: every listing once, hosts side by side, each host one after the other;
/// then the digest. What a killed run left over is finished first.
public final class DailyRun {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRun.class);

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
        parts.fetcher().settle();
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
        var since = new Since(request.since().orElse(parts.clock().instant().minus(RunRequest.HORIZON)),
                request.since().isPresent());
        try (var meanwhile = IndexingThread.start(indexing); var hands = new Hands()) {
            var collector = new Collector(parts.fetcher(), parts.archive(), hands);
            return new HostPasses(hands, job -> {
                var report = new ListingPass(parts, collector, documents, job, since).run(progress);
                sources.consider(report.coverage());
                log(report.coverage());
                meanwhile.check();
                return report;
            }).run(request.sources());
        }
    }

    private static void log(Coverage row) {
        LOG.info("pass source={} outcome={} new={} flagged={} requests={}", row.listingId(),
                row.outcome().label(),
                row.fresh(), row.flagged(), row.requests());
    }
}
