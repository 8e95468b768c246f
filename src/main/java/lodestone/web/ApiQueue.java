package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.alert.AssessmentJson;
import lodestone.model.ReviewState;
import lodestone.review.ReviewDesk;
import lodestone.store.CaseFilter;
import lodestone.store.ReviewCase;
import lodestone.store.Store;
import lodestone.web.access.Needs;

/// The review queue.
final class ApiQueue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Store store;
    private final ReviewDesk desk;
    private final Clock clock;

    ApiQueue(WebParts parts) {
        this.store = parts.store();
        this.clock = parts.clock();
        this.desk = new ReviewDesk(store, parts.review(), clock);
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/api/queue", "What waits for a reviewer, most urgent first.", "Queue",
                        this::queue,
                        ApiParameter.text("state", "open, claimed, second-review, disputed, reopened or "
                                + "decided; whatever waits where it is left out."),
                        ApiParameter.text("issuer", "A part of the issuer's name."),
                        ApiParameter.text("gap", "A stage that is claimed without evidence."),
                        ApiParameter.after(), ApiParameter.limit(50, 500)),
                ApiRoute.post("/api/queue/next", Needs.REVIEWER,
                        "Takes the next case that nobody has, and gives up what was taken before; none is "
                                + "left where nothing comes back.",
                        "TakeNext", "Queue", this::next));
    }

    private JsonNode queue(ApiCall call) {
        var states = call.text("state").map(label -> List.of(ReviewState.of(label)
                .orElseThrow(() -> ApiProblemException.wrong("state: there is no \"" + label + "\"."))))
                .orElse(List.of());
        var filter = new CaseFilter(states, call.text("issuer"), call.text("gap"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return ApiList.page(store.cases().list(filter, clock.instant(),
                call.text("after").map(ApiQueue::place), call.limit() + 1), call.limit(),
                one -> one.rank() + "." + one.documentId(), one -> Stream.of(json(one)));
    }

    private static ReviewCase.Place place(String cursor) {
        var parts = ApiCall.cursor(cursor, "-?\\d{1,18}\\..+").split("\\.", 2);
        return new ReviewCase.Place(Long.parseLong(parts[0]), parts[1]);
    }

    private JsonNode next(ApiCall call) {
        var after = ApiCall.string(call.body(), "after").flatMap(store.cases()::of);
        return ApiList.of(desk.next(call.account().name(), CaseFilter.WAITING, after).stream()
                .map(this::json));
    }

    private ObjectNode json(ReviewCase one) {
        var now = clock.instant();
        var node = NODES.objectNode().put("document", one.documentId()).put("revision", one.revision())
                .put("title", one.about().title()).put("issuer", one.basis().issuer().orElse(null))
                .put("state", one.state(now).label()).put("verdict", one.basis().verdict().label())
                .put("severity", one.basis().severity());
        node.set("gaps", AssessmentJson.strings(one.basis().gaps()));
        return node.put("held_by", one.hold(now).map(ReviewCase.Hold::holder).orElse(null));
    }
}
