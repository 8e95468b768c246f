package lodestone.claim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lodestone.claim.LanguageDefinition.Takes;
import lodestone.model.DocumentKind;
import lodestone.model.Holder;
import org.jspecify.annotations.Nullable;

/// Whose act a clause reports: the issuer's, a partner's, somebody else's. Who is named after `by` did it,
/// else who stands before the verb, else who was meant in the clause or sentence before; in its own words the
/// issuer is meant where nobody is named. `We` is whoever speaks ([Voices]).
final class Attribution {

    private static final int AGENT = 10;
    private static final Set<Takes> MADE = EnumSet.of(Takes.PRODUCT, Takes.INTO, Takes.ASSET);
    private static final int SUBJECT = 16;
    private static final int ASIDE = 16;
    private static final int AGO = 6;
    private static final int SHORT = 6;
    private static final long US = Vocabulary.hash("us");
    private static final long S = Vocabulary.hash("s");
    private static final long THE = Vocabulary.hash("the");
    private static final long A = Vocabulary.hash("a");
    private static final long AN = Vocabulary.hash("an");
    private static final Set<Long> SINGLED = Vocabulary.hashes("only", "one", "first", "sole");
    private static final long WHERE = Vocabulary.hash("where");
    private static final long OF = Vocabulary.hash("of");
    private static final Set<Long> BODIES = Vocabulary.hashes("department", "ministry", "bureau", "institute",
            "university", "office", "bank", "secretary", "minister", "board");
    private static final Set<Long> INSERTED = Vocabulary.hashes("together", "along", "jointly", "unlike",
            "backed");
    private static final long AND = Vocabulary.hash("and");
    private static final long CHINESE = Vocabulary.hash("chinese");
    private static final long BY = Vocabulary.hash("by");
    private static final long[] KEPT = {Vocabulary.hash("owned"), Vocabulary.hash("run"),
        Vocabulary.hash("operated"), Vocabulary.hash("mined"), Vocabulary.hash("worked")};
    private static final long[] RELATIVE = {Vocabulary.hash("which"), Vocabulary.hash("who"),
        Vocabulary.hash("whose"), Vocabulary.hash("that"), Vocabulary.hash("where")};

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final boolean ownWords;
    private final boolean opinion;
    private final Voices voices;
    private final ListHeads lists;
    private final Phrasebook phrasebook;
    private final Bystanders bystanders;
    private Holder focus;

