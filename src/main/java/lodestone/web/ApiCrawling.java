package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lodestone.model.Listing;
import lodestone.model.Source;
import lodestone.store.ListingState;
import lodestone.store.RunRecord;
import lodestone.store.Store;

/// Sources and runs.
final class ApiCrawling {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Store store;
    private final List<Source> sources;

    ApiCrawling(WebParts parts) {
        this.store = parts.store();
        this.sources = parts.sources();
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/api/sources", "What is watched, with the health of each listing.", "Sources",
                        _ -> sources()),
                ApiRoute.get("/api/runs", "The newest runs, newest first.", "Runs", this::runs,
                        ApiParameter.after(), ApiParameter.limit(20, 500)),
                ApiRoute.get("/api/runs/{id}", "What a run did at every listing.", "RunReport", this::run,
                        ApiParameter.path("id", "The run's number.")));
    }

    private JsonNode sources() {
        var states = store.listings().of(sources.stream().flatMap(source -> source.listings().stream())
                .map(Listing::id).toList());
        return ApiList.of(sources.stream().map(source -> source(source, states)));
    }

    private static ObjectNode source(Source source, Map<String, ListingState> states) {
        var node = NODES.objectNode().put("id", source.id()).put("name", source.name())
                .put("kind", source.kind().name().toLowerCase(Locale.ROOT))
                .put("enabled", source.enabled())
                .put("verified", source.verified());
        var listings = node.putArray("listings");
        source.listings().forEach(listing -> listings.add(listing(listing, states
                .getOrDefault(listing.id(), ListingState.unvisited(listing.id())))));
        return node;
    }

    private static ObjectNode listing(Listing listing, ListingState state) {
        return NODES.objectNode().put("id", listing.id()).put("url", listing.url().toString())
                .put("outcome", state.outcome())
                .put("reason", state.reason().orElse(null))
                .put("last_success", state.lastSuccess().map(Instant::toString)
                        .orElse(null))
                .put("last_new_document", state.lastNewDocument().map(Instant::toString).orElse(null));
    }

    private JsonNode runs(ApiCall call) {
        return ApiList.page(store.runs().newest(call.before(), call.limit() + 1), call.limit(),
                run -> Long.toString(run.id()), run -> Stream.of(run(run)));
    }

    private JsonNode run(ApiCall call) {
        var id = call.path("id");
        var known = RunsPages.report(store, id).orElseThrow(() -> ApiProblemException.missing("run", id));
        var node = run(known.run());
        var visits = node.putArray("listings");
        for (var visit : known.visits()) {
            visits.addObject().put("listing", visit.listingId()).put("outcome", visit.outcome())
                    .put("reason", visit.reason().orElse(null)).put("new", visit.fresh())
                    .put("changed", visit.changed()).put("flagged", visit.flagged())
                    .put("requests", visit.requests()).put("bytes", visit.bytes());
        }
        var problems = node.putArray("problems");
        known.problems().forEach(problems::add);
        return node;
    }

    private static ObjectNode run(RunRecord run) {
        return NODES.objectNode().put("id", run.id()).put("purpose", run.purpose())
                .put("started", run.started().toString())
                .put("ended", run.ended().map(Instant::toString).orElse(null))
                .put("outcome", run.outcome().orElse(null)).put("reason", run.reason().orElse(null))
                .put("new", run.totals().fresh()).put("changed", run.totals().changed())
                .put("flagged", run.totals().flagged()).put("requests", run.totals().requests())
                .put("bytes", run.totals().bytes());
    }
}
