package lodestone.claim;

import java.util.List;
import java.util.Set;
import lodestone.claim.Inflection.Form;
import lodestone.claim.Meaning.Kind;

/// Whether an event is reported of a word of a stage: as its object after it, as the subject of a passive
/// before it, as the noun it is made of (`oxide output`), or, for plants that run or start, as the subject of
/// the verb itself.
final class Fit {

    private static final int OBJECT = 10;
    private static final int SUBJECT = 12;
    private static final int COMPOUND = 2;
    private static final int LOOSE = 14;
    private static final int AUXILIARY = 4;
    private static final int RUNNING = 6;
    private static final int PHRASE = 4;
    private static final int POSSESSOR = 3;
    private static final Set<Long> POSSESSORS = Set.of(Vocabulary.hash("our"), Vocabulary.hash("its"),
            Vocabulary.hash("whose"),
            Vocabulary.hash("s"));
    private static final Set<Long> PROSPECTS = Vocabulary.hashes("project", "projects", "prospect",
            "property",
            "properties", "deposit", "deposits", "licence", "license", "claims", "tenement", "tenements");
    private static final long NO_SUBJECT = Cue.BE.bit() | Cue.HAVE.bit() | Cue.BLOCKING.bit();
    private static final long AFTER_SUBJECT = Cue.BE.bit() | Cue.HAVE.bit() | Cue.PLANNED.bit();
    private static final long AFTER_VERB = Cue.BE.bit() | Cue.HAVE.bit() | Cue.BLOCKING.bit()
            | Cue.PLANNED.bit();
    private static final long IN = Vocabulary.hash("in");
    private static final long AT = Vocabulary.hash("at");
    private static final long S = Vocabulary.hash("s");
    private static final long AND = Vocabulary.hash("and");
    private static final long FROM = Vocabulary.hash("from");
    private static final long OF = Vocabulary.hash("of");

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final int from;
    private final int to;
    private final List<Hit> terms;
    private final Grammar grammar;
    private final DirectObjects objects;

    /// @param terms the clause's words of stages, in order
    /// @param from first token of the clause
    /// @param to one past its last
    Fit(Reading reading, Vocabulary vocabulary, List<Hit> terms, int from, int to) {
        this.terms = terms;
        this.objects = new DirectObjects(reading, terms);
        this.grammar = new Grammar(reading, vocabulary);
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = vocabulary;
        this.from = from;
        this.to = to;
    }

    boolean of(Hit term, Hit event) {
        if (isOutputOf(term, event)) {
            return reading.has(Cue.RUNNING, Math.max(from, term.from() - RUNNING),
                    Math.min(to, term.to() + RUNNING)) || grammar.isLocated(event, to)
                    || !Quantities.in(reading, term.to() - 1, Math.min(to, term.to() + 8)).isEmpty();
        }
        if (term.overlaps(event) && !(term.covers(event) && term.from() < event.from())) {
            return event.covers(term) ? takes(term, event)
                    : term.from() > event.from() && term.to() >= event.to();
        }
        var what = event.event();
        var kind = ((Meaning.Term) term.meaning()).kind();
        return switch (what.takes()) {
            case PRODUCT -> (kind == Kind.PRODUCT && reported(term, event))
                    || (kind == Kind.ASSET && (yields(term, event) || isItsOutput(term, event)));
            case RESULT -> kind == Kind.PRODUCT && (hasResult() || reading.has(Cue.PILOT, from, to))
                    && reported(term, event);
            case ASSET -> (kind == Kind.ASSET && (objects.is(term, event) || isRunning(term, event)
                    || isBegunAt(term, event)
                    || (isGerund(event) && isPlace(term, event)))
                    && !(what.id().equals("possess") && isProspect(term)))
                    || (kind == Kind.PROCESS && objects.is(term, event)
                            && term.from() - event.to() <= COMPOUND && !isApart(event.to(), term.from())
                            && !isProspect(term))
                    || (kind == Kind.PROCESS && isPassive(event) && subject(term, event)
                            && event.from() - term.to() <= AUXILIARY);
            case ATTRIBUTE -> (kind == Kind.ASSET || (kind == Kind.PROCESS && !term.covers(event)))
                    && term.from() >= event.to() && term.from() - event.to() <= COMPOUND && !isOblique(event)
                    && !isApart(event.to(), term.from()) && !isProspect(term);
            case TOTAL -> kind == Kind.PRODUCT && subject(term, event);
            case IDENTITY -> kind == Kind.PRODUCT && identity(term, event);
            case SUBJECT -> kind == Kind.PRODUCT && subject(term, event) && !isOblique(term);
            case POSSESSED -> kind == Kind.PRODUCT && subject(term, event) && !isOblique(term)
                    && isPossessed(term);
            case WORK -> kind == Kind.PROCESS && subject(term, event) && !isOblique(term)
                    && isAlone(term, event);
            case INTO -> kind == Kind.PRODUCT && objects.is(term, event);
            case ANY ->
                near(term, event)
                        && (objects.is(term, event) || subject(term, event) || isPlace(term, event)
                                || isMatter(term, event));
        };
    }