    Attribution(Reading reading, Parties parties, Phrasebook phrasebook, DocumentKind kind) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.opinion = kind == DocumentKind.OPINION;
        this.ownWords = kind == DocumentKind.RELEASE || kind == DocumentKind.FILING;
        this.phrasebook = phrasebook;
        this.bystanders = new Bystanders(reading, parties, phrasebook);
        this.voices = new Voices(reading, parties);
        this.lists = new ListHeads(reading);
        this.focus = Holder.OWN;
    }

    /// Whether nobody is there to claim or show what the sentence tells: a column about the trade at large,
    /// of no company, names none in it nor shortly before (ANNOTATION, section 1).
    boolean isNobodys(int index) {
        if (!opinion || parties.issuer().isPresent()) {
            return false;
        }
        for (int i = index; i >= Math.max(0, index - AGO); i--) {
            var sentence = reading.sentences().get(i);
            if (!parties.in(sentence.first(), sentence.end()).isEmpty() || isNamed(sentence.first())) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word that only a name can be begins there.
    private boolean isNamed(int at) {
        return at < tokens.size() && tokens.isCapital(at) && tokens.word(at) == Vocabulary.UNKNOWN
                && tokens.length(at) > SHORT && !tokens.endsWith(at, "ly");
    }

    /// Which sentences are entries of a list, and of which.
    ListHeads lists() {
        return lists;
    }

    /// Who `we` is in that sentence.
    Holder voice(int sentence) {
        return voices.of(sentence);
    }

    /// Whose act it is.
    ///
    /// @param from first token of the clause
    /// @param to one past its last
    Holder of(int index, int from, int to, Hit event) {
        var sentence = reading.sentences().get(index);
        if (isJudged(event) && (isOwn(event.from(), Math.min(to, event.to() + AGENT))
                || (tokens.hash(Math.min(event.to(), to - 1)) == THE
                        && parties.in(sentence.first(), sentence.end()).isEmpty()))) {
            return voices.of(index);
        }
        int by = agent(sentence, event, Math.min(to, event.to() + AGENT));
        if (by >= 0) {
            int end = agentEnd(by + 1, Math.min(sentence.end(), by + 1 + AGENT));
            var agent = first(index, by + 1, end);
            if (agent != null) {
                return agent;
            }
            if (by + 1 < to && makes(event) && isSomeone(by + 1, end, to, event)) {
                return Holder.OTHER;
            }
        }
        if (isAttribute(event) && isKeptByOthers(index, sentence, event)) {
            return Holder.OTHER;
        }
        var owner = isAttribute(event) ? owner(event.from()) : null;
        if (owner != null) {
            return owner;
        }
        if (bystanders.act(sentence, from, event) || (!ownWords && bystanders.isOneOfThem(from))
                || bystanders.isMadeElsewhere(sentence, event) || bystanders.isMakeUp(sentence, event)) {
            return Holder.OTHER;
        }
        boolean relative = isRelative(from) || (from > sentence.first() && isRelative(from - 1));
        var near = last(index, from, event.from(), false);
        if (near != null) {
            return near;
        }
        var before = last(index, sentence.first(), from, relative);
        if (before != null) {
            return before;
        }
        if (bystanders.isGeneral(sentence, from, event)) {
            return Holder.OTHER;
        }
        return voices.of(index) == Holder.OWN ? standing() : voices.of(index);
    }

    private static boolean isAttribute(Hit event) {
        return event.isEvent() && event.event().takes() == Takes.ATTRIBUTE;
    }

    /// `The only active mine there is Calder Hill, owned by Elmet`: who keeps what is described.
    private boolean isKeptByOthers(int index, Sentence sentence, Hit event) {
        for (int by = event.to() + 1; by + 1 < sentence.end(); by++) {
            if (tokens.hash(by) == BY && Arrays.stream(KEPT).anyMatch(hashAt(by - 1))) {
                var keeper = first(index, by + 1, agentEnd(by + 1, Math.min(sentence.end(), by + 1 + AGENT)));
                return keeper == null ? tokens.isCapital(by + 1) : keeper == Holder.OTHER;
            }
        }
        return false;
    }

    /// `Orlett's operating plant`: whose it is stands right before.
    private @Nullable Holder owner(int at) {
        for (var name : at > 1 && tokens.hash(at - 1) == S ? parties.in(Math.max(0, at - 6), at)
                : List.<Names.Named>of()) {
            if (name.to() == at - 1 && !parties.isVague(name.party())) {
                return parties.holder(name.party());
            }
        }
        return null;
    }

    private java.util.function.LongPredicate hashAt(int token) {
        return word -> word == tokens.hash(token);
    }

    /// `was operated by Orlett from 1952 to 1963 and produced …`: who kept it did what follows.
    private boolean isKeeper(int at, int from) {
        int by = at - 1;
        while (by > from && by > at - 3 && tokens.hash(by) != BY) {
            by--;
        }
        return by > from && tokens.hash(by) == BY && Arrays.stream(KEPT).anyMatch(hashAt(by - 1));
    }

    /// Where whoever did it is named to the end: `by a motor maker | from our oxide`.
    private int agentEnd(int from, int to) {
        int at = from + 1;
        while (at < to && !reading.at(Cue.BLOCKING, at)) {
            at++;
        }
        return Math.min(at, to);
    }

    /// `by a vendor`, `by South Korea's largest maker of cores`, `by Orlett Metals`.
    private boolean isSomeone(int from, int end, int to, Hit event) {
        return (isArticle(from) && !bystanders.isMeans(from, end)) || isStranger(from, to, event)
                || phrasebook.agents().in(tokens, from, end);
    }

    private Holder standing() {
        return focus;
    }

    /// Made or sold `by a vendor`: by somebody who is not the issuer. Tests are done by others for it.
    private static boolean makes(Hit event) {
        return event.isEvent() && MADE.contains(event.event().takes())
                && !isJudged(event);
    }

    /// Whether somebody else's judgement is what counts: `a carmaker approved our magnets`.
    private static boolean isJudged(Hit event) {
        return event.isEvent() && event.event().id().equals("qualify");
    }

    private boolean isOwn(int from, int to) {
        return reading.has(Cue.ISSUER, from, to) || parties.namesIssuer(from, to);
    }

    /// Whether two capitals in running text begin there: a name that nothing else in the text explains.
    private boolean isStranger(int at, int to, Hit event) {
        boolean two = at + 1 < to && tokens.isCapital(at) && tokens.isCapital(at + 1);
        boolean code = tokens.isUpper(at) && tokens.length(at) > 2;
        return (two || code) && !tokens.isCapital(event.from());
    }

    private boolean isArticle(int at) {
        return tokens.hash(at) == A || tokens.hash(at) == AN;
    }

    /// Where the `by` of that event stands, or -1: behind another event it is the other's.
    private int agent(Sentence sentence, Hit event, int to) {
        int by = event.to();
        while (by < to && tokens.hash(by) != BY) {
            by++;
        }
        if (by >= to) {
            return -1;
        }
        for (var other : sentence.events()) {
            if (other.from() > event.from() && other.from() >= event.to() && other.from() < by) {
                return -1;
            }
        }
        return by;
    }

    boolean isRelative(int at) {
        return isRelative(tokens, at);
    }

    static boolean isRelative(Tokens tokens, int at) {
        return Arrays.stream(RELATIVE).anyMatch(word -> word == tokens.hash(at));
    }

    private @Nullable Holder first(int index, int from, int to) {
        for (int at = from; at < to; at++) {
            var actor = actor(index, at, to);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    /// The last actor in `from`…`to`; one behind a preposition counts only where `any` does.
    private @Nullable Holder last(int index, int from, int to, boolean any) {
        var sentence = reading.sentences().get(index);
        for (int at = to; at > from;) {
            at = aside(sentence, at, from);
            var actor = actor(index, at, to);
            if (actor != null && !isPredicate(at, from) && !isComplement(at, from)
                    && (any || !behindPreposition(at, from) || isKeeper(at, from))) {
                return actor;
            }
        }
        return null;
    }

    /// `is one of the few companies outside China that …`, `is a Chinese maker of …`: who is said to be it.
    private boolean isPredicate(int at, int from) {
        int be = reading.at(Cue.OTHERS, at) && !parties.isName(at)
                ? Math.max(reading.last(Cue.BE, from, at), lastBeing(from, at)) : -1;
        if (tokens.hash(at) == CHINESE
                && ((be >= 0 && at == be + 2 && isArticle(be + 1)) || bystanders.isChineseMaker(at))) {
            return true;
        }
        for (int word = be + 1; be >= 0 && word < at; word++) {
            if (SINGLED.contains(tokens.hash(word)) && !reading.has(Cue.CLAUSE, be, at)) {
                return true;
            }
        }
        return false;
    }

    /// `remains one of the few companies that …`: not far before.
    private int lastBeing(int start, int to) {
        int from = Math.max(start, to - ASIDE);
        int at = to - 1;
        while (at >= from && phrasebook.being().at(tokens, at, to).isEmpty()) {
            at--;
        }
        return at < from ? -1 : at;
    }

    /// `The project, owned by Orlett, is …`: where what stands between two commas began, if the verb behind
    /// the second one begins at the token; else the token before it.
    private int aside(Sentence sentence, int verb, int from) {
        if (verb >= tokens.size() || !tokens.after(verb, Tokens.COMMA) || !isVerb(sentence, verb)) {
            return verb - 1;
        }
        for (int at = verb - 1; at > from && at > verb - ASIDE; at--) {
            if (tokens.after(at, Tokens.COMMA)) {
                boolean participle = tokens.length(at) > 3 && tokens.endsWith(at, "ed");
                return isArticle(at) || participle || isInserted(at) ? at - 1 : verb - 1;
            }
        }
        return verb - 1;
    }

    /// `together with Orlett`, `unlike its rivals`, `which is run by Orlett`.
    private boolean isInserted(int at) {
        return reading.at(Cue.BLOCKING, at) || INSERTED.contains(tokens.hash(at)) || isRelative(at);
    }

    private boolean isVerb(Sentence sentence, int at) {
        if (reading.at(Cue.FACTUAL, at) && !reading.at(Cue.HAVE, at)) {
            return sentence.hasEventAt(at + 1);
        }
        return reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit() | Cue.PLANNED.bit(), at, at + 1)
                || sentence.hasEventAt(at);
    }

    /// `deposits of the world`, `the Department of Atomic Energy`: what only tells of which.
    private boolean isComplement(int at, int from) {
        return at > from + 1 && tokens.hash(at - 1) == OF
                && (tokens.hash(at) == THE || BODIES.contains(tokens.hash(at - 2)));
    }

    private boolean behindPreposition(int at, int from) {
        if (at - 2 > from && tokens.hash(at - 1) == AND && tokens.isCapital(at - 2)) {
            return behindPreposition(at - 2, from);
        }
        for (int before = Math.max(from, at - 2); before < at; before++) {
            if (reading.at(Cue.BLOCKING, before) && tokens.hash(before) != WHERE) {
                return true;
            }
        }
        return false;
    }

    /// Who is meant by the words that begin at the token; null where nobody is.
    private @Nullable Holder actor(int index, int at, int to) {
        for (var name : parties.in(at, Math.min(to, at + 1))) {
            return parties.isVague(name.party()) ? null : parties.holder(name.party());
        }
        if (reading.at(Cue.ISSUER, at) && !(tokens.hash(at) == US && tokens.isUpper(at))) {
            return voices.of(index);
        }
        return reading.at(Cue.OTHERS, at) && !isPossessive(at) ? Holder.OTHER : null;
    }

    /// `the world's largest`, `the Pentagon-backed company`: a measure and nobody who acts.
    private boolean isPossessive(int at) {
        return at + 2 < tokens.size() && tokens.hash(at) == THE
                && (tokens.hash(at + 2) == S || tokens.after(at + 2, Tokens.HYPHEN));
    }

    /// Remembers whom the sentence was about, for the next one's `it`.
    void leave(int index) {
        var sentence = reading.sentences().get(index);
        var subject = subject(index, sentence);
        if (subject != null) {
            focus = subject;
        }
    }

    /// Begins a sentence: a new paragraph is the issuer's again, and an entry of a list whoever's its head
    /// is.
    void enter(int index) {
        int head = lists.of(index);
        var subject = head < 0 ? null : subject(head, reading.sentences().get(head));
        if (subject != null) {
            focus = subject;
        } else if (tokens.after(reading.sentences().get(index).first(),
                ownWords ? Tokens.NEWLINE : Tokens.BLANK_LINE)) {
            focus = Holder.OWN;
        }
    }

    private @Nullable Holder subject(int index, Sentence sentence) {
        int reach = Math.min(sentence.end(), sentence.first() + SUBJECT);
        for (int at = sentence.first(); at < reach; at++) {
            var actor = reading.at(Cue.OTHERS, at) ? null : actor(index, at, sentence.end());
            if (actor != null && !behindPreposition(at, sentence.first())) {
                return actor;
            }
        }
        return null;
    }
}
