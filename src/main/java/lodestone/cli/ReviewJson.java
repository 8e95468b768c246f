package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import lodestone.store.ReviewCase;
import lodestone.store.ReviewCase.Hold;

/// A case of the review as a line of machine output.
final class ReviewJson {

    private ReviewJson() {}

    static ObjectNode of(ReviewCase one, Instant now) {
        var line = JsonLines.object();
        var basis = one.basis();
        line.put("id", one.documentId()).put("state", one.state(now).label())
                .put("revision", one.revision())
                .put("severity", basis.severity()).put("issuer", basis.issuer().orElse(null))
                .put("title", one.about().title()).put("kind", one.about().kind())
                .put("dated", one.about().dated().toString()).put("seen", one.about().seen().toString())
                .put("verdict", basis.verdict().label()).put("claim", basis.claim().label());
        basis.claimed().forEach(line.putArray("claimed")::add);
        basis.gaps().forEach(line.putArray("gaps")::add);
        basis.levels().forEach(line.putObject("levels")::put);
        line.put("first_claim", one.about().firstClaim())
                .put("sample", one.about().sampled().map(LocalDate::toString).orElse(null))
                .put("assignee", one.hold(now).map(Hold::holder).orElse(null))
                .put("assigned_until", one.hold(now).map(hold -> hold.until().toString()).orElse(null))
                .put("decided", one.standing().settled().map(ruling -> ruling.label()).orElse(null));
        one.standing().reopened().forEach(line.putArray("reopened")::add);
        return line;
    }
}
