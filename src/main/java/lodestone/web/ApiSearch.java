package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.alert.AssessmentJson;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchResult;
import lodestone.index.Trial;
import lodestone.index.query.QueryException;
import lodestone.model.Watch;
import lodestone.store.Assessments;
import lodestone.store.ReviewCases;
import lodestone.store.ThenAndNow;
import lodestone.web.access.Needs;

/// Searching, watches, and a draft that is not stored.
final class ApiSearch {

    private static final int MOST = 1000;
    private static final String FACETS = "facets";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ClaimIndex index;
    private final List<Watch> watches;
    private final Assessments assessments;
    private final ReviewCases cases;
    private final Drafts drafts;

    ApiSearch(WebParts parts) {
        this.index = parts.index();
        this.watches = parts.watches();
        this.assessments = parts.store().assessments();
        this.cases = parts.store().cases();
        this.drafts = new Drafts(parts);
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/api/search", "Past claims; the parameters of ./lodestone search.", "Found",
                        this::search, ApiParameter.text("q", "The query."),
                        ApiParameter.day("from", "Published on that day or later."),
                        ApiParameter.day("to", "Published on that day or earlier."),
                        ApiParameter.text("issuer", "Of that issuer."),
                        ApiParameter.text("stage", "Claiming that stage."),
                        ApiParameter.text("verdict", "no-claim, supported, partial or unsupported."),
                        ApiParameter.text("kind", "release, filing, news, opinion or other."),
                        ApiParameter.text("sort", "relevance, date or severity."),
                        ApiParameter.text("grain", "document or sentence."),
                        ApiParameter.day("as_of", "What was in the archive at the end of that day."),
                        ApiParameter.text("semantic", "true: also what means the same in other words."),
                        ApiParameter.text(FACETS, "true: with counts by issuer, stage, verdict, kind, "
                                + "source, form and month."),
                        ApiParameter.text("after", "The page behind that cursor."),
                        ApiParameter.limit(20, MOST)),
                ApiRoute.get("/api/watches", "The saved searches.", "Watches", _ -> watches()),
                ApiRoute.post("/api/watches/test", Needs.READER,
                        "Replays a query on the archive before it is "
                                + "saved: what it finds, by month, what it gains and loses beside a saved "
                                + "one, and what it only just misses.",
                        "WatchTest", "Trial", this::test),
                ApiRoute.post("/api/draft", Needs.READER,
                        "What a draft claims and shows; nothing of it is stored.", "Draft", "Assessment",
                        this::draft));
    }

    private JsonNode search(ApiCall call) throws IOException {
        try {
            var form = SearchForm.of(call.context());
            var asked = form.request(call.limit());
            boolean counted = call.text(FACETS).filter("true"::equals).isPresent();
            var result = form.found(index, counted ? asked.countingFacets() : asked);
            return found(result, form.asOf().map(day -> ThenAndNowFields.of(result, day, assessments))
                    .orElse(Map.of()));
        } catch (QueryException typed) {
            throw ApiProblemException.wrong(String.valueOf(typed.getMessage()));
        }
    }

    private JsonNode test(ApiCall call) throws IOException {
        var query = ApiCall.required(call.body(), "query");
        try {
            return trial(Trial.of(index, query, against(call.body()).map(Watch::query)));
        } catch (QueryException typed) {
            throw ApiProblemException.wrong(String.valueOf(typed.getMessage()));
        }
    }

    private Optional<Watch> against(ObjectNode body) {
        return ApiCall.string(body, "against").map(id -> watches.stream()
                .filter(watch -> watch.id().equals(id)).findFirst()
                .orElseThrow(() -> ApiProblemException.wrong("against: there is no watch \"" + id + "\".")));
    }

    private JsonNode trial(Trial trial) {
        var root = NODES.objectNode().put("size", trial.size()).put("total", trial.found().total());
        root.set("items", hits(trial.found(), Map.of()));
        var months = root.putArray("months");
        trial.months().forEach(one -> months.addObject().put("month", one.value())
                .put("documents", one.documents()));
        root.set("gained", difference(trial.gained()));
        root.set("lost", difference(trial.lost()));
        var misses = root.putArray("misses");
        for (var miss : trial.misses()) {
            misses.addObject().put("missing", miss.missing()).put("id", miss.hit().documentId())
                    .put("title", miss.hit().title()).put("issuer", miss.hit().issuer().orElse(null));
        }
        trial.reviewed().ifPresentOrElse(one -> root.putObject("reviewed").put("settled", one.settled())
                .put("confirmed", one.confirmed()), () -> root.putNull("reviewed"));
        return root;
    }

    private JsonNode difference(Optional<SearchResult> result) {
        return result.<JsonNode>map(found -> NODES.objectNode().put("total", found.total())
                .set("items", hits(found, Map.of()))).orElseGet(NODES::nullNode);
    }

    private ArrayNode hits(SearchResult result, Map<String, ThenAndNow> verdicts) {
        return NODES.arrayNode().addAll(FoundJson.hits(result, verdicts, FoundJson.settled(result, cases)));
    }

    private JsonNode found(SearchResult result, Map<String, ThenAndNow> verdicts) {
        var root = NODES.objectNode().put("total", result.total());
        root.set("items", hits(result, verdicts));
        root.set(FACETS, result.facets().isEmpty() ? NODES.nullNode() : FoundJson.facets(result));
        return root.put("next", result.next().orElse(null));
    }

    private JsonNode watches() {
        return ApiList.of(watches.stream().map(ApiSearch::json));
    }

    private static ObjectNode json(Watch watch) {
        return NODES.objectNode().put("id", watch.id()).put("name", watch.name()).put("query", watch.query())
                .put("owner", watch.owner().orElse(null)).put("schedule", watch.schedule().label())
                .set("channels", AssessmentJson.strings(watch.channels()));
    }

    private JsonNode draft(ApiCall call) {
        ObjectNode body = call.body();
        var text = ApiCall.required(body, "text");
        var node = NODES.objectNode();
        var issuer = ApiCall.string(body, "issuer").orElse("").strip();
        if (text.length() > Drafts.LONGEST) {
            throw new ApiProblemException(HttpStatus.CONTENT_TOO_LARGE,
                    "A draft has at most " + Drafts.LONGEST + " characters.");
        }
        AssessmentJson.put(node, drafts.assess(Drafts.document(text, issuer), issuer));
        return node;
    }
}
