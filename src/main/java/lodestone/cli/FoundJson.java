package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lodestone.alert.AssessmentJson;
import lodestone.index.Facet;
import lodestone.index.Hit;
import lodestone.index.SearchResult;
import lodestone.store.ThenAndNow;

/// What was found as JSON Lines: a hit a line, and last, where asked for, the facets. The last hit's `next`
/// is the cursor of the page behind it. As of a day, `then` and `now` are the verdicts of that day and of now.
final class FoundJson {

    private FoundJson() {}

    static String lines(SearchResult result, Map<String, ThenAndNow> verdicts) {
        var out = new StringBuilder();
        for (int i = 0; i < result.hits().size(); i++) {
            boolean last = i == result.hits().size() - 1;
            var hit = result.hits().get(i);
            var node = hit(hit);
            Optional.ofNullable(verdicts.get(hit.documentId()))
                    .ifPresent(both -> ThenAndNowText.put(node, both));
            out.append(JsonLines.line(node.put("next", last ? result.next().orElse(null) : null)))
                    .append('\n');
        }
        if (!result.facets().isEmpty()) {
            out.append(JsonLines.line(facets(result))).append('\n');
        }
        return out.toString();
    }

    private static ObjectNode hit(Hit hit) {
        var node = JsonLines.object();
        node.put("id", hit.documentId());
        node.put("score", hit.score());
        node.put("title", hit.title());
        node.put("issuer", hit.issuer().orElse(null));
        node.put("url", hit.url().toString());
        node.put("page", hit.page());
        node.put("published_utc", hit.published().map(Instant::toString).orElse(null));
        node.put("kind", hit.kind());
        node.put("claim", hit.claim());
        node.put("verdict", hit.verdict());
        node.put("severity", hit.severity());
        node.set("gaps", AssessmentJson.strings(hit.gaps()));
        var passages = node.putArray("passages");
        for (var passage : hit.passages()) {
            var one = passages.addObject().put("text", passage.text()).put("start", passage.start())
                    .put("end", passage.end());
            var marks = one.putArray("marks");
            passage.marks()
                    .forEach(mark -> marks.addObject().put("start", mark.start()).put("end", mark.end()));
        }
        var copies = node.putArray("also_at");
        hit.alsoAt().forEach(copy -> copies.addObject().put("id", copy.documentId())
                .put("source", copy.sourceId()).put("url", copy.url().toString()));
        return node;
    }

    private static ObjectNode facets(SearchResult result) {
        var node = JsonLines.object().put("total", result.total());
        var facets = node.putObject("facets");
        for (var facet : result.facets()) {
            var counts = facets.putArray(facet.facet().label());
            for (Facet.Count count : facet.counts()) {
                counts.addObject().put("value", count.value()).put("documents", count.documents());
            }
        }
        return node;
    }
}
