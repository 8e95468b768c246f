package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Decision;
import lodestone.model.Reason;
import lodestone.review.Outcome;
import lodestone.review.Quality;
import lodestone.review.ReviewDesk;
import lodestone.review.Submission;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.ReviewCase;
import lodestone.store.Store;
import lodestone.web.access.Needs;

/// Decisions, what they measure, and replies. Who is to decide a second time does not see the first
/// decision here either.
final class ApiReview {

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
                ApiRoute.get("/api/decisions", "What was decided on all documents, oldest first.",
                        "Decisions", this::all, ApiParameter.after(), ApiParameter.limit(100, 1000)),
                ApiRoute.get("/api/documents/{id}/decisions", "What was decided on a document, oldest first.",
                        "Decisions", this::decisions, ID),
                ApiRoute.post("/api/documents/{id}/decisions", Needs.REVIEWER,
                        "Decides on a document, unless somebody did since that revision.", "NewDecision",
                        "Decision", this::decide, ID),
                ApiRoute.post("/api/documents/{id}/decisions/{number}/withdrawal", Needs.REVIEWER,
                        "Takes back what the one who asks decided.", "Withdrawal", "Decision",
                        this::withdraw, ID, ApiParameter.path("number", "The decision's.")),
                ApiRoute.get("/api/documents/{id}/replies", "What the issuer says about a document, oldest "
                        + "first.", "Replies", this::replies, ID),
                ApiRoute.get("/api/quality", "How good the rules and the reviewers are, by the decisions.",
                        "Quality", _ -> ReviewJson.of(Quality.of(store))),
                ApiRoute.post("/api/documents/{id}/replies", Needs.REVIEWER,
                        "Keeps what the issuer says about a document.", "NewReply", "Reply", this::reply,
                        ID));
    }

    private JsonNode all(ApiCall call) {
        var rows = store.cases().decisions(call.text("after").map(this::at), call.limit() + 1);
        var visible = VisibleDecisions.among(store, rows, call.account());
        return ApiList.page(rows, call.limit(), VisibleDecisions::place,
                one -> Stream.of(one).filter(visible).map(ReviewJson::of));
    }

    private Decision at(String cursor) {
        int dot = ApiCall.cursor(cursor, ".+\\.\\d{1,9}").lastIndexOf('.');
        return store.cases().decisions(cursor.substring(0, dot)).stream()
                .filter(one -> VisibleDecisions.place(one).equals(cursor)).findFirst()
                .orElseThrow(() -> ApiProblemException.wrong("after: no cursor of this list."));
    }

    private JsonNode decisions(ApiCall call) {
        var id = call.path("id");
        var known = store.cases().of(id);
        if (known.isEmpty()) {
            known(id);
        }
        return ApiList.of(known.stream().flatMap(one -> visible(call, one))
                .map(ReviewJson::of));
    }

    private Stream<Decision> visible(ApiCall call, ReviewCase one) {
        return VisibleDecisions.of(one, store.cases().decisions(one.documentId()), call.account()).stream();
    }

    private void known(String id) {
        if (store.documents().byId(id).isEmpty()) {
            throw ApiProblemException.missing("document", id);
        }
    }

    private JsonNode decide(ApiCall call) {
        var id = call.path("id");
        known(id);
        return switch (desk.decide(submission(call, id))) {
            case Outcome.Decided(Decision decision, _) -> ReviewJson.of(decision);
            case Outcome.Conflict(String what, _) -> throw new ApiProblemException(HttpStatus.CONFLICT,
                    what);
            case Outcome.Refused(String why) -> throw new ApiProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, why);
        };
    }

    private JsonNode reply(ApiCall call) {
        var id = call.path("id");
        known(id);
        var body = call.body();
        var now = clock.instant();
        var reply = new Reply(id, LocalDate.ofInstant(now, ZoneOffset.UTC),
                bounded("speaker", ApiCall.required(body, "speaker"), ReviewForms.LONGEST_SPEAKER),
                bounded("words", ApiCall.required(body, "words"), ReviewForms.LONGEST_NOTE),
                ApiCall.string(body, "link").flatMap(ApiReview::link), call.account().name(), now);
        desk.reply(reply);
        return ReviewJson.of(reply);
    }

    private JsonNode replies(ApiCall call) {
        var id = call.path("id");
        known(id);
        return ApiList.of(store.replies().of(id).stream().map(ReviewJson::of));
    }

    /// Only what is shown to the one who asks, and only his own.
    private JsonNode withdraw(ApiCall call) {
        var id = call.path("id");
        var number = call.path("number");
        var name = call.account().name();
        var decision = numbered(call, id, number);
        if (!decision.reviewer().equals(name)) {
            throw new ApiProblemException(HttpStatus.FORBIDDEN, "Only who decided takes it back.");
        }
        if (desk.withdraw(List.of(decision), name) == 0) {
            throw new ApiProblemException(HttpStatus.CONFLICT, "It does not stand, or somebody changed the "
                    + "case at this moment.");
        }
        return ReviewJson.of(numbered(call, id, number));
    }

    private Decision numbered(ApiCall call, String id, String number) {
        return store.cases().of(id).stream().flatMap(one -> visible(call, one))
                .filter(one -> String.valueOf(one.number()).equals(number)).findFirst()
                .orElseThrow(() -> ApiProblemException.missing("decision", number));
    }

    private static String bounded(String field, String text, int longest) {
        if (text.length() > longest) {
            throw ApiProblemException.wrong(field + ": at most " + longest + " characters.");
        }
        return text;
    }

    private static Submission submission(ApiCall call, String id) {
        var body = call.body();
        var label = ApiCall.string(body, "reason").orElse("");
        var reason = Reason.of(label)
                .orElseThrow(() -> ApiProblemException.wrong("reason: there is no \"" + label + "\"."));
        var note = bounded("note", ApiCall.string(body, "note").orElse(""), ReviewForms.LONGEST_NOTE);
        return new Submission(id, revision(body), call.account().name(), reason.ruling(), reason, note,
                ApiCall.string(body, "counter_evidence").flatMap(ApiReview::link),
                CorrectionJson.read(body.path("correction")), "",
                body.path("overrule").asBoolean(false));
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
            throw ApiProblemException.wrong("A link is an http or https address.");
        }
    }
}
