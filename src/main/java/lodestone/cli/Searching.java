package lodestone.cli;

import java.io.IOException;
import java.time.Instant;
import lodestone.alert.AssessmentJson;
import lodestone.index.ClaimIndex;
import lodestone.index.Hit;
import lodestone.index.QueryException;
import lodestone.index.SearchRequest;
import lodestone.index.SearchResult;

/// Searches the index of a home and prints what is found.
record Searching(Home home, Streams streams) {

    /// How many hits are shown unless told otherwise.
    static final int USUAL_LIMIT = 20;
    /// How many hits may be asked for.
    static final int MOST = 10_000;

    static boolean allows(int limit) {
        return limit >= 1 && limit <= MOST;
    }

    void print(SearchRequest request, Format format) throws IOException, QueryException {
        try (var index = ClaimIndex.openReadOnly(home.lucene())) {
            var result = index.search(request);
            if (format == Format.jsonl) {
                result.hits().forEach(hit -> streams.out().println(json(hit)));
            } else {
                streams.show(people(result, index.size(), streams.colour()));
            }
        }
    }

    private static String json(Hit hit) {
        var node = JsonLines.object();
        node.put("id", hit.documentId());
        node.put("score", hit.score());
        node.put("title", hit.title());
        node.put("issuer", hit.issuer().orElse(null));
        node.put("url", hit.url().toString());
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
        return JsonLines.line(node);
    }

    private static String people(SearchResult result, long size, boolean colour) {
        var out = new StringBuilder();
        for (var hit : result.hits()) {
            out.append("%s  %s  %s%n".formatted(hit.documentId(), hit.published().map(at -> at.toString()
                    .substring(0, 10)).orElse("undated   "), TerminalText.clean(hit.title())));
            out.append("    %s · claim %s · %s%s%n".formatted(
                    TerminalText.clean(hit.issuer().orElse("unknown issuer")),
                    hit.claim(), hit.verdict(),
                    hit.gaps().isEmpty() ? "" : ", none for " + String.join(", ", hit.gaps())));
            hit.passages().stream().limit(2).forEach(passage -> out.append("    … ")
                    .append(TerminalText.marked(passage, colour)).append('\n'));
        }
        return out.append(
                "%s%d of %d found; %d documents searched%n".formatted(result.hits().isEmpty() ? "" : "\n",
                        result.hits().size(), result.total(), size))
                .toString();
    }
}
