package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Difference;
import lodestone.claim.Evaluation;
import org.jspecify.annotations.Nullable;

/// An evaluation for programs: first the figures, then those by issuer, then the disagreements.
final class EvaluationJson {

    private EvaluationJson() {}

    static List<ObjectNode> lines(Evaluation evaluation, boolean byIssuer) {
        var lines = new ArrayList<ObjectNode>();
        evaluation.rows().forEach(row -> lines.add(row(row)));
        if (byIssuer) {
            evaluation.issuers().forEach(issuer -> issuer.rows().forEach(row -> lines.add(row(row)
                    .put("issuer", issuer.issuer().isEmpty() ? null : issuer.issuer())
                    .put("documents", issuer.documents()))));
        }
        evaluation.disagreements().forEach(one -> lines.add(disagreement(one)));
        return lines;
    }

    private static ObjectNode row(Evaluation.Row row) {
        var node = JsonLines.object().put("metric", row.metric())
                .put("lodestone", row.lodestone().orElse(null))
                .put("keyword_baseline", row.baseline().orElse(null));
        put(node, "lodestone_", row.interval());
        put(node, "keyword_baseline_", row.baselineInterval());
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<Evaluation.Interval> interval) {
        node.put(name + "low", interval.map(Evaluation.Interval::low).orElse(null));
        node.put(name + "high", interval.map(Evaluation.Interval::high).orElse(null));
    }

    private static ObjectNode disagreement(Evaluation.Judged judged) {
        var node = JsonLines.object().put("disagreement", judged.gold().id());
        node.putObject("gold").put("claim", judged.gold().claim().label())
                .put("verdict", judged.gold().verdict().label())
                .put("claimed", String.join(" ", judged.gold().claimed()))
                .put("levels", judged.gold().levels().toString());
        var found = judged.found();
        node.putObject("found").put("claim", found.modality().label()).put("verdict", found.verdict().label())
                .put("claimed", String.join(" ", found.claimed()))
                .put("levels",
                        found.stages().stream().map(s -> s.stage() + "=" + s.level()).toList().toString());
        var differences = node.putArray("differences");
        judged.differences().forEach(difference -> differences.add(json(difference)));
        return node;
    }

    private static ObjectNode json(Difference difference) {
        return JsonLines.object().put("point", difference.point()).put("gold", difference.gold())
                .put("lodestone", difference.ours()).put("sentence", orNull(difference.sentence()))
                .put("rule", orNull(difference.rule()));
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }
}
