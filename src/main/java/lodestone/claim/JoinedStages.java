package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Inflection.Form;
import lodestone.claim.LanguageDefinition.Takes;
import lodestone.claim.Meaning.Kind;

/// Three or more stages told as steps of one process in one sentence: in the order of the chain or against
/// it, close together, each by what is done and not only by what is sold (ANNOTATION, section 2, borders).
final class JoinedStages {

    private static final int FEWEST = 3;
    private static final int APART = 9;
    private static final int LONGEST = 12;

    private final Chain chain;
    private static final long INTO = Vocabulary.hash("into");
    private static final long TO = Vocabulary.hash("to");

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;

    JoinedStages(Chain chain, Reading reading) {
        this.chain = chain;
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = chain.vocabulary();
    }

    /// @param span the words that carry the claim
    /// @param process whether more than a list of products is told
    record Steps(List<String> stages, Hit span, boolean process) {}

    /// The longest run of steps in the sentence, if it has three stages, one of them downstream.
    Optional<Steps> of(Sentence sentence) {
        var steps = steps(sentence);
        Optional<Steps> best = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            int back = reading.has(Cue.JOINED, sentence.first(), sentence.end()) ? -1 : 1;
            for (int direction = back; direction <= 1; direction += 2) {
                var run = run(steps, i, direction);
                if (run.stages().size() >= FEWEST && (best.isEmpty()
                        || run.stages().size() > best.get().stages().size())) {
                    best = Optional.of(run);
                }
            }
        }
        return best.filter(this::isJoined);
    }

    private List<Hit> steps(Sentence sentence) {
        var steps = new ArrayList<Hit>();
        Hit next = null;
        int joined = reading.first(Cue.JOINED, sentence.first(), sentence.end());
        for (var term : sentence.terms().reversed()) {
            var word = (Meaning.Term) term.meaning();
            if (word.kind() == Kind.STEP && isDescription(sentence, term)) {
                continue;
            }
            boolean listed = (next != null && next.from() - term.to() <= 1)
                    || (joined >= 0 && joined < term.from() && isListed(sentence, term));
            if ((word.kind() != Kind.PRODUCT || listed || isMade(sentence, term))
                    && !isInput(sentence, term)) {
                steps.addFirst(term);
                next = term;
            } else {
                next = null;
            }
        }
        return steps;
    }

    /// `sintered magnets` among products: a participle that nobody is said to have done.
    private boolean isDescription(Sentence sentence, Hit step) {
        int word = tokens.word(step.from());
        boolean participle = vocabulary.is(word, Form.PARTICIPLE) && !vocabulary.is(word, Form.BASE);
        return participle && !reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit(), sentence.first(), step.from())
                && !reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), step.from() - 4, step.from());
    }

    /// `linking a deposit, separation and metal`: a product right after another word of a stage.
    private boolean isListed(Sentence sentence, Hit product) {
        for (var term : sentence.terms()) {
            if (term.to() <= product.from() && product.from() - term.to() <= 3) {
                return true;
            }
        }
        return false;
    }

    /// `reduction of oxides into metal`: what goes in is not the stage claimed, unless it is the issuer's
    /// own.
    private boolean isInput(Sentence sentence, Hit product) {
        int to = product.to();
        boolean into = to < sentence.end() && (tokens.hash(to) == INTO || tokens.hash(to) == TO)
                && ((Meaning.Term) product.meaning()).kind() == Kind.PRODUCT;
        boolean own = reading.has(Cue.ISSUER, Math.max(sentence.first(), product.from() - 3), product.from());
        boolean made = product.from() > sentence.first()
                && reading.has(Cue.INTO, product.from() - 2, product.from());
        return into && !own && !made
                && !reading.has(Cue.JOINED, Math.max(sentence.first(), product.from() - 3), product.from());
    }

    /// Whether a verb of making stands right before the product: `makes magnets`.
    private boolean isMade(Sentence sentence, Hit product) {
        for (var event : sentence.events()) {
            var what = ((Meaning.Event) event.meaning()).event();
            boolean makes = (what.takes() == Takes.PRODUCT && !what.id().startsWith("s"))
                    || what.takes() == Takes.IDENTITY;
            boolean before = event.to() <= product.from() && product.from() - event.to() <= 4;
            boolean after = product.to() <= event.from() && event.from() - product.to() <= 1;
            if (makes && (before || after)) {
                return true;
            }
        }
        long linked = Cue.JOINED.bit() | Cue.INTO.bit();
        return reading.hasAny(linked, Math.max(sentence.first(), product.from() - 4), product.from())
                || reading.hasAny(Cue.INTO.bit() | Cue.BE.bit(), product.to(),
                        Math.min(sentence.end(), product.to() + 2));
    }

    private Steps run(List<Hit> steps, int from, int direction) {
        var stages = new ArrayList<String>();
        int last = stage(steps.get(from));
        int end = steps.get(from).to();
        stages.add(chain.stages().get(last));
        for (int i = from + 1; i < steps.size() && steps.get(i).from() - end <= reach(steps.get(i)); i++) {
            int stage = stage(steps.get(i));
            if ((stage - last) * direction > 0 && !reading.has(Cue.BE, end, steps.get(i).from())) {
                stages.add(chain.stages().get(stage));
                last = stage;
                end = steps.get(i).to();
            } else if (stage == last) {
                end = steps.get(i).to();
            }
        }
        var span = new Hit(steps.get(from).meaning(), steps.get(from).from(),
                Math.min(end, steps.get(from).from() + LONGEST));
        boolean process = reading.hasAny(Cue.INTO.bit() | Cue.JOINED.bit(), steps.get(from).from() - 3, end);
        for (int i = from; i < steps.size() && !process; i++) {
            process = ((Meaning.Term) steps.get(i).meaning()).kind() != Kind.PRODUCT;
        }
        return new Steps(ordered(stages), span, process);
    }

    /// Verbs may stand further apart than nouns: `mine at …, separate at … and cast`.
    private static int reach(Hit step) {
        return ((Meaning.Term) step.meaning()).kind() == Kind.STEP ? APART * 2 : APART;
    }

    private List<String> ordered(List<String> stages) {
        return chain.stages().stream().filter(stages::contains).toList();
    }

    /// A list of what one verb makes is no claim; steps are, and products that go into one another.
    private boolean isJoined(Steps steps) {
        return steps.process()
                && steps.stages().stream().anyMatch(name -> chain.isDownstream(chain.stages().indexOf(name)));
    }

    private static int stage(Hit hit) {
        return ((Meaning.Term) hit.meaning()).stage();
    }
}
