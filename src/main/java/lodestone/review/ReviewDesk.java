package lodestone.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lodestone.model.Basis;
import lodestone.model.Decision;
import lodestone.model.Decision.Withdrawal;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Round;
import lodestone.store.CaseFilter;
import lodestone.store.ReviewCase;
import lodestone.store.Store;

/// Where reviewers take cases and decide on them. Thread-safe.
///
/// ```java
/// var mine = desk.next("ana", CaseFilter.WAITING, Optional.empty()).orElseThrow();
/// desk.decide(new Submission(mine.documentId(), Optional.of(mine.revision()), "ana", Reason.PLANS_ONLY));
/// // Decided, or Conflict if somebody was faster
/// ```
public final class ReviewDesk {

    private static final int PAGE = 50;

    private final Store store;
    private final Intake intake;
    private final ReviewSettings settings;
    private final Clock clock;

    /// A desk over that store.
    public ReviewDesk(Store store, ReviewSettings settings, Clock clock) {
        this.store = store;
        this.intake = new Intake(store);
        this.settings = settings;
        this.clock = clock;
    }

    /// Gives the reviewer the next case that nobody else has and that he may decide; empty if none waits.
    /// What was assigned to him comes first, then the rest from its head. Whatever else he took before is free
    /// again: nobody works on two cases at once.
    ///
    /// @param after the case from which on to look
    public Optional<ReviewCase> next(String reviewer, CaseFilter filter, Optional<ReviewCase> after) {
        var now = clock.instant();
        Predicate<ReviewCase> assigned = one -> assigned(one, reviewer, now);
        boolean own = filter.holder().isEmpty() && after.filter(assigned.negate()).isEmpty();
        var mine = own ? first(reviewer, filter.with(reviewer), after, assigned)
                : Optional.<ReviewCase>empty();
        boolean all = filter.holder().isPresent();
        var next = mine.or(() -> first(reviewer, filter, all ? after : after.filter(assigned.negate()),
                all ? _ -> true : assigned.negate()));
        store.holds().giveUp(reviewer, now.plus(settings.hold()),
                next.map(ReviewCase::documentId).orElse(""));
        return next;
    }

    /// Whether it was given to the reviewer for longer than what one takes is.
    private boolean assigned(ReviewCase one, String reviewer, Instant now) {
        return one.hold(now).filter(held -> held.holder().equals(reviewer)
                && held.until().isAfter(now.plus(settings.hold()))).isPresent();
    }

    private Optional<ReviewCase> first(String reviewer, CaseFilter filter, Optional<ReviewCase> after,
            Predicate<ReviewCase> wanted) {
        var now = clock.instant();
        var page = store.cases().list(filter, now, after.map(ReviewCase::place), PAGE);
        while (!page.isEmpty()) {
            var taken = free(page.stream().filter(wanted).toList(), reviewer, now).stream()
                    .filter(one -> take(one.documentId(), reviewer)).findFirst();
            if (taken.isPresent()) {
                return store.cases().of(taken.get().documentId());
            }
            page = store.cases().list(filter, now, Optional.of(page.getLast().place()), PAGE);
        }
        return Optional.empty();
    }

    private List<ReviewCase> free(List<ReviewCase> page, String reviewer, Instant now) {
        var second = page.stream().filter(one -> one.state(now) == ReviewState.SECOND_REVIEW)
                .map(ReviewCase::documentId).toList();
        var decisions = store.cases().decisions(second);
        return page.stream()
                .filter(one -> one.hold(now).filter(held -> !held.holder().equals(reviewer)).isEmpty())
                .filter(one -> !own(one.basis(), decisions.getOrDefault(one.documentId(), List.of()),
                        reviewer))
                .toList();
    }

    private static boolean own(Basis basis, List<Decision> decisions, String reviewer) {
        return Standings.current(basis, decisions).stream().anyMatch(one -> one.reviewer().equals(reviewer));
    }

    /// Gives that case to the reviewer; false if somebody else has it.
    public boolean take(String documentId, String reviewer) {
        var now = clock.instant();
        return store.holds().take(documentId, reviewer, now, now.plus(settings.hold()));
    }

