package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.claim.Meaning.Kind;

/// What a clause names of stages and events, apart from names and claims; a plant stays in mind until another
/// is named.
final class ClauseWords {

    private static final int NEAR = 8;
    private static final long BASIS = Vocabulary.hash("basis");
    private static final Set<Long> WHICH = Vocabulary.hashes("which", "that");

    private final Reading reading;
    private final Parties parties;
    private Antecedent antecedent = Antecedent.NONE;
    private int topic = -1;

    ClauseWords(Reading reading, Parties parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /// The plant that `the plant` means until another is named.
    ///
    /// @param stage -1: none yet
    /// @param pilot whether it was called a pilot
    private record Antecedent(int stage, boolean pilot) {
        private static final Antecedent NONE = new Antecedent(-1, false);
    }

    /// No plant is in mind where a section begins.
    void forget() {
        antecedent = Antecedent.NONE;
        topic = -1;
    }

    /// The one stage whose plants or work the sentence names, or -1.
    private static int topic(Sentence sentence) {
        int stage = -1;
        for (var term : sentence.terms()) {
            var word = (Meaning.Term) term.meaning();
            if (word.kind() != Kind.PRODUCT) {
                stage = stage == -1 || stage == word.stage() ? word.stage() : -2;
            }
        }
        return Math.max(stage, -1);
    }

    /// `opened its pilot plant`, `bench testing was completed`, with no stage named: one of the stage that
    /// was spoken of last, or else is next.
    private Optional<Hit> piloted(Sentence sentence, int from, int to) {
        if (!reading.has(Cue.PILOT, from, to) || !sentence.terms().isEmpty()
                || reading.has(Cue.RECYCLING, sentence.first(), sentence.end())) {
            return Optional.empty();
        }
        int index = reading.sentences().indexOf(sentence);
        int stage = topic;
        for (int next = index + 1; stage < 0 && next <= index + 2
                && next < reading.sentences().size(); next++) {
            stage = topic(reading.sentences().get(next));
        }
        int plant = reading.first(Cue.FACILITY, from, to);
        int at = plant >= 0 ? plant : to - 1;
        return stage < 0 ? Optional.empty()
                : Optional.of(new Hit(new Meaning.Term(stage, Kind.ASSET), at, at + 1));
    }

    /// A sentence that names plants of one stage only leaves it to the next sentence's `the plant`.
    void remember(Sentence sentence) {
        boolean plant = reading.has(Cue.FACILITY, sentence.first(), sentence.end());
        int stage = -1;
        for (var term : sentence.terms()) {
            var word = (Meaning.Term) term.meaning();
            if (word.kind() == Kind.ASSET || (plant && word.kind() != Kind.STEP)) {
                stage = stage < 0 || stage == word.stage() ? word.stage() : -2;
            }
        }
        topic = topic(sentence) >= 0 ? topic(sentence) : topic;
        if (stage == -1 && plant && reading.has(Cue.PILOT, sentence.first(), sentence.end())) {
            antecedent = new Antecedent(antecedent.stage(), true);
        }
        if (stage >= 0) {
            antecedent = new Antecedent(stage, reading.has(Cue.PILOT, sentence.first(), sentence.end()));
        }
    }

    /// The clause's events that are no part of a name, of a claim or of a word for goods.
    List<Hit> events(Sentence sentence, int from, int to) {
        var events = new ArrayList<Hit>();
        for (var event : sentence.events()) {
            if (event.from() >= from && event.from() < to && !inPhrase(sentence, event)
                    && !isPartOfName(sentence, event) && !isCompound(event)) {
                events.add(event);
            }
        }
        return events;
    }

    /// `U.S.-produced magnets`: a word of the goods and nobody's deed.
    private boolean isCompound(Hit event) {
        var tokens = reading.tokens();
        int at = event.from();
        return at > 0 && tokens.after(at, Tokens.HYPHEN) && tokens.isCapital(at - 1)
                && !tokens.isCapital(at);
    }

    /// The clause's words of stages; `the plant` where none is named stands for the last one.
    List<Hit> terms(Sentence sentence, int from, int to) {
        var terms = new ArrayList<Hit>();
        for (var term : sentence.terms()) {
            if (term.from() >= from && term.to() <= to && !inPhrase(sentence, term) && !inName(term)
                    && !isBasis(term)) {
                terms.add(term);
            }
        }
        if (terms.isEmpty()) {
            said(sentence, from, to).or(() -> meant(sentence, from, to)).ifPresent(terms::add);
        }
        boolean plant = terms.stream().anyMatch(term -> ((Meaning.Term) term.meaning()).kind() == Kind.ASSET);
        boolean named = terms.stream()
                .anyMatch(term -> ((Meaning.Term) term.meaning()).kind() == Kind.PRODUCT);
        if (terms.isEmpty() || (!plant && !named) || (!plant && reading.has(Cue.FACILITY_FOR, from, to))) {
            terms.addAll(facility(sentence, from, to));
        }
        int again = terms.isEmpty() && antecedent.stage() >= 0 ? reading.first(Cue.ASSET_AGAIN, from, to)
                : -1;
        if (again >= 0) {
            terms.add(new Hit(new Meaning.Term(antecedent.stage(), Kind.ASSET), again, again + 1));
        }
        if (terms.isEmpty()) {
            piloted(sentence, from, to).ifPresent(terms::add);
        }
        return terms;
    }

    /// `opened a facility for permanent magnets`, `the pilot plant has started` in a sentence of one stage
    /// only: the plant is one of that stage.
    private List<Hit> facility(Sentence sentence, int from, int to) {
        int plant = reading.first(Cue.FACILITY, from, to);
        if (plant < 0) {
            return List.of();
        }
        int stages = 0;
        var plants = new ArrayList<Hit>();
        for (var term : sentence.terms()) {
            var word = (Meaning.Term) term.meaning();
            if (!inPhrase(sentence, term) && !inName(term)) {
                stages |= 1 << word.stage();
                plants.add(new Hit(new Meaning.Term(word.stage(), Kind.ASSET), plant, plant + 1));
            }
        }
        return Integer.bitCount(stages) == 1 ? plants.subList(0, 1)
                : reading.has(Cue.FACILITY_FOR, from, to) ? plants : List.of();
    }

    /// `its pilot plant for carbonate, which is operating`, `magnets from a plant that runs`: what a relative
    /// clause is said of.
    private Optional<Hit> meant(Sentence sentence, int from, int to) {
        if (from == sentence.first() || !WHICH.contains(reading.tokens().hash(from))
                || reading.hasAny(Cue.PLANNED.bit() | Cue.CONDITIONAL.bit(), from, to)) {
            return Optional.empty();
        }
        Hit last = null;
        for (var term : sentence.terms()) {
            last = term.to() <= from && from - term.to() <= NEAR && isThing(term) && !inPhrase(sentence, term)
                    && !inName(term) ? term : last;
        }
        if (last == null) {
            return Optional.empty();
        }
        int plant = reading.last(Cue.FACILITY, last.to(), from);
        var meaning = (Meaning.Term) last.meaning();
        return Optional.of(new Hit(plant < 0 ? meaning : new Meaning.Term(meaning.stage(), Kind.ASSET), from,
                from + 1));
    }

    private static boolean isThing(Hit term) {
        var kind = ((Meaning.Term) term.meaning()).kind();
        return kind == Kind.ASSET || kind == Kind.PRODUCT;
    }

    /// `… of alloy; the first 22 tonnes were delivered`: a quantity goes on about the product named before
    /// it.
    private Optional<Hit> said(Sentence sentence, int from, int to) {
        if (from == sentence.first() || Quantities.in(reading, from, to).isEmpty()) {
            return Optional.empty();
        }
        Hit last = null;
        for (var term : sentence.terms()) {
            last = term.to() <= from && ((Meaning.Term) term.meaning()).kind() == Kind.PRODUCT ? term : last;
        }
        int at = from;
        while (at < to && !Quantities.isUnit(reading, at)) {
            at++;
        }
        return last == null || at == to ? Optional.empty() : Optional.of(new Hit(last.meaning(), at, at + 1));
    }

    /// `manufacturing` in `magnet manufacturing facility` reports nothing.
    private static boolean isPartOfName(Sentence sentence, Hit event) {
        for (var term : sentence.terms()) {
            var kind = ((Meaning.Term) term.meaning()).kind();
            boolean output = event.event().id().equals("output");
            if ((kind == Kind.ASSET || (kind == Kind.PROCESS && !output)) && term.covers(event)) {
                return true;
            }
        }
        return false;
    }

    /// `Metals` in a company's name names no metal.
    private boolean inName(Hit term) {
        return parties.isName(term.from()) && parties.isName(term.to() - 1);
    }

    /// `900 t (REO basis)`: how goods were weighed, and no goods.
    private boolean isBasis(Hit term) {
        var tokens = reading.tokens();
        return term.to() < tokens.size() && tokens.hash(term.to()) == BASIS;
    }

    /// The words of a claim are never its evidence.
    private static boolean inPhrase(Sentence sentence, Hit term) {
        for (var phrase : sentence.phrases()) {
            if (phrase.overlaps(term) && ((Meaning.Phrase) phrase.meaning()).phrase().canClaim()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the clause goes on about a plant that was called a pilot.
    boolean pilotBefore(int from, int to) {
        return (antecedent.pilot() && reading.has(Cue.ASSET_AGAIN, from, to))
                || (WHICH.contains(reading.tokens().hash(from)) && reading.has(Cue.PILOT, from - NEAR, from));
    }
}
