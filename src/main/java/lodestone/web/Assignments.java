package lodestone.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lodestone.model.Account;
import lodestone.model.Account.Role;
import lodestone.review.ReviewSettings;
import lodestone.store.Member;
import lodestone.store.ReviewCase;
import lodestone.store.Store;

/// Who works on which cases: given, taken and given up, many at one stroke.
final class Assignments {

    private final Store store;
    private final ReviewSettings settings;
    private final Clock clock;

    Assignments(WebParts parts) {
        this.store = parts.store();
        this.settings = parts.review();
        this.clock = parts.clock();
    }

    /// Who has an account and may decide, by name; none where nobody has one.
    List<String> reviewers() {
        return store.accounts().all().stream().filter(one -> one.ended().isEmpty()).map(Member::account)
                .filter(one -> one.may(Role.REVIEWER)).map(Account::name).toList();
    }

    /// Why nothing can be given to somebody of that name, in a clause; empty if it can. A slip of the pen
    /// would put cases aside for a week.
    Optional<String> refusal(String to) {
        var known = reviewers();
        return !to.isEmpty() && (known.isEmpty() || known.contains(to)) ? Optional.empty()
                : Optional.of((to.isEmpty() ? "say to whom" : "\"" + to + "\" is no reviewer")
                        + (known.isEmpty() ? "" : "; there are " + String.join(", ", known)));
    }

    /// Gives these to somebody, or to nobody, whoever has them; returns those given.
    ///
    /// @param batch by which it can be undone
    List<String> give(String batch, List<String> ids, Optional<String> who, String by) {
        var now = clock.instant();
        return store.holds().assign(batch, ids, who, by, now, now.plus(settings.assigned()));
    }

    /// Gives to the reviewer what nobody else has; returns it.
    List<String> take(String batch, List<String> ids, String reviewer) {
        var now = clock.instant();
        var free = store.cases().of(ids).stream().filter(one -> one.hold(now)
                .filter(held -> !held.holder().equals(reviewer)).isEmpty()).map(ReviewCase::documentId)
                .toList();
        return give(batch, free, Optional.of(reviewer), reviewer);
    }
}