    /// Stores a decision, if nothing changed since its reviewer looked.
    public Outcome decide(Submission submission) {
        var known = intake.enter(submission.documentId());
        if (known.isEmpty()) {
            return new Outcome.Refused("no document \"" + submission.documentId() + "\"");
        }
        var before = known.get();
        if (submission.revision().filter(seen -> !matches(seen, before)).isPresent()) {
            return conflict(before);
        }
        var decisions = store.cases().decisions(before.documentId());
        var round = Standings.next(before.standing().state());
        var refused = refusal(submission, before, decisions, round);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        var decision = decision(submission, before, decisions.size() + 1, round);
        var after = before.with(Standings.of(before.basis(), with(decisions, decision)));
        return store.cases().decide(after, decision)
                ? new Outcome.Decided(decision, store.cases().of(after.documentId()).orElseThrow())
                : conflict(store.cases().of(after.documentId()).orElseThrow());
    }

    /// A document that had no case when its reviewer looked has a new one now.
    private static boolean matches(int seen, ReviewCase now) {
        return seen == now.revision() || (seen == 0 && now.revision() == 1);
    }

    private static Optional<String> refusal(Submission submission, ReviewCase before,
            List<Decision> decisions, Round round) {
        if (round == Round.SECOND && own(before.basis(), decisions, submission.reviewer())) {
            return Optional.of("it waits for a second review by somebody else than "
                    + submission.reviewer());
        }
        if (!submission.reason().fits(before.basis().flagged())) {
            return Optional.of(unfit(submission.reason(), before.basis().flagged()));
        }
        if (submission.reason() == Reason.EVIDENCE_ELSEWHERE && submission.counterEvidence().isEmpty()) {
            return Optional.of(Reason.EVIDENCE_ELSEWHERE.label() + " takes the link of the evidence");
        }
        return Corrections.fault(submission.correction(), before.basis());
    }

    private static String unfit(Reason reason, boolean flagged) {
        var others = reason.ruling().reasons().stream().filter(one -> one.fits(flagged)).map(Reason::label)
                .collect(Collectors.joining(", "));
        return reason.label() + " is said of what is " + (flagged ? "not flagged" : "flagged") + "; to "
                + reason.ruling().label() + " this there is " + others;
    }

    private Decision decision(Submission submission, ReviewCase before, int number, Round round) {
        boolean second = round == Round.FIRST && SecondReview.due(settings, before.documentId(),
                before.basis(), submission.ruling());
        return new Decision(before.documentId(), number, before.basis(), submission.reviewer(), now(), round,
                submission.ruling(), submission.reason(), submission.note(), submission.counterEvidence(),
                Corrections.differing(submission.correction(), before.basis()), second, submission.batch(),
                Optional.empty());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static List<Decision> with(List<Decision> decisions, Decision more) {
        var all = new ArrayList<>(decisions);
        all.add(more);
        return all;
    }

    private Outcome conflict(ReviewCase now) {
        var state = now.standing().state();
        var what = switch (state) {
            case OPEN, CLAIMED -> "its findings changed since you looked";
            case REOPENED -> "it was reopened since you looked: " + String.join("; ", now.standing()
                    .reopened());
            case SECOND_REVIEW -> "somebody decided since you looked, and it waits for a second review";
            case DISPUTED -> "somebody decided otherwise since you looked, and it is disputed";
            case DECIDED -> "somebody decided since you looked: "
                    + now.standing().settled().map(ruling -> ruling.label()).orElse("");
        };
        return new Outcome.Conflict(what, now);
    }

    /// Takes back decisions that still stand, each by its document and number; returns how many there were.
    /// What others decided since on the same cases stays.
    public int withdraw(Collection<Decision> decisions, String reviewer) {
        return (int) decisions.stream().filter(one -> withdraw(one, reviewer)).count();
    }

    private boolean withdraw(Decision decision, String reviewer) {
        var by = new Withdrawal(reviewer, now());
        var before = store.cases().of(decision.documentId()).orElseThrow();
        var all = store.cases().decisions(decision.documentId());
        if (all.stream().noneMatch(one -> one.number() == decision.number() && one.stands())) {
            return false;
        }
        var left = all.stream().filter(one -> one.number() != decision.number()).toList();
        var after = before.with(Standings.of(before.basis(), left));
        return store.cases().withdraw(after, decision.number(), by);
    }

    /// Decides many cases at one stroke; each for itself, so that a conflict on one leaves the others.
    ///
    /// @param batch by which they can be withdrawn together
    /// @return what came of each, by document
    public Map<String, Outcome> decideAll(String batch, List<Submission> submissions) {
        var outcomes = new HashMap<String, Outcome>();
        submissions.forEach(one -> outcomes.put(one.documentId(), decide(one.in(batch))));
        return outcomes;
    }
}