    /// `completed the purchase of a magnet manufacturer`: what the maker does comes with it.
    boolean isBought(Hit maker, Hit event) {
        return event.event().id().equals("acquired") && near(maker, event)
                && (objects.is(maker, event) || subject(maker, event));
    }

    /// `magnet production`, `upstream and midstream production`: the work itself, whose output the event is.
    private boolean isOutputOf(Hit term, Hit event) {
        if (((Meaning.Term) term.meaning()).kind() != Kind.PROCESS
                || !event.event().id().equals("output")) {
            return false;
        }
        return term.covers(event) || term.to() == event.from()
                || (grammar.isAnd(term.to()) && heads(term.to() + 1, event.from()));
    }

    /// Whether a word of a stage fills those tokens.
    private boolean heads(int first, int end) {
        for (var other : terms) {
            if (other.from() == first && other.to() == end) {
                return true;
            }
        }
        return false;
    }

    /// `our magnets`, `its special alloys`: whose they are stands right before.
    private boolean isPossessed(Hit term) {
        for (int at = term.from() - 1; at >= Math.max(from, term.from() - POSSESSOR); at--) {
            if (POSSESSORS.contains(tokens.hash(at))) {
                return true;
            }
        }
        return false;
    }

    /// `mining of ore began in May`: the work itself begins, and nothing else does.
    private boolean isAlone(Hit term, Hit event) {
        boolean subject = term.to() == event.from() || reading.at(Cue.BLOCKING, term.to())
                || tokens.hash(term.to()) == OF || reading.at(Cue.HAVE, term.to());
        int next = event.to();
        return subject && (next >= to || reading.at(Cue.BLOCKING, next) || tokens.hash(next) == IN
                || tokens.after(next, Tokens.COMMA) || reading.at(Cue.FACTUAL, next));
    }

    /// `two operating divisions: mining`, `operational experience in mining`: the attribute is another's.
    private boolean isApart(int first, int end) {
        return reading.has(Cue.BLOCKING, first, end)
                || tokens.lastAfter(Tokens.COLON | Tokens.OPEN, first - 1, end) >= first;
    }

    /// `a mining project`, `an established deposit`: what may become a mine.
    private boolean isProspect(Hit term) {
        return PROSPECTS.contains(tokens.hash(term.to() - 1))
                || (term.to() < to && PROSPECTS.contains(tokens.hash(term.to())));
    }

    /// `the plant runs`; `hard for plants operating under such rules` is said of any.
    private boolean isRunning(Hit term, Hit event) {
        return subject(term, event) && !event.event().id().equals("possess")
                && !(isGerund(event) && term.to() == event.from()
                        && reading.has(Cue.FOR, Math.max(from, term.from() - 2), term.from()));
    }

    private boolean isOblique(Hit term) {
        return reading.has(Cue.BLOCKING, Math.max(from, term.from() - 1), term.from());
    }

    /// `the magnet line makes 40 tons a month`: the plant itself is said to make so much.
    private boolean yields(Hit term, Hit event) {
        return isVerb(event) && subject(term, event) && !isPassive(event)
                && !reading.has(Cue.BLOCKING, Math.max(from, term.from() - 1), term.from())
                && !Quantities.in(reading, event.to() - 1, to).isEmpty();
    }

