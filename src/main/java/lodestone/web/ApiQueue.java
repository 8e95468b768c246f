package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lodestone.alert.AssessmentJson;
import lodestone.model.Ruling;
import lodestone.review.ReviewDesk;
import lodestone.store.ReviewCase;
import lodestone.store.Store;
import lodestone.web.access.Needs;

/// The review queue, and who works on what.
final class ApiQueue {

    private static final int MOST = 500;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Store store;
    private final ReviewDesk desk;
    private final Assignments assignments;
    private final Clock clock;

    ApiQueue(WebParts parts) {
        this.store = parts.store();
        this.clock = parts.clock();
        this.desk = new ReviewDesk(store, parts.review(), clock);
        this.assignments = new Assignments(parts);
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/api/queue", "What waits for a reviewer, most urgent first.", "Queue",
                        this::queue, parameters()),
                ApiRoute.post("/api/queue/next", Needs.REVIEWER,
                        "Takes the next case that nobody has, and gives up what was taken before; none is "
                                + "left where nothing comes back.",
                        "TakeNext", "Queue", this::next),
                ApiRoute.post("/api/queue/assign", Needs.REVIEWER,
                        "Gives cases to a reviewer, or to nobody, whoever has them.", "Assign", "Assigned",
                        this::assign),
                ApiRoute.post("/api/queue/take", Needs.REVIEWER,
                        "Gives to the one who asks the cases that nobody else has.", "Take", "Assigned",
                        this::take),
                ApiRoute.post("/api/queue/undo", Needs.REVIEWER,
                        "Gives back what was assigned or taken at a stroke, where nobody else has it since.",
                        "Undo", "Undone", this::undo));
    }

    private static ApiParameter[] parameters() {
        var all = new ArrayList<>(ApiCases.PARAMETERS);
        all.addAll(List.of(ApiParameter.after(), ApiParameter.limit(50, MOST)));
        return all.toArray(ApiParameter[]::new);
    }

    private JsonNode queue(ApiCall call) {
        var filter = ApiCases.filter(call::text);
        return ApiList.page(store.cases().list(filter, clock.instant(),
                call.text("after").map(ApiQueue::place), call.limit() + 1), call.limit(),
                one -> one.rank() + "." + one.documentId(), one -> Stream.of(json(one)));
    }

    private static ReviewCase.Place place(String cursor) {
        var parts = ApiCall.cursor(cursor, "-?\\d{1,18}\\..+").split("\\.", 2);
        return new ReviewCase.Place(Long.parseLong(parts[0]), parts[1]);
    }

    private JsonNode next(ApiCall call) {
        var body = call.body();
        var after = ApiCall.string(body, "after").flatMap(store.cases()::of);
        var filter = ApiCases.filter(name -> ApiCall.string(body, name));
        return ApiList.of(desk.next(call.account().name(), filter, after).stream().map(this::json));
    }

    private JsonNode assign(ApiCall call) {
        var body = call.body();
        var to = ApiCall.string(body, "to");
        to.flatMap(assignments::refusal).ifPresent(why -> {
            throw ApiProblemException.wrong("to: " + why + ".");
        });
        var batch = UUID.randomUUID().toString();
        return given(batch, to, assignments.give(batch, documents(body), to, call.account().name()));
    }

    private JsonNode take(ApiCall call) {
        var batch = UUID.randomUUID().toString();
        var name = call.account().name();
        return given(batch, Optional.of(name), assignments.take(batch, documents(call.body()), name));
    }

    private static List<String> documents(ObjectNode body) {
        var documents = ApiCall.strings(body.path("documents"), "documents");
        if (documents.size() > MOST) {
            throw ApiProblemException.wrong("documents: at most " + MOST + " at one stroke.");
        }
        return documents;
    }

    private static ObjectNode given(String batch, Optional<String> to, List<String> given) {
        return NODES.objectNode().put("batch", batch).put("to", to.orElse(null))
                .set("documents", AssessmentJson.strings(given));
    }

    private JsonNode undo(ApiCall call) {
        var batch = ApiCall.required(call.body(), "batch");
        return NODES.objectNode().put("undone", store.holds().undo(batch, clock.instant()));
    }

    private ObjectNode json(ReviewCase one) {
        var now = clock.instant();
        var node = NODES.objectNode().put("document", one.documentId()).put("revision", one.revision())
                .put("title", one.about().title()).put("issuer", one.basis().issuer().orElse(null))
                .put("kind", one.about().kind()).put("dated", one.about().dated().toString())
                .put("state", one.state(now).label())
                .put("settled", one.standing().settled().map(Ruling::label).orElse(null))
                .put("verdict", one.basis().verdict().label()).put("severity", one.basis().severity())
                .put("first_claim", one.about().firstClaim())
                .put("drawn", one.about().sampled().map(Object::toString).orElse(null));
        node.set("gaps", AssessmentJson.strings(one.basis().gaps()));
        node.set("reopened", AssessmentJson.strings(one.standing().reopened()));
        return node.put("held_by", one.hold(now).map(ReviewCase.Hold::holder).orElse(null))
                .put("held_until", one.hold(now).map(held -> held.until().toString()).orElse(null));
    }
}
