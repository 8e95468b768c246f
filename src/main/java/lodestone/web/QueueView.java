package lodestone.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lodestone.model.DocumentKind;
import lodestone.model.Query;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Ruling;
import lodestone.store.CaseFilter;
import lodestone.store.ReviewCase;
import lodestone.store.ReviewCases.Load;

/// A page of the queue.
///
/// @param cases of this page
/// @param wish by which they were chosen
/// @param stages of the chain, upstream first
/// @param load how many cases wait, by severity and state
/// @param now when the page was made
/// @param visitor blank for one without a name
/// @param reviewer whether the visitor may assign and decide
/// @param reviewers to whom cases can be assigned; none where nobody has an account and any name will do
/// @param done what the visitor's last stroke came to, in a sentence; blank if there was none
/// @param undo by which that stroke can be undone; blank if it cannot
/// @param last the decision from which the visitor came, where no case was left
/// @param next address of the page behind this one; blank if it is the last
public record QueueView(List<ReviewCase> cases, QueueWish wish, List<String> stages, List<Load> load,
        Instant now, String visitor, boolean reviewer, List<String> reviewers, String done, String undo,
        Optional<LastDecision> last, String next) {

    public QueueView {
        cases = List.copyOf(cases);
        stages = List.copyOf(stages);
        load = List.copyOf(load);
        reviewers = List.copyOf(reviewers);
    }

    /// What people mostly ask for.
    ///
    /// @param name as it is shown
    public record Preset(String name, QueueWish wish) {}

    /// These, for that visitor.
    public List<Preset> presets() {
        var presets = new ArrayList<Preset>();
        presets.add(new Preset("Whatever waits", QueueWish.parse("")));
        if (reviewer) {
            presets.add(new Preset("Mine", QueueWish.parse("holder=" + Query.encoded(visitor))));
        }
        presets.add(new Preset("Second review", QueueWish.parse("state=second-review")));
        presets.add(new Preset("Disputed", QueueWish.parse("state=disputed")));
        presets.add(new Preset("Reopened", QueueWish.parse("state=reopened")));
        presets.add(new Preset("Samples", QueueWish.parse("sample=1")));
        return List.copyOf(presets);
    }

    /// By what the cases were chosen.
    public CaseFilter filter() {
        return wish.filter();
    }

    /// The states to choose from.
    public List<ReviewState> states() {
        return List.of(ReviewState.values());
    }

    /// The kinds of document to choose from.
    public List<String> kinds() {
        return Arrays.stream(DocumentKind.values()).map(DocumentKind::label).toList();
    }

    /// Reasons for which many cases may be decided at one stroke: those that fit any that is shown.
    public List<Reason> reasons() {
        return Arrays.stream(Reason.values()).filter(reason -> reason.ruling() != Ruling.PARTLY
                && reason != Reason.EVIDENCE_ELSEWHERE).filter(reason -> cases.stream()
                        .anyMatch(one -> reason.fits(one.basis().flagged())))
                .toList();
    }

    /// How many cases wait.
    public long waiting() {
        return load.stream().mapToLong(Load::cases).sum();
    }

    /// How many of them are at least so severe.
    public long waiting(int severity) {
        return load.stream().filter(one -> one.severity() >= severity).mapToLong(Load::cases).sum();
    }

    /// What marks a case in the list.
    public String marks(ReviewCase one) {
        var marks = new ArrayList<String>();
        if (one.about().firstClaim()) {
            marks.add("first claim of its issuer");
        }
        one.about().sampled().ifPresent(day -> marks.add("drawn by chance for " + day));
        marks.addAll(one.standing().reopened());
        return String.join(" · ", marks);
    }

    /// The day on which a case's document was published.
    public LocalDate day(ReviewCase one) {
        return LocalDate.ofInstant(one.about().dated(), ZoneOffset.UTC);
    }

    /// Where the case stands, and with whom.
    public String state(ReviewCase one) {
        return one.state(now).label() + one.standing().settled().map(ruling -> ": " + ruling.label())
                .orElse("") + one.hold(now).map(hold -> ", with " + hold.holder()).orElse("");
    }
}
