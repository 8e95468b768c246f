package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Decision;
import lodestone.model.Ruling;
import lodestone.store.ReviewCase;
import lodestone.store.Store;
import lodestone.web.access.Visitors;

/// The review as tables: `/queue.csv` with the queue's own filters, and `/decisions.csv`, of which everybody
/// gets what he may see.
final class ReviewTables implements PageGroup {

    private static final int CHUNK = 500;
    private static final List<String> CASES = List.of("document", "title", "issuer", "kind", "dated", "state",
            "settled", "verdict", "severity", "claim", "gaps", "first_claim", "drawn", "reopened", "held_by");
    private static final List<String> DECISIONS = List.of("document", "number", "version", "issuer",
            "reviewer", "at", "round", "ruling", "reason", "note", "counter_evidence", "correction",
            "withdrawn_by", "withdrawn_at");

    private final Store store;
    private final Clock clock;

    ReviewTables(WebParts parts) {
        this.store = parts.store();
        this.clock = parts.clock();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/queue.csv", this::queue);
        routes.get("/decisions.csv", this::decisions);
    }

    private void queue(Context context) throws IOException {
        var now = clock.instant();
        var filter = QueueWish.of(context).filter();
        var rows = new ArrayList<List<String>>();
        var page = store.cases().list(filter, now, Optional.empty(), CHUNK);
        while (!page.isEmpty()) {
            page.forEach(one -> rows.add(row(one, now)));
            page = store.cases().list(filter, now, Optional.of(page.getLast().place()), CHUNK);
        }
        CsvTable.send(context, CASES, rows);
    }

    private static List<String> row(ReviewCase one, Instant now) {
        var basis = one.basis();
        return List.of(one.documentId(), one.about().title(), basis.issuer().orElse(""), one.about().kind(),
                one.about().dated().toString(), one.state(now).label(),
                one.standing().settled().map(Ruling::label).orElse(""), basis.verdict().label(),
                Integer.toString(basis.severity()), basis.claim().label(), String.join(" ", basis.gaps()),
                one.about().firstClaim() ? "yes" : "no",
                one.about().sampled().map(Object::toString).orElse(""),
                String.join("; ", one.standing().reopened()),
                one.hold(now).map(ReviewCase.Hold::holder).orElse(""));
    }

    private void decisions(Context context) throws IOException {
        var rows = new ArrayList<List<String>>();
        var page = store.cases().decisions(Optional.empty(), CHUNK);
        while (!page.isEmpty()) {
            page.stream().filter(VisibleDecisions.among(store, page, Visitors.of(context)))
                    .forEach(one -> rows.add(row(one)));
            page = store.cases().decisions(Optional.of(page.getLast()), CHUNK);
        }
        CsvTable.send(context, DECISIONS, rows);
    }

    private static List<String> row(Decision one) {
        return List.of(one.documentId(), Integer.toString(one.number()),
                Integer.toString(one.basis().version()), one.basis().issuer().orElse(""), one.reviewer(),
                one.at().toString(), one.round().label(), one.ruling().label(), one.reason().label(),
                one.note(), one.counterEvidence().map(URI::toString).orElse(""),
                one.correction().none() ? "" : CorrectionJson.of(one.correction()).toString(),
                one.withdrawn().map(Decision.Withdrawal::reviewer).orElse(""),
                one.withdrawn().map(taken -> taken.at().toString()).orElse(""));
    }
}
