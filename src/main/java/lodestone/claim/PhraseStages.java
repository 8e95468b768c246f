package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lodestone.claim.ChainDefinition.PhraseDefinition;
import lodestone.claim.Meaning.Kind;
import lodestone.model.StageFinding;
import org.jspecify.annotations.Nullable;

/// Which stages a set phrase covers: its own, or for an unqualified one (`vertically integrated`) all where
/// the text names a downstream product, else those that the text names (ANNOTATION, section 3).
final class PhraseStages {

    private static final int MUCH_SCRAP = 4;
    private static final int SOON = 4;
    private static final int LISTED = 14;
    private static final long AND = Vocabulary.hash("and");
    private static final long IN = Vocabulary.hash("in");
    private static final Set<Long> CIRCULAR = Vocabulary.hashes("circular", "recycled", "recycling");
    private static final Set<Long> BOUGHT = Vocabulary.hashes("sourcing", "procurement", "purchasing",
            "purchase", "imports", "supply", "trading");

    private final Chain chain;
    private final Reading reading;
    private final Parties parties;
    private final Mentions steps;
    private final List<StageFinding> stages;
    private final boolean muchScrap;
    private @Nullable Set<Integer> mentioned;
    private @Nullable Set<Integer> offered;
    private @Nullable Boolean ofTrade;

    PhraseStages(Chain chain, Reading reading, Parties parties, List<StageFinding> stages) {
        this.parties = parties;
        this.steps = new Mentions(chain, reading, parties);
        this.chain = chain;
        this.reading = reading;
        this.stages = stages;
        this.muchScrap = reading.count(Cue.RECYCLING) > MUCH_SCRAP;
    }

    List<String> of(PhraseDefinition phrase, Sentence sentence, Hit at) {
        if (phrase.needs().isPresent()
                && !isNeedMet(chain.stages().indexOf(phrase.needs().get()), sentence, at)) {
            return List.of();
        }
        boolean listed = phrase.stages().isEmpty();
        if (listed && !isOfTrade()) {
            return List.of();
        }
        var range = listed ? range(sentence, at) : List.<String>of();
        range = listed && range.isEmpty() ? listedAfter(sentence, at) : range;
        range = listed && range.isEmpty() ? plants(sentence, at) : range;
        if (!range.isEmpty()) {
            return range;
        }
        int end = chain.stages().size() - 1;
        boolean last = listed && (isOwn(end) || names(sentence, end, at) || mentioned().contains(end));
        boolean scrap = (listed || !namesFirst(sentence, at))
                && (isRecycler(sentence) || CIRCULAR.stream().anyMatch(
                        word -> reading.tokens().has(word, at.from(), Math.min(at.to(), sentence.end()))));
        var covered = new ArrayList<String>();
        for (int i = 0; i < chain.stages().size(); i++) {
            boolean said = listed ? last || isOwn(i) || names(sentence, i, at)
                    : phrase.stages().contains(chain.stages().get(i));
            if (said && !(scrap && i == 0)) {
                covered.add(chain.stages().get(i));
            }
        }
        return listed && covered.size() < PhraseDefinition.FEWEST_STAGES && !covered.isEmpty()
                ? widened(covered) : covered;
    }

    /// Whether the text is of the chain's trade: it names two stages, or the trade otherwise than as the last
    /// word of a product. A builder that sells magnets is integrated in another.
    private boolean isOfTrade() {
        if (ofTrade == null) {
            ofTrade = named() > 1 || reading.sentences().stream().anyMatch(this::namesTrade);
        }
        return ofTrade;
    }

    private int named() {
        int count = 0;
        for (int i = 0; i < chain.stages().size(); i++) {
            count += reading.names(i) ? 1 : 0;
        }
        return count;
    }

