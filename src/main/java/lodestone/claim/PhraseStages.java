package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import lodestone.claim.ChainDefinition.PhraseDefinition;
import lodestone.model.StageFinding;

/// Which stages a set phrase covers: its own, or for an unqualified one (`vertically integrated`) all where
/// the text names a downstream product, else those that the text names (ANNOTATION, section 3).
final class PhraseStages {

    private static final int MUCH_SCRAP = 4;
    private static final int SOON = 4;

    private final Chain chain;
    private final Reading reading;
    private final List<StageFinding> stages;

    PhraseStages(Chain chain, Reading reading, List<StageFinding> stages) {
        this.chain = chain;
        this.reading = reading;
        this.stages = stages;
    }

    List<String> of(PhraseDefinition phrase, Sentence sentence, Hit at) {
        if (phrase.needs().isPresent()
                && !names(sentence, chain.stages().indexOf(phrase.needs().get()), at)) {
            return List.of();
        }
        boolean listed = phrase.stages().isEmpty();
        var range = listed ? range(sentence, at) : List.<String>of();
        if (!range.isEmpty()) {
            return range;
        }
        boolean last = listed && (namesLast() || names(sentence, chain.stages().size() - 1, at));
        boolean scrap = listed && (reading.has(Cue.RECYCLING, sentence.first(), sentence.end())
                || reading.count(Cue.RECYCLING) > MUCH_SCRAP) && !isOwn(0);
        var covered = new ArrayList<String>();
        for (int i = 0; i < chain.stages().size(); i++) {
            boolean said = listed ? last || isOwn(i) || names(sentence, i, at)
                    : phrase.stages().contains(chain.stages().get(i));
            if (said && !(scrap && i == 0)) {
                covered.add(chain.stages().get(i));
            }
        }
        return covered;
    }

    /// `the entire value chain, from separation to the magnet`: the stages from the first named to the last.
    private List<String> range(Sentence sentence, Hit phrase) {
        int from = phrase.to();
        if (from >= sentence.end() || !reading.has(Cue.JOINED, from, Math.min(sentence.end(), from + SOON))) {
            return List.of();
        }
        int first = -1;
        int last = -1;
        for (var term : sentence.terms()) {
            if (term.from() >= from) {
                int stage = ((Meaning.Term) term.meaning()).stage();
                first = first < 0 ? stage : first;
                last = stage;
            }
        }
        return first >= 0 && last - first >= 2 ? chain.stages().subList(first, last + 1) : List.of();
    }

    /// Whether the chain's last stage is the issuer's product or goal.
    private boolean namesLast() {
        return isOwn(chain.stages().size() - 1);
    }

    private boolean isOwn(int stage) {
        return stages.get(stage).level() > 0;
    }

    /// Whether the sentence names the stage otherwise than as what something is for.
    private boolean names(Sentence sentence, int stage, Hit phrase) {
        for (var term : sentence.terms()) {
            boolean its = reading.at(Cue.FOR, Math.min(phrase.to(), sentence.end() - 1));
            boolean behind = !its
                    && reading.has(Cue.FOR, Math.max(sentence.first(), term.from() - 3), term.from());
            if (((Meaning.Term) term.meaning()).stage() == stage && !behind) {
                return true;
            }
        }
        return false;
    }
}
