package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.stream.Collectors;
import lodestone.model.Decision;
import lodestone.store.ReviewCases;

/// What people decided on a document as JSON Lines, oldest first.
final class BundleDecisions {

    private BundleDecisions() {}

    /// Blank until a case is settled: whoever decides second must not find the first decision here.
    static String of(ReviewCases cases, String documentId) {
        return cases.of(documentId).flatMap(one -> one.standing().settled()).isEmpty() ? ""
                : cases.decisions(documentId).stream().map(one -> json(one) + "\n")
                        .collect(Collectors.joining());
    }

    private static ObjectNode json(Decision decision) {
        return JsonNodeFactory.instance.objectNode().put("id", decision.documentId())
                .put("decision", decision.number()).put("at", decision.at().toString())
                .put("reviewer", decision.reviewer()).put("round", decision.round().label())
                .put("ruling", decision.ruling().label()).put("reason", decision.reason().label())
                .put("note", decision.note())
                .put("counter_evidence", decision.counterEvidence().map(URI::toString).orElse(null))
                .put("version", decision.basis().version()).put("text_digest", decision.basis().textDigest())
                .put("rules", decision.basis().rules()).put("verdict", decision.basis().verdict().label())
                .put("withdrawn_at", decision.withdrawn().map(one -> one.at().toString()).orElse(null));
    }
}
