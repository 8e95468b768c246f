package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import lodestone.model.Decision;
import lodestone.review.Proportion;
import lodestone.review.Quality;
import lodestone.review.Recall;
import lodestone.store.IssuerReplies.Reply;

/// Decisions, replies and what the decisions measure, as the API tells them.
final class ReviewJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReviewJson() {}

    static ObjectNode of(Decision decision) {
        var node = NODES.objectNode().put("document", decision.documentId())
                .put("number", decision.number()).put("version", decision.basis().version())
                .put("reviewer", decision.reviewer()).put("at", decision.at().toString())
                .put("round", decision.round().label()).put("ruling", decision.ruling().label())
                .put("reason", decision.reason().label()).put("note", decision.note())
                .put("counter_evidence", decision.counterEvidence().map(URI::toString).orElse(null));
        node.set("correction", CorrectionJson.of(decision.correction()));
        node.put("stands", decision.stands());
        decision.withdrawn().ifPresentOrElse(taken -> node.putObject("withdrawn")
                .put("reviewer", taken.reviewer()).put("at", taken.at().toString()),
                () -> node.putNull("withdrawn"));
        return node;
    }

    static ObjectNode of(Reply reply) {
        return NODES.objectNode().put("document", reply.documentId())
                .put("received", reply.received().toString()).put("speaker", reply.speaker())
                .put("words", reply.words()).put("link", reply.link().map(URI::toString).orElse(null))
                .put("recorded_by", reply.recordedBy()).put("at", reply.at().toString());
    }

    static ObjectNode of(Quality quality) {
        var node = NODES.objectNode().put("decided", quality.decided()).put("unsure", quality.unsure());
        node.set("precision", of(quality.precision()));
        node.set("recall", of(quality.recall()));
        var agreement = quality.agreement();
        node.set("agreement", of(agreement.raw()).put("kappa", agreement.kappa().orElse(null))
                .put("alpha", agreement.alpha().orElse(null)));
        groups(node, "rules", quality.rules());
        groups(node, "issuers", quality.issuers());
        return node;
    }

    private static ObjectNode of(Proportion one) {
        return NODES.objectNode().put("hits", one.hits()).put("of", one.of())
                .put("share", one.share().orElse(null)).put("low", one.interval().low())
                .put("high", one.interval().high());
    }

    private static ObjectNode of(Recall recall) {
        return NODES.objectNode().put("days", recall.days()).put("looked", recall.looked())
                .put("missed", recall.missed()).put("estimate", recall.estimate().orElse(null))
                .put("low", recall.interval().low()).put("high", recall.interval().high());
    }

    private static void groups(ObjectNode node, String name, List<Quality.Group> groups) {
        var all = node.putArray(name);
        groups.forEach(group -> {
            var one = all.addObject().put("name", group.name());
            one.set("precision", of(group.precision()));
            one.set("agreed", of(group.agreed()));
        });
    }
}