    /// `the mine's output was shipped`, `the mine in Ohio supplies a tenth of …`: what comes of the plant
    /// itself.
    private boolean isItsOutput(Hit term, Hit event) {
        var id = event.event().id();
        int gap = event.from() - term.to();
        if (id.equals("output") || id.equals("sales")) {
            return gap >= 0 && gap <= 1 && term.to() < to && tokens.hash(term.to()) == S;
        }
        boolean near = gap == 0 || (gap > 0 && gap <= POSSESSOR && tokens.hash(term.to()) == IN);
        return (id.equals("sell") || (id.equals("produce") && isAlone())) && near && isVerb(event)
                && !reading.hasAny(AFTER_SUBJECT, event.to(), Math.min(to, event.to() + 1))
                && vocabulary.is(tokens.word(event.from()), Form.THIRD);
    }

    /// Whether the clause names no goods of a stage.
    private boolean isAlone() {
        return terms.stream().noneMatch(term -> ((Meaning.Term) term.meaning()).kind() == Kind.PRODUCT);
    }

    /// `brought the finishing line into service`: the word stands inside the event's own words.
    private static boolean takes(Hit term, Hit event) {
        var kind = ((Meaning.Term) term.meaning()).kind();
        return switch (event.event().takes()) {
            case PRODUCT, RESULT, TOTAL, IDENTITY, SUBJECT -> kind == Kind.PRODUCT;
            case ASSET, ATTRIBUTE -> kind == Kind.ASSET;
            case INTO, POSSESSED, WORK -> false;
            case ANY -> true;
        };
    }

    /// `Phase 1A commissioned at the magnet plant`.
    private boolean isBegunAt(Hit term, Hit event) {
        return event.event().id().equals("commission") && event.to() < to && tokens.hash(event.to()) == AT
                && term.from() > event.to() && term.from() - event.to() <= PHRASE;
    }

    private boolean isGerund(Hit event) {
        return vocabulary.is(tokens.word(event.from()), Form.GERUND);
    }

    /// `commenced production at the mine`: where it happens.
    private boolean isPlace(Hit term, Hit event) {
        return term.from() >= event.to() && ((Meaning.Term) term.meaning()).kind() == Kind.ASSET
                && !reading.has(Cue.FOR, event.to(), term.from());
    }

    /// `a pilot campaign for the separation of …`: what was piloted stands right behind `for` or `of`.
    private boolean isMatter(Hit term, Hit event) {
        int at = term.from() - 1;
        while (at > event.to() && !reading.at(Cue.BLOCKING, at) && tokens.hash(at) != OF
                && at > term.from() - POSSESSOR) {
            at--;
        }
        return event.event().id().equals("piloting") && at - event.to() <= 1
                && (reading.at(Cue.FOR, at) || tokens.hash(at) == OF);
    }

    private boolean near(Hit term, Hit event) {
        return Math.abs(term.from() - event.from()) <= LOOSE;
    }

    private boolean reported(Hit term, Hit event) {
        if (!isVerb(event)) {
            return nominal(term, event);
        }
        if (grammar.isAdjective(event, term, from) || grammar.isSecondAdjective(event)
                || grammar.isComplemented(event, term, to)) {
            return false;
        }
        return passive(term, event) || reduced(term, event) || isRelative(term, event)
                || (objects.is(term, event) && !isPassive(event));
    }

    private boolean isVerb(Hit event) {
        return grammar.isVerb(event, from);
    }

    /// `output of NdPr oxide`, `NdPr oxide output`.
    private boolean nominal(Hit term, Hit event) {
        boolean compound = term.to() <= event.from() && event.from() - term.to() <= COMPOUND
                && !reading.has(Cue.BLOCKING, term.to(), event.from());
        boolean sales = event.event().id().equals("sales") && earned(term, event);
        return compound || sales || (objects.is(term, event) && isOf(term, event));
    }