    private boolean namesTrade(Sentence sentence) {
        for (int at = sentence.first(); at < sentence.end(); at++) {
            int last = at + 1;
            if (reading.at(Cue.SUBJECT, at)
                    && sentence.terms().stream().noneMatch(term -> term.to() == last)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the sentence names the stage, or the issuer is at it.
    private boolean isNeedMet(int stage, Sentence sentence, Hit phrase) {
        return names(sentence, stage, phrase) || isOwn(stage);
    }

    /// Too few: also those that a sentence about the issuer names.
    private List<String> widened(List<String> covered) {
        var all = new ArrayList<String>();
        for (int i = 0; i < chain.stages().size(); i++) {
            if (covered.contains(chain.stages().get(i)) || mentioned().contains(i) || offered().contains(i)) {
                all.add(chain.stages().get(i));
            }
        }
        return all;
    }

    /// The stages of which sentences about the issuer tell a step; the text is gone through once.
    private Set<Integer> mentioned() {
        if (mentioned == null) {
            mentioned = reading.sentences().stream().filter(this::isAboutIssuer)
                    .flatMap(sentence -> steps.steps(sentence).stream()).map(Mention::stage)
                    .collect(Collectors.toSet());
        }
        return mentioned;
    }

    /// The stages of which a sentence about the issuer names the products of two or more, otherwise than as
    /// what something is for.
    private Set<Integer> offered() {
        if (offered == null) {
            offered = reading.sentences().stream().filter(this::isAboutIssuer).map(this::named)
                    .filter(named -> named.size() > 1).flatMap(Set::stream).collect(Collectors.toSet());
        }
        return offered;
    }

    private Set<Integer> named(Sentence sentence) {
        return steps.all(sentence).stream()
                .filter(word -> word.kind() != Kind.END && !isOblique(sentence, word))
                .map(Mention::stage).collect(Collectors.toSet());
    }

    private boolean isOblique(Sentence sentence, Mention word) {
        int before = word.from() - 1;
        return steps.isSomebodys(sentence, word) || steps.isInput(sentence, word)
                || (before >= sentence.first()
                        && (reading.at(Cue.FOR, before) || reading.tokens().hash(before) == IN));
    }

    /// Whether the issuer is named or meant in it before anybody else is.
    private boolean isAboutIssuer(Sentence sentence) {
        if (!sentence.section().role().reports()) {
            return false;
        }
        int others = reading.first(Cue.OTHERS, sentence.first(), sentence.end());
        int end = others < 0 ? sentence.end() : others;
        return parties.namesIssuer(sentence.first(), end)
                || reading.has(Cue.ISSUER, sentence.first(), end);
    }

    /// What is made of scrap needs no mine (ANNOTATION, section 3).
    private boolean isRecycler(Sentence sentence) {
        return (muchScrap || reading.has(Cue.RECYCLING, sentence.first(), sentence.end())) && !isOwn(0);
    }

    /// Whether the phrase itself names the first stage: `mine-to-magnet`.
    private boolean namesFirst(Sentence sentence, Hit phrase) {
        return sentence.terms().stream().anyMatch(term -> phrase.covers(term)
                && ((Meaning.Term) term.meaning()).stage() == 0)
                || reading.told(phrase.from(), phrase.to()).stream()
                        .anyMatch(told -> ((Meaning.Told) told.meaning()).stage() == 0);
    }

    /// `the entire value chain, from separation to the magnet`: the stages from the first named to the last.
    private List<String> range(Sentence sentence, Hit phrase) {
        int from = phrase.to();
        if (from >= sentence.end() || !reading.has(Cue.JOINED, from, Math.min(sentence.end(), from + SOON))) {
            return List.of();
        }
        int first = -1;
        int last = -1;
        for (var word : steps.all(sentence)) {
            if (word.from() >= from && !isBought(word, sentence.end())) {
                first = first < 0 ? word.stage() : first;
                last = word.stage();
            }
        }
        return first >= 0 && last - first >= 2 ? chain.stages().subList(first, last + 1) : List.of();
    }

    /// `oxide sourcing`: what comes from others.
    private boolean isBought(Mention word, int end) {
        return word.to() < end && BOUGHT.contains(reading.tokens().hash(word.to()));
    }

    /// `a fully integrated producer of metals, alloys and magnets`: the products in a row right after it,
    /// where they are the chain's last three or more.
    private List<String> listedAfter(Sentence sentence, Hit phrase) {
        int end = phrase.to();
        var stages = new TreeSet<Integer>();
        for (var term : sentence.terms()) {
            if (term.from() >= phrase.to() && term.from() - end <= SOON) {
                stages.add(((Meaning.Term) term.meaning()).stage());
                end = term.to();
            }
        }
        int count = chain.stages().size();
        boolean tail = stages.size() >= PhraseDefinition.FEWEST_STAGES
                && stages.first() == count - stages.size() && stages.last() == count - 1;
        return tail ? chain.stages().subList(stages.first(), count) : List.of();
    }

    private boolean isOwn(int stage) {
        return stages.get(stage).level() > 0;
    }

    /// `a fully integrated mining and refining facility`: the stages of a plant that are named before its
    /// noun claim no others; for a bare `integrated facility` those that another such phrase names.
    private List<String> plants(Sentence sentence, Hit phrase) {
        var here = plant(sentence, phrase);
        if (here.size() > 1 || !reading.has(Cue.FACILITY, phrase.from(), phrase.to())) {
            return here;
        }
        for (var other : reading.sentences()) {
            for (var hit : other.phrases()) {
                var there = ((Meaning.Phrase) hit.meaning()).phrase().stages().isEmpty() ? plant(other, hit)
                        : List.<String>of();
                if (!there.isEmpty()) {
                    return there;
                }
            }
        }
        return List.of();
    }

    private List<String> plant(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.from() + LISTED);
        int plant = reading.first(Cue.FACILITY, phrase.from(), end);
        if (plant < 0 || !reading.tokens().has(AND, phrase.from(), plant)
                || reading.hasAny(Cue.BLOCKING.bit() | Cue.CLAUSE.bit(), phrase.from(), plant)) {
            return List.of();
        }
        var named = new TreeSet<Integer>();
        for (var word : steps.all(sentence)) {
            if (word.from() >= phrase.from() && word.from() < plant) {
                named.add(word.stage());
            }
        }
        int recycling = reading.has(Cue.RECYCLING, phrase.from(), plant) ? 1 : 0;
        return named.size() + recycling > 1 ? named.stream().map(chain.stages()::get).toList() : List.of();
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
