package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import lodestone.store.RunRecord;
import lodestone.store.RunRecord.Report;
import lodestone.store.RunRecord.Visit;

/// A run's report as one JSON object.
final class RunJson {

    private RunJson() {}

    /// Without its listings.
    static ObjectNode of(RunRecord run) {
        var sum = run.totals();
        return JsonLines.object().put("run", run.id()).put("purpose", run.purpose())
                .put("holder", run.holder()).put("started", run.started().toString())
                .put("ended", run.ended().map(Instant::toString).orElse(null))
                .put("took_ms", run.ended().map(end -> end.toEpochMilli() - run.started().toEpochMilli())
                        .orElse(null))
                .put("outcome", run.outcome().orElse(null)).put("reason", run.reason().orElse(null))
                .put("digest", run.digest().orElse(null)).put("listings", sum.listings())
                .put("covered", sum.covered()).put("new", sum.fresh()).put("changed", sum.changed())
                .put("copies", sum.copies()).put("flagged", sum.flagged()).put("unread", sum.unread())
                .put("requests", sum.requests()).put("bytes", sum.bytes())
                .put("waited_ms", sum.waited().toMillis());
    }

    /// With all of it.
    static ObjectNode of(Report report) {
        var node = of(report.run());
        var visits = node.putArray("visits");
        report.visits().forEach(visit -> visits.add(of(visit)));
        var problems = node.putArray("problems");
        report.problems().forEach(problems::add);
        return node;
    }

    private static ObjectNode of(Visit visit) {
        return JsonLines.object().put("source", visit.sourceId())
                .put("listing", visit.listingId()).put("outcome", visit.outcome())
                .put("reason", visit.reason().orElse(null)).put("announced", visit.announced())
                .put("new", visit.fresh()).put("changed", visit.changed()).put("copies", visit.copies())
                .put("flagged", visit.flagged()).put("unread", visit.unread())
                .put("requests", visit.requests()).put("bytes", visit.bytes())
                .put("waited_ms", visit.waited().toMillis());
    }
}