    /// The `of` is its own, and not that of another noun before the word: `throughput rose and output of …`.
    private boolean isOf(Hit term, Hit event) {
        for (int at = event.to() - 1; at < term.from(); at++) {
            if (tokens.hash(at) == OF) {
                return true;
            }
            if (grammar.isAnd(at)) {
                return false;
            }
        }
        return false;
    }

    /// `revenue of $44.6 million from NdPr metal`.
    private boolean earned(Hit term, Hit event) {
        return term.from() > event.to() && term.from() - event.to() <= OBJECT
                && tokens.has(FROM, event.to(), term.from());
    }

    private boolean passive(Hit term, Hit event) {
        // `where oxides are made`: the word that begins the clause puts nothing aside.
        int first = reading.at(Cue.CLAUSE, from) ? from + 1 : from;
        return term.to() <= event.from() && event.from() - term.to() <= SUBJECT && isPassive(event)
                && !reading.has(Cue.BLOCKING, Math.max(first, term.from() - 1), term.from());
    }

    /// `magnets made by us`, `magnets, made in Texas,`, `oxide the Company produced`: a participle or
    /// relative clause right after the noun.
    private boolean reduced(Hit term, Hit event) {
        boolean past = vocabulary.is(tokens.word(event.from()), Form.PARTICIPLE);
        return past && term.to() <= event.from() && event.from() - term.to() <= COMPOUND + 1
                && !reading.has(Cue.HAVE, term.to(), event.from())
                && !tokens.has(AND, term.to(), event.from())
                && (term.to() == event.from() || !tokens.after(term.to(), Tokens.COMMA))
                && (!tokens.after(event.from(), Tokens.COMMA) || (term.to() == event.from()
                        && event.to() < to && reading.at(Cue.BLOCKING, event.to())))
                && !reading.has(Cue.BLOCKING, Math.max(from, term.from() - 1), term.from());
    }

    /// `the magnets it makes in Texas`, `magnets that Corvane sells`: whoever does it stands between.
    private boolean isRelative(Hit term, Hit event) {
        int gap = event.from() - term.to();
        if (gap < 1 || gap > PHRASE || isPassive(event) || tokens.isCapital(event.from())
                || tokens.after(event.from(), Tokens.COMMA)) {
            return false;
        }
        int subject = event.from() - 1;
        boolean somebody = tokens.isCapital(subject)
                || reading.hasAny(Cue.PRONOUN.bit() | Cue.ISSUER.bit(), term.to(), event.from());
        for (int at = term.to(); at <= subject; at++) {
            if (tokens.after(at, ~0) || reading.hasAny(NO_SUBJECT, at, at + 1)) {
                return false;
            }
        }
        return somebody && !vocabulary.is(tokens.word(event.from()), Form.GERUND) && !hasObject(event);
    }

    private boolean hasObject(Hit event) {
        return event.to() < to && !reading.hasAny(AFTER_VERB, event.to(), event.to() + 1)
                && !tokens.after(event.to(), ~0);
    }

    private boolean subject(Hit term, Hit event) {
        return term.to() <= event.from() && event.from() - term.to() <= SUBJECT;
    }

    private boolean isPassive(Hit event) {
        return vocabulary.is(tokens.word(event.from()), Form.PARTICIPLE)
                && reading.has(Cue.BE, Math.max(from, event.from() - AUXILIARY), event.from());
    }

    /// `a producer of NdPr oxide`, `a magnet maker`.
    private boolean identity(Hit term, Hit event) {
        int first = Math.min(term.from(), event.from());
        int near = tokens.lastAfter(Tokens.COMMA | Tokens.DASH, Math.max(from, first - PHRASE), first);
        if (reading.has(Cue.BLOCKING, near, first)) {
            return false;
        }
        boolean compound = term.to() <= event.from() && event.from() - term.to() <= 1;
        return compound || (term.from() >= event.to() && term.from() - event.to() <= OBJECT
                && tokens.has(OF, event.from(), term.from())
                && !reading.has(Cue.BLOCKING, event.to(), term.from()));
    }

    private boolean hasResult() {
        return reading.has(Cue.RESULT, from, to) || !Quantities.in(reading, from, to).isEmpty();
    }
}
