package lodestone.claim;

import java.util.Set;
import lodestone.claim.Inflection.Form;
import lodestone.claim.LanguageDefinition.Takes;
import lodestone.model.Status;

/// Whether what a clause reports has happened, in the manner of ConText: a cue governs what follows it in its
/// clause, some govern what stands before, and the verb's own form decides the rest.
///
/// Past date and completed verb beat the noun's size; a year to come makes a plan of any tense; an infinitive
/// is a purpose unless something began or continues to; a headline's infinitive is a plan.
final class Assertion {

    private static final int NEGATION_REACH = 9;
    private static final int AUXILIARY = 4;
    private static final int NOUN_REACH = 8;
    private static final int FIRST_REACH = 9;
    private static final long S = Vocabulary.hash("s");
    private static final Set<Long> UNSURE = Vocabulary.hashes("existing", "established", "past", "historic");
    private static final long UNTIL = Vocabulary.hash("until");
    private static final long NOT = Vocabulary.hash("not");
    private static final Set<Long> SINGLED = Vocabulary.hashes("only", "sole", "few", "handful");
    private static final long BECOME = Vocabulary.hash("become");
    private static final Set<Long> PRESENT = Vocabulary.hashes("present", "current", "existing", "today");
    private static final long AND = Vocabulary.hash("and");
    private static final long TO = Vocabulary.hash("to");
    private static final Set<Long> BEGIN = Vocabulary.hashes("start", "begin", "commence", "resume");
    private static final Set<Long> KNOWN = Vocabulary.hashes("known", "reported", "said", "seen");
    private static final long THE = Vocabulary.hash("the");
    private static final long WITH = Vocabulary.hash("with");
    private static final Set<Long> AFTER = Vocabulary.hashes("after", "following", "since", "despite",
            "besides");

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final FactDates dates;
    private final int from;
    private final int to;
    private final boolean plan;
    private final Grammar grammar;

