package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lodestone.alert.AssessmentJson;
import lodestone.model.Account;
import lodestone.model.Correction;
import lodestone.model.Decision;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.review.Outcome;
import lodestone.review.ReviewDesk;
import lodestone.review.Standings;
import lodestone.review.Submission;
import lodestone.store.CaseFilter;
import lodestone.store.ReviewCase;
import lodestone.store.Store;
import lodestone.web.access.Needs;

/// The review queue and its decisions. Who is to decide a second time does not see the first decision here
/// either.
final class ApiReview {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ApiParameter ID = ApiParameter.path("id", "The document's id.");

    private final Store store;
    private final ReviewDesk desk;
    private final Clock clock;

    ApiReview(WebParts parts) {
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
                        ApiParameter.limit(50, 500)),
                ApiRoute.get("/api/documents/{id}/decisions", "What was decided on a document, oldest first.",
                        "Decisions", this::decisions, ID),
                ApiRoute.post("/api/documents/{id}/decisions", Needs.REVIEWER,
                        "Decides on a document, unless somebody did since that revision.", "NewDecision",
                        "Decision", this::decide, ID));
    }

    private JsonNode queue(ApiCall call) {
        var states = call.text("state").map(label -> List.of(ReviewState.of(label)
                .orElseThrow(() -> ApiProblemException.wrong("state: there is no \"" + label + "\"."))))
                .orElse(List.of());
        var filter = new CaseFilter(states, call.text("issuer"), call.text("gap"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return ApiList.of(store.cases().list(filter, clock.instant(), Optional.empty(), call.limit()).stream()
                .map(one -> json(one)));
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

    private JsonNode decisions(ApiCall call) {
        var id = call.path("id");
        var known = store.cases().of(id);
        if (known.isEmpty()) {
            known(id);
        }
        return ApiList.of(known.stream().flatMap(one -> Standings.visible(one.standing().state(), one.basis(),
                store.cases().decisions(id), Optional.of(call.account()).filter(Account::known)
                        .map(Account::name))
                .stream()).map(decision -> json(decision)));
    }

    private void known(String id) {
        if (store.documents().byId(id).isEmpty()) {
            throw ApiProblemException.missing("document", id);
        }
    }

    private static ObjectNode json(Decision decision) {
        return NODES.objectNode().put("document", decision.documentId()).put("number", decision.number())
                .put("version", decision.basis().version()).put("reviewer", decision.reviewer())
                .put("at", decision.at().toString()).put("ruling", decision.ruling().label())
                .put("reason", decision.reason().label()).put("note", decision.note())
                .put("counter_evidence", decision.counterEvidence().map(URI::toString).orElse(null))
                .put("stands", decision.stands());
    }

    private JsonNode decide(ApiCall call) {
        var id = call.path("id");
        known(id);
        return switch (desk.decide(submission(call, id))) {
            case Outcome.Decided(Decision decision, _) -> json(decision);
            case Outcome.Conflict(String what, _) -> throw new ApiProblemException(HttpStatus.CONFLICT,
                    what);
            case Outcome.Refused(String why) -> throw new ApiProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, why);
        };
    }

    private static Submission submission(ApiCall call, String id) {
        var body = call.body();
        var label = ApiCall.string(body, "reason").orElse("");
        var reason = Reason.of(label)
                .orElseThrow(() -> ApiProblemException.wrong("reason: there is no \"" + label + "\"."));
        var note = ApiCall.string(body, "note").orElse("");
        if (note.length() > ReviewForms.LONGEST_NOTE) {
            throw ApiProblemException.wrong("note: at most " + ReviewForms.LONGEST_NOTE + " characters.");
        }
        return new Submission(id, revision(body), call.account().name(), reason.ruling(), reason, note,
                ApiCall.string(body, "counter_evidence").flatMap(ApiReview::link), Correction.NONE, "");
    }

    private static Optional<Integer> revision(ObjectNode body) {
        var revision = body.path("revision");
        if (!revision.isMissingNode() && !revision.isNull() && !revision.canConvertToInt()) {
            throw ApiProblemException.wrong("revision: a whole number.");
        }
        return revision.isNumber() ? Optional.of(revision.intValue()) : Optional.empty();
    }

    private static Optional<URI> link(String text) {
        try {
            return ReviewForms.link(text);
        } catch (IllegalArgumentException typed) {
            throw ApiProblemException.wrong("counter_evidence: an http or https address.");
        }
    }
}
