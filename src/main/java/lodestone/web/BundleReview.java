package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.alert.AssessmentJson;
import lodestone.model.Account;
import lodestone.model.Basis;
import lodestone.model.Capture;
import lodestone.model.Decision;
import lodestone.store.CounterEvidence.Link;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.Store;

/// What people said of a document, as a bundle holds it: decisions, what these link to, and replies.
///
/// @param decisions oldest first, those taken back too
/// @param withheld how many more there are: whoever decides second must not find the first decision here
/// @param links what came of the links of those decisions, by decision
/// @param replies of the issuer, oldest first
record BundleReview(List<Decision> decisions, int withheld, Map<Integer, Link> links, List<Reply> replies) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    BundleReview {
        decisions = List.copyOf(decisions);
        links = Map.copyOf(links);
        replies = List.copyOf(replies);
    }

    static BundleReview of(Store store, String documentId) {
        var all = store.cases().decisions(documentId);
        var visible = store.cases().of(documentId)
                .map(one -> VisibleDecisions.of(one, all, Account.ANONYMOUS)).orElse(all);
        var numbers = visible.stream().map(Decision::number).toList();
        var links = store.counterEvidence().of(documentId).stream()
                .filter(link -> numbers.contains(link.number()))
                .collect(Collectors.toMap(Link::number, link -> link));
        return new BundleReview(visible, all.size() - visible.size(), links, store.replies().of(documentId));
    }

    /// Where what the decisions link to lies in the archive.
    Stream<Capture> captures() {
        return decisions.stream().flatMap(one -> capture(one).stream());
    }

    private Optional<Capture> capture(Decision decision) {
        return link(decision).flatMap(Link::capture);
    }

    private Optional<Link> link(Decision decision) {
        return Optional.ofNullable(links.get(decision.number()));
    }

    /// The decisions as JSON Lines; blank if there is none.
    String decisionLines() {
        return decisions.stream().map(one -> json(one) + "\n").collect(Collectors.joining());
    }

    /// The replies as JSON Lines; blank if there is none.
    String replyLines() {
        return replies.stream().map(one -> json(one) + "\n").collect(Collectors.joining());
    }

    private ObjectNode json(Decision decision) {
        var line = NODES.objectNode().put("id", decision.documentId())
                .put("decision", decision.number()).put("at", decision.at().toString())
                .put("reviewer", decision.reviewer()).put("round", decision.round().label())
                .put("ruling", decision.ruling().label()).put("reason", decision.reason().label())
                .put("note", decision.note())
                .put("counter_evidence", decision.counterEvidence().map(URI::toString).orElse(null))
                .put("counter_evidence_outcome", link(decision).flatMap(Link::outcome).orElse(null))
                .put("counter_evidence_digest", capture(decision).map(Capture::digest).orElse(null));
        line.set("correction", CorrectionJson.of(decision.correction()));
        line.put("version", decision.basis().version()).put("text_digest", decision.basis().textDigest())
                .put("rules", decision.basis().rules()).put("verdict", decision.basis().verdict().label())
                .set("found", json(decision.basis()));
        return line.put("withdrawn_at", decision.withdrawn().map(one -> one.at().toString()).orElse(null))
                .put("withdrawn_by", decision.withdrawn().map(one -> one.reviewer()).orElse(null));
    }

    /// What its reviewer saw: the rules may have found something else since.
    private static ObjectNode json(Basis basis) {
        var found = NODES.objectNode().put("severity", basis.severity()).put("claim", basis.claim().label());
        found.set("claimed", AssessmentJson.strings(basis.claimed()));
        basis.levels().forEach(found.putObject("levels")::put);
        found.set("claim_rules", AssessmentJson.strings(basis.claimRules()));
        return found;
    }

    private static ObjectNode json(Reply reply) {
        return NODES.objectNode().put("id", reply.documentId()).put("received", reply.received().toString())
                .put("speaker", reply.speaker()).put("words", reply.words())
                .put("link", reply.link().map(URI::toString).orElse(null))
                .put("recorded_by", reply.recordedBy()).put("at", reply.at().toString());
    }
}