    /// @param from first token of the clause
    /// @param to one past its last
    /// @param dates what is to come is told by them
    /// @param plan whether the clause hangs on a plan
    Assertion(Reading reading, Vocabulary vocabulary, FactDates dates, int from, int to, boolean plan) {
        this.plan = plan;
        this.grammar = new Grammar(reading, vocabulary);
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = vocabulary;
        this.dates = dates;
        this.from = from;
        this.to = to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The status of something reported by those tokens of the clause.
    Status of(Hit event) {
        if (negated(event)) {
            return Status.NEGATED;
        }
        if (isCurrent(event) || isThatMaker(event)) {
            return Status.ACHIEVED;
        }
        boolean nominal = !grammar.isVerb(event, from);
        boolean past = reading.has(Cue.HAVE, from, to) || reading.has(Cue.FACTUAL, from, to);
        if ((plan && !past) || planned(event, nominal) || future(event)
                || (nominal && isProduct(event) && !happened() && !grammar.isLocated(event, to))) {
            return Status.PLANNED;
        }
        if (isOnce(event)
                || (governed(Cue.CONDITIONAL, event) && !new Capability(reading, from, to).isReal(event))
                || (event.isEvent() && grammar.isBareGerund(event, from) && !isLead(event)
                        && !isAttribute(event)
                        && !event.event().id().equals("commission"))) {
            return Status.CONDITIONAL;
        }
        if (event.isEvent() && event.event().id().equals("commission")
                && vocabulary.is(tokens.word(event.from()), Form.GERUND)) {
            return Status.UNDER_WAY;
        }
        if (reading.has(Cue.CEASED, from, to)) {
            return Status.CEASED;
        }
        return reading.has(Cue.UNDER_WAY, from, to) ? Status.UNDER_WAY : Status.ACHIEVED;
    }

    /// `Before the plant is built, magnets have been made`: what a foreword says is still to come.
    private boolean isDoneBefore(int cue, int event) {
        int comma = tokens.lastAfter(Tokens.COMMA, from, event);
        return comma > cue && reading.hasAny(Cue.ONCE.bit() | Cue.CONDITIONAL.bit(), from, from + 1)
                && reading.has(Cue.HAVE, comma, event);
    }

    /// `once it runs`; `until April it sold …` tells of what was.
    private boolean isOnce(Hit event) {
        int once = reading.first(Cue.ONCE, from, event.from());
        return once >= 0 && !isDoneBefore(once, event.from())
                && !(tokens.hash(once) == UNTIL && tokens.isCapital(once + 1));
    }

    /// `Operating the only mine in the country, Corvane …`: what the subject behind the comma is doing.
    private boolean isLead(Hit event) {
        return event.from() == from && to < tokens.size() && Clauses.isLead(reading, from, to);
    }

    /// `will double its present output of 900 tonnes`: what there is today, whatever becomes of it.
    private boolean isCurrent(Hit event) {
        return isProduct(event) && event.event().id().equals("output") && event.from() > from
                && (isPresent(event.from()) || goesOnThere(event));
    }

    /// `brings its output at its mill together with a planned plant`: no plan is before or right behind it.
    private boolean goesOnThere(Hit event) {
        long plan = Cue.PLANNED.bit() | Cue.CONDITIONAL.bit() | Cue.NEGATED.bit() | Cue.CEASED.bit();
        return grammar.isLocated(event, to) && !reading.hasAny(plan, from, event.from())
                && !reading.hasAny(plan, event.to(), Math.min(to, event.to() + NOUN_REACH));
    }

    private boolean isPresent(int event) {
        return tokens.hasAny(PRESENT, Math.max(from, event - AUXILIARY), event);
    }

    private static boolean isAttribute(Hit event) {
        return event.event().takes() == Takes.ATTRIBUTE;
    }

    /// `output of oxide`, `feed from its mine`: what a verb is still to come of.
    private static boolean isThing(Hit event) {
        return isProduct(event) || isSource(event);
    }

    /// `LCM, a producer of metal, announced plans for …`: what somebody is hangs on no plan behind it.
    private static boolean isIdentity(Hit event) {
        return event.isEvent() ? event.event().takes() == Takes.IDENTITY
                : event.meaning() instanceof Meaning.Term term && term.kind() == Meaning.Kind.MAKER;
    }

    /// `will allow the rare earth miner to …`: what somebody is already, whatever is planned.
    private boolean isThatMaker(Hit event) {
        return !event.isEvent() && isIdentity(event) && event.from() > from
                && tokens.hash(event.from() - 1) == THE;
    }

    private static boolean isSource(Hit event) {
        return event.isEvent() && event.event().id().equals("source");
    }

    private static boolean isProduct(Hit event) {
        return event.isEvent() && event.event().takes() == Takes.PRODUCT;
    }

    /// `plans to copy its operating plant`, `a stake in the only running mine`: whatever is planned, that
    /// one runs.
    private boolean isPresupposed(Hit event) {
        if (!event.isEvent() || !isAttribute(event) || UNSURE.contains(tokens.hash(event.from()))
                || UNSURE.contains(tokens.hash(Math.max(from, event.from() - 1)))) {
            return false;
        }
        int cue = reading.last(Cue.PLANNED, from, event.from());
        for (int at = event.from() - 1; at > cue; at--) {
            if (reading.at(Cue.BE, at)) {
                return false;
            }
            boolean owned = tokens.hash(at) == S || reading.at(Cue.PRONOUN, at);
            if (owned || (reading.at(Cue.BLOCKING, at) && tokens.hash(at) != TO)) {
                return cue >= 0;
            }
        }
        return false;
    }

    /// Whether a noun such as output is told of as a fact: it rose, it was so many tonnes.
    private boolean happened() {
        if (reading.has(Cue.HAPPENED, from, to)) {
            return true;
        }
        for (int at = from + 1; at < to; at++) {
            if (Quantities.isUnit(reading, at) && tokens.isFigure(at - 1)
                    && !reading.has(Cue.CAPACITY, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean negated(Hit event) {
        int reach = Math.max(from, event.from() - NEGATION_REACH);
        int at = reading.last(Cue.NEGATED, reach, Math.min(to, event.to() + 1));
        return at >= 0 && !grammar.isMoreThan(at)
                && !(at < event.from() && (brokenBy(at, event.from()) || isNotThere(at, event)));
    }

    /// `outside China and not in Chinese hands that makes …`: what is not so is a place.
    private boolean isNotThere(int cue, Hit event) {
        return tokens.hash(cue) == NOT && reading.at(Cue.BLOCKING, cue + 1)
                && vocabulary.is(tokens.word(event.from()), Form.THIRD);
    }

    /// A comma with a new subject behind it ends a cue's reach; behind a foreword, as in `After years of
    /// planning, Corvane …`, any name is one.
    private boolean brokenBy(int cue, int event) {
        if (isInAside(cue, event) || isDoneBefore(cue, event)) {
            return true;
        }
        boolean foreword = AFTER.contains(tokens.hash(from)) || Clauses.isForeword(reading, from);
        for (int at = cue + 1; at < event; at++) {
            if (tokens.after(at, Tokens.COMMA)) {
                if (reading.at(Cue.ISSUER, at)
                        || (foreword && (tokens.isCapital(at) || reading.at(Cue.PRONOUN, at)))) {
                    return true;
                }
                foreword = false;
            }
        }
        return false;
    }

    /// `The unit, to be called Tarn, makes …`: what stands between two commas before the verb.
    private boolean isInAside(int cue, int verb) {
        if (!tokens.after(verb, Tokens.COMMA) || !vocabulary.is(tokens.word(verb), Form.THIRD)) {
            return false;
        }
        int comma = tokens.lastAfter(Tokens.COMMA, from, verb - 1);
        return comma > from && comma <= cue && !grammar.isAnd(comma);
    }

    private boolean planned(Hit event, boolean nominal) {
        if (infinitive(event) || (governed(Cue.PLANNED, event) && !isPresupposed(event))) {
            return true;
        }
        int after = reading.first(Cue.PLANNED_AFTER, event.from(), to);
        boolean near = after >= 0 && !isIdentity(event) && !isApart(event.to(), after)
                && (nominal || isParticiple(event) || after <= event.to() + AUXILIARY);
        return isBidden(event) || near
                || ((nominal || isSource(event)) && isThing(event) && (isForeword(event)
                        || (reading.has(Cue.PLANNED, event.to(), Math.min(to, event.to() + NOUN_REACH))
                                && !reading.has(Cue.FACTUAL, from, event.from()))));
    }

    /// `With an output of 600 tonnes, it will …`: the plan of the main clause is that of its foreword.
    private boolean isForeword(Hit event) {
        int plan = reading.at(Cue.BLOCKING, from) ? reading.first(Cue.PLANNED, event.to(), to) : -1;
        return plan >= 0
                && !reading.hasAny(Cue.FACTUAL.bit() | Cue.RUNNING.bit() | Cue.HAPPENED.bit(), from, plan);
    }

    /// `…, and` begins another statement.
    private boolean isApart(int first, int end) {
        for (int at = first + 1; at < end; at++) {
            if (grammar.isAnd(at) && tokens.after(at, Tokens.COMMA)) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticiple(Hit event) {
        int word = tokens.word(event.from());
        return vocabulary.is(word, Form.PARTICIPLE) && !vocabulary.is(word, Form.BASE)
                && reading.has(Cue.BE, Math.max(from, event.from() - AUXILIARY), event.from());
    }

    /// `Make metals at home`: what somebody is told to do.
    private boolean isBidden(Hit event) {
        int word = tokens.word(event.from());
        return event.isEvent() && event.from() == from && tokens.isCapital(from)
                && vocabulary.is(word, Form.BASE) && !vocabulary.is(word, Form.PAST);
    }

    /// Whether that cue stands before the event in its clause, with no word after it that takes back.
    private boolean governed(Cue cue, Hit event) {
        int at = reading.last(cue, from, event.from() + 1);
        return at >= 0 && !reading.has(Cue.FACTUAL, at + 1, event.to()) && !brokenBy(at, event.from())
                && !isBeside(at, event)
                && !(tokens.hash(at) == TO && at > from && KNOWN.contains(tokens.hash(at - 1)))
                && !(tokens.hash(at) == BECOME && reading.has(Cue.HAVE, Math.max(from, at - 2), at));
    }

    /// `develops and produces`: two verbs of one form, neither of which hangs on the other.
    private boolean isBeside(int cue, Hit event) {
        return cue == event.from() - 2 && tokens.hash(cue + 1) == AND
                && vocabulary.is(tokens.word(event.from()), Form.THIRD)
                && vocabulary.is(tokens.word(cue), Form.THIRD);
    }

    private boolean infinitive(Hit event) {
        int at = event.from() - 1;
        while (at >= from && (isAdverb(at) || isCoordinated(at))) {
            at--;
        }
        boolean base = at >= from && tokens.hash(at) == TO
                && (!event.isEvent() || vocabulary.is(tokens.word(event.from()), Form.BASE));
        boolean told = tokens.hash(event.from()) == TO && !grammar.isBegun(event.from())
                && !isFirst(event.from()) && !grammar.isPurposeOfWork(event.from(), from);
        return told || (base && !grammar.isBegun(at) && !isFirst(at) && !grammar.isPurposeOfWork(at, from))
                || isSecondPurpose(event) || isToBegin(event);
    }

    /// `Corvane to start making magnets`: what is only to begin.
    private boolean isToBegin(Hit event) {
        int begin = event.from() - 1;
        return vocabulary.is(tokens.word(event.from()), Form.GERUND) && begin > from + 1
                && BEGIN.contains(tokens.hash(begin)) && tokens.hash(begin - 1) == TO
                && !grammar.isBegun(begin - 1);
    }

    /// `to complete the permit and start production`: the second verb of a purpose.
    private boolean isSecondPurpose(Hit event) {
        boolean second = event.from() > from + 2 && tokens.hash(event.from() - 1) == AND
                && vocabulary.is(tokens.word(event.from()), Form.BASE)
                && !vocabulary.is(tokens.word(event.from()), Form.PAST);
        for (int at = event.from() - 2; second && at > Math.max(from, event.from() - 12); at--) {
            if (tokens.hash(at - 1) == TO && (vocabulary.is(tokens.word(at), Form.BASE)
                    || tokens.after(at + 1, Tokens.COMMA))) {
                return !grammar.isBegun(at - 1);
            }
            if (reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit() | Cue.ISSUER.bit(), at, at + 1)) {
                return false;
            }
        }
        return false;
    }

    /// `is the first company to produce`, `the only one to sell`: what the first does is done.
    private boolean isFirst(int at) {
        int first = at - 1;
        int near = Math.max(from, at - FIRST_REACH);
        while (first >= near && !reading.at(Cue.FIRST, first) && !SINGLED.contains(tokens.hash(first))) {
            first--;
        }
        int is = Math.max(from, first - 6);
        return first >= near && (reading.has(Cue.BE, is, first + 1) || tokens.has(BECOME, is, first));
    }

    /// `to mine, refine and cast`: the verbs and the `and` before the last one.
    private boolean isCoordinated(int at) {
        return tokens.hash(at) == AND
                || (at + 1 < to && (tokens.hash(at + 1) == AND || tokens.after(at + 1, Tokens.COMMA))
                        && vocabulary.is(tokens.word(at), Form.BASE));
    }

    private boolean isAdverb(int at) {
        return tokens.length(at) > 4 && tokens.endsWith(at, "ly");
    }

    /// Where `, with a rate of 600 tonnes targeted by 2027` begins behind the event, else the end.
    private int annex(int first) {
        for (int at = first + 1; at < to; at++) {
            if (tokens.hash(at) == WITH && tokens.after(at, Tokens.COMMA)) {
                return at;
            }
        }
        return to;
    }

    /// A time after the document's own in the same clause, with its year, makes a plan of any tense.
    private boolean future(Hit event) {
        int end = annex(event.to());
        for (int at = from; at < end; at++) {
            if (FactDates.isYear(tokens, at) && dates.endsAhead(at, from, to)) {
                return true;
            }
        }
        return false;
    }
}
