package lodestone.claim;

import java.util.Set;
import lodestone.claim.Inflection.Form;

/// What a word that can be a verb is where it stands: `supply` is a noun behind `the`, `selling` at a
/// clause's head names something and reports nothing.
final class Grammar {

    private static final Set<Long> DETERMINERS = Vocabulary.hashes("the", "a", "an", "its", "our", "their",
            "this",
            "of",
            "any", "no", "s", "each", "every", "long", "term", "initial", "first", "sufficient", "secure",
            "feed");
    private static final Set<Long> BEGUN = Vocabulary.hashes("began", "begun", "begins", "started",
            "continues",
            "continued",
            "continue", "managed", "able", "scaled", "ramped", "expanded");
    private static final Set<Long> AT_WORK = Vocabulary.hashes("recycles", "processes", "uses", "employs",
            "refines",
            "sources", "imports", "buys", "mines", "separates", "operates", "go", "goes", "went", "treats",
            "takes", "feeds");
    private static final Set<Long> USED = Vocabulary.hashes("used", "employed", "processed", "recycled",
            "run");
    private static final Set<Long> MERELY = Vocabulary.hashes("only", "just", "merely", "simply", "solely");
    private static final Set<Long> MAKE = Vocabulary.hashes("make", "makes", "made");
    private static final Set<Long> ARTICLES = Vocabulary.hashes("a", "an");
    private static final Set<Long> TIMES = Vocabulary.hashes("year", "month", "week", "day", "quarter",
            "shift", "hour");
    private static final int WORK = 16;
    private static final int NEAR = 3;
    private static final int PLACE = 8;
    private static final Set<Long> PLURAL = Vocabulary.hashes("few", "those", "people");
    private static final long AT = Vocabulary.hash("at");
    private static final long IN = Vocabulary.hash("in");
    private static final long TO = Vocabulary.hash("to");
    private static final long FROM = Vocabulary.hash("from");
    private static final long THE = Vocabulary.hash("the");
    private static final long ITS = Vocabulary.hash("its");
    private static final long AND = Vocabulary.hash("and");
    private static final long OF = Vocabulary.hash("of");
    private static final long THAT = Vocabulary.hash("that");
    private static final Set<Long> ASIDE = Vocabulary.hashes("addition", "apart", "aside");
    private static final Set<Long> BESIDES = Vocabulary.hashes("besides", "beyond");

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;

    Grammar(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = vocabulary;
    }

    /// Whether the event is told by a verb and not by a noun.
    boolean isVerb(Hit event, int from) {
        int word = tokens.word(event.from());
        return vocabulary.isVerb(word) && !isNoun(event, from);
    }

    /// `the supply of`, `its exports`.
    private boolean isNoun(Hit event, int from) {
        int word = tokens.word(event.from());
        boolean bare = (vocabulary.is(word, Form.BASE) || vocabulary.is(word, Form.THIRD))
                && !vocabulary.is(word, Form.PAST);
        boolean gerund = vocabulary.is(word, Form.GERUND);
        boolean of = bare && event.to() < tokens.size() && tokens.hash(event.to()) == OF;
        return of || ((bare || gerund) && event.from() > from
                && (DETERMINERS.contains(tokens.hash(event.from() - 1)) || isThatOne(event)));
    }

    /// `of that supply`; the `that` of `a company that makes` begins a relative clause.
    private boolean isThatOne(Hit event) {
        int that = event.from() - 1;
        return tokens.hash(that) == THAT && !vocabulary.is(tokens.word(event.from()), Form.THIRD)
                && (that == 0 || (!tokens.endsWith(that - 1, "s")
                        && !PLURAL.contains(tokens.hash(that - 1))));
    }

    /// `its oxide production at its mill in Utah`: what has its place goes on there.
    boolean isLocated(Hit event, int to) {
        int at = event.to();
        return at + 1 < to && (tokens.hash(at) == AT || tokens.hash(at) == IN)
                && reading.hasAny(Cue.PRONOUN.bit() | Cue.ISSUER.bit(), at + 1, at + 2)
                && reading.has(Cue.FACILITY, at + 2, Math.min(to, at + PLACE));
    }

    /// `separated the …`.
    boolean isDeterminer(int at) {
        return at < tokens.size() && (tokens.hash(at) == THE || tokens.hash(at) == ITS);
    }

    boolean isAnd(int at) {
        return at >= 0 && tokens.hash(at) == AND;
    }

    /// `a portfolio in mines and plants`, `anomalies separate from the vein`: a noun, an adjective.
    boolean isNotDone(Hit step, int from) {
        int word = tokens.word(step.from());
        int before = step.from() - 1;
        if (vocabulary.is(word, Form.PAST) || vocabulary.is(word, Form.PARTICIPLE)
                || vocabulary.is(word, Form.GERUND)) {
            return false;
        }
        boolean noun = before >= from && (DETERMINERS.contains(tokens.hash(before))
                || (reading.at(Cue.BLOCKING, before) && tokens.hash(before) != TO));
        return noun || (vocabulary.is(word, Form.BASE) && step.from() + 1 < tokens.size()
                && tokens.hash(step.from() + 1) == FROM);
    }

