package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.alert.AssessmentJson;
import lodestone.index.Facet;
import lodestone.index.Hit;
import lodestone.index.SearchResult;
import lodestone.model.Ruling;
import lodestone.store.ReviewCases;
import lodestone.store.ThenAndNow;

/// What was found as JSON Lines: a hit a line, and last, where asked for, the facets. The last hit's `next`
/// is the cursor of the page behind it. As of a day, `then` and `now` are the verdicts of that day and the
/// present ones; `reviewed` is what reviewers have settled.
public final class FoundJson {

    private FoundJson() {}

    /// What reviewers settled on what was found, by document.
    static Map<String, Ruling> settled(SearchResult result, ReviewCases cases) {
        return cases.settled(result.hits().stream().map(Hit::documentId).distinct().toList());
    }

    /// Each on a line.
    static String lines(SearchResult result, Map<String, Ruling> settled) {
        return objects(result, Map.of(), settled).stream().map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /// The objects, each of which is a line.
    ///
    /// @param verdicts of then and now by document, as of a day
    /// @param settled by reviewers, by document
    public static List<ObjectNode> objects(SearchResult result, Map<String, ThenAndNow> verdicts,
            Map<String, Ruling> settled) {
        var lines = hits(result, verdicts, settled);
        if (!result.facets().isEmpty()) {
            var last = JsonNodeFactory.instance.objectNode().put("total", result.total());
            last.set("facets", facets(result));
            lines.add(last);
        }
        return lines;
    }

    /// The hits alone.
    static List<ObjectNode> hits(SearchResult result, Map<String, ThenAndNow> verdicts,
            Map<String, Ruling> settled) {
        var lines = new ArrayList<ObjectNode>();
        for (int i = 0; i < result.hits().size(); i++) {
            boolean last = i == result.hits().size() - 1;
            var hit = result.hits().get(i);
            var node = hit(hit).put("reviewed", Optional.ofNullable(settled.get(hit.documentId()))
                    .map(Ruling::label).orElse(null));
            Optional.ofNullable(verdicts.get(hit.documentId()))
                    .ifPresent(both -> ThenAndNowFields.put(node, both));
            lines.add(node.put("next", last ? result.next().orElse(null) : null));
        }
        return lines;
    }

    private static ObjectNode hit(Hit hit) {
        var node = JsonNodeFactory.instance.objectNode();
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
        node.put("by_meaning", hit.byMeaning());
        var copies = node.putArray("also_at");
        hit.alsoAt().forEach(copy -> copies.addObject().put("id", copy.documentId())
                .put("source", copy.sourceId()).put("url", copy.url().toString()));
        return node;
    }

    /// How many documents were found, by each value of each facet.
    static ObjectNode facets(SearchResult result) {
        var facets = JsonNodeFactory.instance.objectNode();
        for (var facet : result.facets()) {
            var counts = facets.putArray(facet.facet().label());
            for (Facet.Count count : facet.counts()) {
                counts.addObject().put("value", count.value()).put("documents", count.documents());
            }
        }
        return facets;
    }
}
