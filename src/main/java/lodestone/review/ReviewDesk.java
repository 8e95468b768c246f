package lodestone.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lodestone.model.Account;
import lodestone.model.Basis;
import lodestone.model.Decision;
import lodestone.model.Decision.Withdrawal;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Round;
import lodestone.model.Ruling;
import lodestone.store.CaseFilter;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.Member;
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
    /// In these it matters who decided before.
    private static final Set<ReviewState> ASKED_TWICE = EnumSet.of(ReviewState.SECOND_REVIEW,
            ReviewState.DISPUTED, ReviewState.DECIDED);

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
    /// What was assigned to him comes first, then the rest from its head. Whatever else he took before is
    /// free again: nobody works on two cases at once.
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
        var asked = page.stream().filter(one -> ASKED_TWICE.contains(one.standing().state()))
                .map(ReviewCase::documentId).toList();
        var decisions = store.cases().decisions(asked);
        return page.stream()
                .filter(one -> one.hold(now).filter(held -> !held.holder().equals(reviewer)).isEmpty())
                .filter(one -> bars(one, decisions.getOrDefault(one.documentId(), List.of()), reviewer)
                        .isEmpty())
                .toList();
    }

    /// Why that reviewer is not to decide on the case as it stands; empty if he may.
    public Optional<String> bars(ReviewCase one, String reviewer) {
        return ASKED_TWICE.contains(one.standing().state())
                ? bars(one, store.cases().decisions(one.documentId()), reviewer) : Optional.empty();
    }

    private Optional<String> bars(ReviewCase one, List<Decision> decisions, String reviewer) {
        var round = Standings.next(one.standing().state());
        if (round == Round.SECOND && own(one.basis(), decisions, reviewer)) {
            return Optional.of("it waits for a second review by somebody else than " + reviewer);
        }
        boolean party = round == Round.ADJUDICATION && Standings.party(one.basis(), decisions, reviewer);
        return party && othersMay(one.basis(), decisions)
                ? Optional.of(reviewer + " is a party to the dispute: somebody else has the last word")
                : Optional.empty();
    }

    private static boolean own(Basis basis, List<Decision> decisions, String reviewer) {
        return Standings.current(basis, decisions).stream().anyMatch(one -> one.reviewer().equals(reviewer));
    }

    /// Whether anybody but the parties can settle a dispute: where all who have an account are parties, one
    /// of them must. Where nobody has one, any name may come.
    private boolean othersMay(Basis basis, List<Decision> decisions) {
        var reviewers = store.accounts().all().stream().filter(one -> one.ended().isEmpty())
                .map(Member::account).filter(one -> one.may(Account.Role.REVIEWER)).map(Account::name)
                .toList();
        return reviewers.isEmpty()
                || reviewers.stream().anyMatch(name -> !Standings.party(basis, decisions, name));
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
        var refused = refusal(submission, before, decisions);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        var decision = decision(submission, before, decisions.size() + 1, round);
        var after = before.with(Standings.of(before.basis(), with(decisions, decision), replied(before)));
        return store.cases().decide(after, decision)
                ? new Outcome.Decided(decision, store.cases().of(after.documentId()).orElseThrow())
                : conflict(store.cases().of(after.documentId()).orElseThrow());
    }

    private Instant replied(ReviewCase one) {
        return store.replies().latest(List.of(one.documentId())).getOrDefault(one.documentId(), Instant.MIN);
    }

    /// Keeps what the issuer says about a document. A case that was decided without it is open again, and who
    /// has not seen it decides nothing.
    public void reply(Reply reply) {
        boolean kept = false;
        while (!kept) {
            var before = store.cases().of(reply.documentId());
            if (before.isEmpty()) {
                store.replies().add(reply);
            }
            kept = before.map(one -> store.cases().reply(after(one, reply), reply)).orElse(true);
        }
    }

    private ReviewCase after(ReviewCase before, Reply reply) {
        return before.with(Standings.of(before.basis(), store.cases().decisions(before.documentId()),
                Instant.ofEpochMilli(reply.at().toEpochMilli())));
    }

    /// A document that had no case when its reviewer looked has a new one now.
    private static boolean matches(int seen, ReviewCase now) {
        return seen == now.revision() || (seen == 0 && now.revision() == 1);
    }

    private Optional<String> refusal(Submission submission, ReviewCase before, List<Decision> decisions) {
        var barred = bars(before, decisions, submission.reviewer());
        if (barred.isPresent()) {
            return barred;
        }
        if (before.standing().state() == ReviewState.DECIDED && !submission.overrule()) {
            return Optional.of("it is decided already, as "
                    + before.standing().settled().map(Ruling::label).orElse("")
                    + "; only who says that he overrules it decides again");
        }
        if (!submission.reason().fits(before.basis().flagged())) {
            return Optional.of(unfit(submission.reason(), before.basis().flagged()));
        }
        if (submission.reason() == Reason.EVIDENCE_ELSEWHERE && submission.counterEvidence().isEmpty()) {
            return Optional.of(Reason.EVIDENCE_ELSEWHERE.label() + " takes the link of the evidence");
        }
        var differing = Corrections.differing(submission.correction(), before.basis());
        return Corrections.fault(submission.correction(), before.basis()).or(() -> Optional.of(
                submission.reason().label() + " takes what differs: correct the claim, its stages or a level")
                .filter(_ -> !Corrections.bearsOut(submission.reason(), differing)));
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
            case OPEN, CLAIMED -> "its findings changed or its issuer replied since you looked";
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
        var after = before.with(Standings.of(before.basis(), left, replied(before)));
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