    /// `not only metal but also an alloy`: a negation that takes nothing back.
    boolean isMoreThan(int negation) {
        return negation + 1 < tokens.size() && MERELY.contains(tokens.hash(negation + 1));
    }

    /// Whether the `to` at that token follows a verb of beginning or going on: what follows is done.
    boolean isBegun(int at) {
        return at > 0 && BEGUN.contains(tokens.hash(at - 1));
    }

    /// `recycles scrap to produce magnets`: the purpose of what is being done is reached.
    boolean isPurposeOfWork(int to, int from) {
        for (int at = to - 1; at >= Math.max(from, to - WORK); at--) {
            if ((AT_WORK.contains(tokens.hash(at)) || hasUsed(at)) && !tokens.isCapital(at)) {
                return !reading.hasAny(Cue.PLANNED.bit() | Cue.CONDITIONAL.bit() | Cue.NEGATED.bit(), from,
                        to);
            }
        }
        return false;
    }

    /// `has used its line to make`: done, where `used to make` tells what for.
    private boolean hasUsed(int at) {
        return at > 0 && USED.contains(tokens.hash(at))
                && reading.hasAny(Cue.HAVE.bit() | Cue.ISSUER.bit(), at - 1, at);
    }

    /// `sintered magnets`: a participle right before its noun with nobody before it who did it.
    boolean isAdjective(Hit event, Hit term, int from) {
        boolean before = term.from() >= event.to() && term.from() - event.to() <= 1;
        if (!before || !reading.at(Cue.DESCRIBES, event.from())) {
            return false;
        }
        int near = Math.max(from, event.from() - NEAR);
        return !reading.hasAny(Cue.HAVE.bit() | Cue.ISSUER.bit() | Cue.PRONOUN.bit(), near, event.from());
    }

    /// `That makes magnets a critical part`; `makes magnets a year` tells how many.
    boolean isComplemented(Hit event, Hit term, int to) {
        int a = term.to();
        return MAKE.contains(tokens.hash(event.from())) && a + 1 < to && ARTICLES.contains(tokens.hash(a))
                && term.from() >= event.to() && !tokens.after(a, ~0) && !TIMES.contains(tokens.hash(a + 1));
    }

    /// `U.S.-sourced and manufactured alloy`: the second of two participles of one noun.
    boolean isSecondAdjective(Hit event) {
        int first = event.from() - 2;
        return first > 0 && isAnd(first + 1) && tokens.endsWith(first, "ed")
                && tokens.after(first, Tokens.HYPHEN) && tokens.endsWith(event.from(), "ed");
    }

    /// Whether the step at that token only describes a noun: `produce separated oxides`, `the sintered
    /// magnets`.
    boolean isDescription(Hit step) {
        int before = step.from() - 1;
        return before >= 0 && !tokens.after(step.from(), Tokens.COMMA) && (reading.at(Cue.BLOCKING, before)
                || DETERMINERS.contains(tokens.hash(before))
                || (vocabulary.isVerb(tokens.word(before)) && !reading.at(Cue.BE, before)
                        && !reading.at(Cue.HAVE, before))
                || tokens.isFigure(before));
    }

    /// `in addition to making magnets`, `besides making magnets`: what is done already.
    private boolean isAddition(int gerund) {
        return (gerund > 0 && BESIDES.contains(tokens.hash(gerund - 1)))
                || (gerund > 1 && ASIDE.contains(tokens.hash(gerund - 2)));
    }

    /// `for recycling and making magnets`: the second of two that only name something.
    private boolean isSecondGerund(int gerund, int from) {
        int first = gerund - 2;
        return first > from && isAnd(first + 1) && vocabulary.is(tokens.word(first), Form.GERUND)
                && (first - 1 == from ? reading.at(Cue.BLOCKING, from) : reading.at(Cue.FOR, first - 1))
                && !reading.has(Cue.FACILITY, from, first);
    }

    /// A gerund that no `is` or comma makes a report of: `selling carbonate is hard`, `of producing`.
    boolean isBareGerund(Hit event, int from) {
        int word = tokens.word(event.from());
        boolean first = event.from() - from < 2 && !tokens.after(event.from(), Tokens.COMMA)
                && (event.from() == from || !reading.at(Cue.BE, from));
        boolean behind = event.from() > from && (reading.at(Cue.BLOCKING, event.from() - 1)
                || tokens.hash(event.from() - 1) == OF) && !isAddition(event.from());
        return vocabulary.is(word, Form.GERUND)
                && ((first && !isAddition(event.from())) || behind || isSecondGerund(event.from(), from))
                && !reading.has(Cue.FACTUAL, Math.max(from, event.from() - NEAR), event.from());
    }
}
