package lodestone.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lodestone.claim.Inflection.Form;
import lodestone.claim.LanguageDefinition.Takes;
import lodestone.claim.Meaning.Kind;

/// The words of a sentence that can tell a step of a process: what is done, what it is done in, and what is
/// made, but not what is only sold, described or put in (ANNOTATION, section 2, borders).
final class Mentions {

    private static final long A = Vocabulary.hash("a");
    private static final long AN = Vocabulary.hash("an");
    private static final long AND = Vocabulary.hash("and");
    private static final long INTO = Vocabulary.hash("into");
    private static final long TO = Vocabulary.hash("to");
    private static final long IN = Vocabulary.hash("in");
    private static final Set<Long> GOOD_FOR = Vocabulary.hashes("essential", "critical", "vital", "necessary",
            "needed", "required", "used", "crucial", "key", "important", "suitable", "destined");

    private final Chain chain;
    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Parties parties;
    private long soldIn = -1;
    private int sold;

    Mentions(Chain chain, Reading reading, Parties parties) {
        this.parties = parties;
        this.reading = reading;
        this.tokens = reading.tokens();
        this.chain = chain;
        this.vocabulary = chain.vocabulary();
    }

    /// Strict and loose words alike, in order, ends of chains among them; none inside a company's name.
    List<Mention> all(Sentence sentence) {
        var all = new ArrayList<Mention>();
        sentence.terms().forEach(hit -> all.add(Mention.of(hit)));
        reading.told(sentence.first(), sentence.end()).forEach(hit -> all.add(Mention.of(hit)));
        all.removeIf(word -> parties.isName(word.from()));
        all.sort(Comparator.comparingInt(Mention::from));
        return all;
    }

    /// Whether another company is named between the tokens otherwise than behind a preposition: by its name,
    /// or by a word that can only be one, right behind a comma or `and`.
    boolean isOthers(int from, int to) {
        for (var name : parties.in(from, to)) {
            if (!parties.sharesClaim(name.party()) && name.from() > from
                    && !reading.has(Cue.BLOCKING, name.from() - 1, name.from())) {
                return true;
            }
        }
        for (int at = from + 1; at + 1 < to; at++) {
            boolean stranger = tokens.isCapital(at) && !tokens.isUpper(at)
                    && tokens.word(at) == Vocabulary.UNKNOWN && !parties.isName(at);
            if (stranger && !tokens.isCapital(at + 1)
                    && (tokens.hash(at - 1) == AND || tokens.after(at, Tokens.COMMA))) {
                return true;
            }
        }
        return false;
    }

    /// Those that tell a step.
    List<Mention> steps(Sentence sentence) {
        var steps = new ArrayList<Mention>();
        Mention next = null;
        int joined = reading.first(Cue.JOINED, sentence.first(), sentence.end());
        for (var word : all(sentence).reversed()) {
            if (word.kind() == Kind.END || (word.kind() == Kind.STEP && isDescription(sentence, word))) {
                continue;
            }
            boolean listed = (next != null && next.from() - word.to() <= 1)
                    || (joined >= 0 && joined < word.from() && isListed(sentence, word));
            if ((word.kind() != Kind.PRODUCT || listed || isMade(sentence, word))
                    && !isInput(sentence, word) && !isSomebodys(sentence, word)
                    && !isUse(sentence, word)) {
                steps.addFirst(word);
                next = word;
            } else {
                next = null;
            }
        }
        return steps;
    }

    /// `alloys essential for magnet production`: what goods are good for.
    private boolean isUse(Sentence sentence, Mention word) {
        int at = word.from() - 1;
        return at > sentence.first() && (reading.at(Cue.FOR, at) || tokens.hash(at) == TO
                || tokens.hash(at) == IN) && GOOD_FOR.contains(tokens.hash(at - 1));
    }

    /// `sintered magnets` among products: a participle that nobody is said to have done.
    private boolean isDescription(Sentence sentence, Mention step) {
        int word = tokens.word(step.from());
        boolean participle = vocabulary.is(word, Form.PARTICIPLE) && !vocabulary.is(word, Form.BASE);
        return participle && !reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit(), sentence.first(), step.from())
                && !reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), step.from() - 4, step.from());
    }

    /// `linking a deposit, separation and metal`: a product right after another word of a stage.
    private static boolean isListed(Sentence sentence, Mention product) {
        for (var term : sentence.terms()) {
            if (term.to() <= product.from() && product.from() - term.to() <= 3) {
                return true;
            }
        }
        return false;
    }

    /// `reduction of oxides into metal`, `to recycle magnets`: what goes in is not the stage claimed, unless
    /// it is the issuer's own.
    boolean isInput(Sentence sentence, Mention product) {
        int to = product.to();
        if (product.kind() == Kind.PRODUCT && chain.isDownstream(product.stage())
                && reading.has(Cue.RECYCLING,
                        Math.max(sentence.first(), product.from() - 4), product.from())) {
            return true;
        }
        boolean into = to < sentence.end() && (tokens.hash(to) == INTO || tokens.hash(to) == TO)
                && product.kind() == Kind.PRODUCT;
        boolean own = reading.has(Cue.ISSUER, Math.max(sentence.first(), product.from() - 3), product.from());
        boolean made = product.from() > sentence.first()
                && reading.has(Cue.INTO, product.from() - 2, product.from());
        return into && !own && !made
                && !reading.has(Cue.JOINED, Math.max(sentence.first(), product.from() - 3), product.from());
    }

    /// `for makers of magnet alloys`, `to magnet makers`: who buys, not what is done.
    boolean isSomebodys(Sentence sentence, Mention word) {
        int from = Math.max(sentence.first(), word.from() - 2);
        boolean goods = word.kind() == Kind.PRODUCT || word.kind() == Kind.END;
        return isSoldTo(sentence, word) || (goods && (reading.has(Cue.OTHERS, from, word.from())
                || reading.has(Cue.OTHERS, word.to(), Math.min(sentence.end(), word.to() + 1))));
    }

    /// `agreed to supply metal to a magnet plant`: the customer's.
    private boolean isSoldTo(Sentence sentence, Mention word) {
        int at = word.from() - 2;
        return word.kind() == Kind.ASSET && at > sentence.first() && tokens.hash(at) == TO
                && (tokens.hash(at + 1) == A || tokens.hash(at + 1) == AN) && firstSale(sentence) <= at;
    }

    /// Where the words of the sentence's first sale end; found once, since a sentence may have thousands.
    private int firstSale(Sentence sentence) {
        long asked = (long) sentence.first() << Integer.SIZE | sentence.end();
        if (asked != soldIn) {
            soldIn = asked;
            sold = sentence.events().stream().filter(event -> event.event().isSale()).mapToInt(Hit::to)
                    .findFirst().orElse(Integer.MAX_VALUE);
        }
        return sold;
    }

    /// Whether a verb of making stands right before the product: `makes magnets`.
    private boolean isMade(Sentence sentence, Mention product) {
        for (var event : sentence.events()) {
            var what = event.event();
            boolean makes = (what.takes() == Takes.PRODUCT && !what.isSale())
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
}
