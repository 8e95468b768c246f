package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lodestone.model.Account.Role;
import lodestone.model.Reason;
import lodestone.review.Outcome;
import lodestone.review.Quality;
import lodestone.review.ReviewDesk;
import lodestone.store.ReviewCase;
import lodestone.web.access.Needs;
import lodestone.web.access.Visitors;

/// The review queue with what is done to many cases at one stroke, and the page of what decisions measure.
final class QueuePages implements PageGroup {

    private static final int PAGE = 50;

    private final Frame frame;
    private final WebParts parts;
    private final ReviewDesk desk;
    private final Assignments assignments;

    QueuePages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.parts = parts;
        this.desk = new ReviewDesk(parts.store(), parts.review(), parts.clock());
        this.assignments = new Assignments(parts);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/queue", this::queue);
        routes.post("/queue", this::stroke, Needs.REVIEWER);
        routes.post("/queue/undo", this::undo, Needs.REVIEWER);
        routes.get("/quality", this::quality);
    }

    private void queue(Context context) {
        var now = parts.clock().instant();
        var wish = QueueWish.of(context);
        var after = Fields.asked(context, "after").flatMap(parts.store().cases()::of);
        var cases = parts.store().cases().list(wish.filter(), now, after.map(ReviewCase::place), PAGE);
        var visitor = Visitors.of(context);
        boolean reviewer = visitor.known() && visitor.may(Role.REVIEWER);
        var stages = cases.stream().findFirst().map(one -> List.copyOf(one.basis().levels().keySet()))
                .orElse(List.of());
        frame.show(context, "queue.jte", frame.page(context, "Queue", Menu.QUEUE), new QueueView(cases,
                wish, stages, parts.store().cases().load(), now, visitor.name(), reviewer,
                reviewer ? assignments.reviewers() : List.of(), Fields.asked(context, "done").orElse(""),
                Fields.asked(context, "undo").orElse(""), DecisionPages.last(parts, context),
                cases.size() < PAGE ? "" : wish.address("after", cases.getLast().documentId())));
    }

    /// Whatever is ticked is taken, given up, given to somebody, or decided.
    private void stroke(Context context) {
        var batch = UUID.randomUUID().toString();
        var ids = context.formParams("case").stream().map(ReviewForms::id).toList();
        var done = switch (ReviewForms.value(context, "do")) {
            case "take" -> take(context, batch, ids);
            case "release" -> given(assignments.give(batch, ids, Optional.empty(),
                    Visitors.of(context).name()), "nobody");
            case "assign" -> assign(context, batch, ids);
            default -> decide(context, batch);
        };
        context.redirect(QueueWish.posted(context).address("done", done) + "&undo=" + batch,
                HttpStatus.SEE_OTHER);
    }

    private String take(Context context, String batch, List<String> ids) {
        var reviewer = Visitors.of(context).name();
        var taken = assignments.take(batch, ids, reviewer);
        return given(taken, reviewer) + (taken.size() == ids.size() ? ""
                : "; " + (ids.size() - taken.size()) + " left, with somebody else");
    }

    private String assign(Context context, String batch, List<String> ids) {
        var to = Fields.posted(context, "to");
        return assignments.refusal(to).map(why -> "Nothing assigned: " + why).orElseGet(() -> given(
                assignments.give(batch, ids, Optional.of(to), Visitors.of(context).name()), to));
    }

    private static String given(List<String> given, String to) {
        return given.size() + " with " + to;
    }

    private String decide(Context context, String batch) {
        var reason = Reason.of(ReviewForms.value(context, "reason"));
        if (reason.isEmpty()) {
            return "Nothing decided: choose a reason";
        }
        var outcomes = desk.decideAll(batch, ReviewForms.ticked(context, reason.get())).values();
        var left = new TreeMap<String, Integer>();
        outcomes.forEach(one -> why(one).ifPresent(words -> left.merge(words, 1, Integer::sum)));
        int decided = outcomes.size() - left.values().stream().mapToInt(many -> many).sum();
        var words = new StringBuilder(decided + " decided: " + reason.get().ruling().label());
        left.forEach((why, many) -> words.append("; ").append(many).append(" left: ").append(why));
        return words.toString();
    }

    /// Why nothing was stored; empty if it was.
    private static Optional<String> why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided _ -> Optional.empty();
            case Outcome.Conflict conflict -> Optional.of(conflict.what());
            case Outcome.Refused refused -> Optional.of(refused.why());
        };
    }

    private void undo(Context context) {
        var batch = ReviewForms.value(context, "batch");
        var reviewer = Visitors.of(context).name();
        var mine = parts.store().cases().batch(batch).stream()
                .filter(one -> one.reviewer().equals(reviewer)).toList();
        int undone = parts.store().holds().undo(batch, parts.clock().instant())
                + desk.withdraw(mine, reviewer);
        context.redirect(QueueWish.posted(context).address("done", undone + " undone"),
                HttpStatus.SEE_OTHER);
    }

    private void quality(Context context) {
        frame.show(context, "quality.jte", frame.page(context, "Quality", Menu.QUALITY),
                new QualityView(Quality.of(parts.store())));
    }
}
