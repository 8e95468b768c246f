package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import lodestone.model.Account.Role;
import lodestone.model.Query;
import lodestone.review.Corrections;
import lodestone.review.Outcome;
import lodestone.review.ReviewDesk;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.Stored;
import lodestone.web.access.Needs;
import lodestone.web.access.Visitors;

/// Decisions on documents: what their panel shows and sends.
final class DecisionPages implements PageGroup {

    private final Frame frame;
    private final WebParts parts;
    private final ReviewDesk desk;

    DecisionPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.parts = parts;
        this.desk = new ReviewDesk(parts.store(), parts.review(), parts.clock());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/documents/{id}/decisions", this::decide, Needs.REVIEWER);
        routes.post("/documents/{id}/decisions/{number}/withdrawal", this::withdraw, Needs.REVIEWER);
        routes.post("/documents/{id}/replies", this::reply, Needs.REVIEWER);
        routes.post("/queue/next", this::next, Needs.REVIEWER);
    }

    /// The panel beside that document; none is shown beside an older version.
    static DecisionView panel(WebParts parts, Context context, Stored newest) {
        var visitor = Visitors.of(context);
        var desk = new ReviewDesk(parts.store(), parts.review(), parts.clock());
        return DecisionView.of(parts.store(), newest, parts.clock().instant(), visitor.name(),
                visitor.known() && visitor.may(Role.REVIEWER), one -> desk.bars(one, visitor.name()),
                QueueWish.carried(context), last(parts, context));
    }

    /// The decision from which the visitor comes.
    static Optional<LastDecision> last(WebParts parts, Context context) {
        return Fields.asked(context, "undo")
                .flatMap(given -> LastDecision.of(parts.store(), given, Visitors.of(context).name()));
    }

    private void decide(Context context) {
        try {
            var submission = ReviewForms.decision(context);
            switch (desk.decide(submission)) {
                case Outcome.Decided done -> onward(context, Optional.empty(),
                        done.decision().documentId() + "." + done.decision().number());
                case Outcome.Conflict conflict -> {
                    context.status(HttpStatus.CONFLICT);
                    frame.show(context, "conflict.jte", frame.page(context, "Nothing is stored", Menu.QUEUE),
                            new ConflictView(conflict.what(), submission,
                                    Corrections.differing(submission.correction(), conflict.now().basis()),
                                    conflict.now().revision(), QueueWish.posted(context)));
                }
                case Outcome.Refused refused -> refuse(context, refused.why());
            }
        } catch (IllegalArgumentException wrong) {
            refuse(context, String.valueOf(wrong.getMessage()));
        }
    }

    private void refuse(Context context, String why) {
        context.status(HttpStatus.BAD_REQUEST);
        frame.show(context, "message.jte", frame.page(context, "Nothing is stored", Menu.QUEUE),
                new MessageView(why, QueueWish.posted(context).document(context.pathParam("id")),
                        "Back to the document"));
    }

    /// To the next case that is for the visitor, who holds it from then on, or to the queue if there is none.
    private void next(Context context) {
        onward(context, Optional.of(ReviewForms.value(context, "after")).filter(id -> !id.isBlank()), "");
    }

    private void onward(Context context, Optional<String> after, String undo) {
        var wish = QueueWish.posted(context);
        var next = desk.next(Visitors.of(context).name(), wish.filter(),
                after.flatMap(parts.store().cases()::of));
        var page = next.map(one -> wish.document(one.documentId())).orElseGet(wish::address);
        context.redirect(undo.isEmpty() ? page
                : page + (page.contains("?") ? "&" : "?") + "undo=" + Query.encoded(undo),
                HttpStatus.SEE_OTHER);
    }

    /// Only what the visitor decided.
    private void withdraw(Context context) {
        var id = context.pathParam("id");
        var mine = parts.store().cases().decisions(id).stream().filter(one -> String.valueOf(one.number())
                .equals(context.pathParam("number")) && one.reviewer().equals(Visitors.of(context).name()));
        desk.withdraw(mine.toList(), Visitors.of(context).name());
        context.redirect(QueueWish.posted(context).document(id), HttpStatus.SEE_OTHER);
    }

    private void reply(Context context) {
        var id = context.pathParam("id");
        var words = ReviewForms.value(context, "words").strip();
        var speaker = ReviewForms.value(context, "speaker").strip();
        try {
            if (words.isEmpty() || speaker.isEmpty() || parts.store().documents().byId(id).isEmpty()) {
                throw new IllegalArgumentException("A reply takes words and who said them.");
            }
            if (words.length() > ReviewForms.LONGEST_NOTE || speaker.length() > ReviewForms.LONGEST_SPEAKER) {
                throw new IllegalArgumentException("A reply has at most " + ReviewForms.LONGEST_NOTE
                        + " characters, the name of who said it at most " + ReviewForms.LONGEST_SPEAKER
                        + ". Give the link of a longer one.");
            }
            var now = parts.clock().instant();
            desk.reply(new Reply(id, LocalDate.ofInstant(now, ZoneOffset.UTC), speaker,
                    words, ReviewForms.link(ReviewForms.value(context, "link")),
                    Visitors.of(context).name(), now));
            context.redirect(QueueWish.posted(context).document(id) + "#replies", HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException wrong) {
            refuse(context, String.valueOf(wrong.getMessage()));
        }
    }
}
