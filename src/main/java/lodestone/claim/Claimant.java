package lodestone.claim;

import java.util.Set;
import lodestone.model.DocumentKind;
import lodestone.model.Holder;

/// Whether a phrase is the issuer's claim about itself: not a denial, a rival, a country, an event's name, a
/// need, a question, criticism, or another trade's chain (ONTOLOGY, section 8).
final class Claimant {

    private static final long ALLIANCE = Vocabulary.hash("alliance");
    private static final long CHAINS = Vocabulary.hash("chains");
    private static final long UNLIKE = Vocabulary.hash("unlike");
    private static final Set<Long> SUBORDINATE = Vocabulary.hashes("while", "although", "though", "because",
            "when", "whereas", "since", "even");
    private static final Set<Long> FIRST_PERSON = Vocabulary.hashes("we", "our", "us", "ours", "i", "my");
    private static final long IT = Vocabulary.hash("it");
    private static final long VERBS = Cue.BE.bit() | Cue.HAVE.bit() | Cue.PLANNED.bit() | Cue.BUILDS.bit()
            | Cue.CREATES.bit();
    private static final long PRESS = Vocabulary.hash("press");
    private static final int NAME_BEFORE = 14;
    private static final int NAME_AFTER = 5;
    private static final int TRADE = 5;
    private static final int NEGATION = 12;
    private static final int PREDICATE = 4;

    private final Reading reading;
    private final Tokens tokens;
    private final Attribution attribution;
    private final Subjects subjects;
    private final Contenders contenders;
    private final boolean maker;

    Claimant(Reading reading, Parties parties, Attribution attribution, Phrasebook phrasebook,
            Vocabulary vocabulary,
            DocumentKind kind) {
        this.maker = false;
        this.reading = reading;
        this.tokens = reading.tokens();
        this.attribution = attribution;
        this.contenders = new Contenders(reading, parties, attribution, phrasebook);
        this.subjects = new Subjects(reading, parties, attribution, phrasebook, contenders, vocabulary,
                kind);
    }

    private Claimant(Claimant strict) {
        this.maker = true;
        this.reading = strict.reading;
        this.tokens = strict.tokens;
        this.attribution = strict.attribution;
        this.contenders = strict.contenders;
        this.subjects = strict.subjects;
    }

    /// The same for an issuer that makes what the chain is for: what nobody is said to claim is its own.
    Claimant ofMaker() {
        return new Claimant(this);
    }

    /// @param steps whether it is told step by step, without a set phrase
    boolean isIssuer(int index, Sentence sentence, Hit phrase, boolean steps) {
        int from = sentence.first();
        int to = sentence.end();
        if (isQuestion(sentence) || isManys(sentence, phrase)
                || (attribution.voice(index) != Holder.OWN && !subjects.isMergers(sentence)
                        && !isSpokenOf(sentence, phrase))) {
            return false;
        }
        if (isCriticised(sentence, phrase) || isEnded(from, phrase)
                || isNegated(from, phrase) || isUntrue(sentence, phrase)
                || isSaidOf(Cue.NEED, from, sentence, phrase) || isInNeed(sentence, phrase)) {
            return false;
        }
        if ((!steps && isSaidOf(Cue.NAME, phrase.from() - NAME_BEFORE, sentence, phrase))
                || reading.has(Cue.NAME, phrase.to() - 1, Math.min(to, phrase.to() + NAME_AFTER))
                || isOtherTrade(sentence, phrase)) {
            return false;
        }
        return (steps ? subjects.isTold(index, sentence, phrase) : subjects.isOwn(index, sentence, phrase))
                || (maker && subjects.isMakers(sentence, phrase));
    }

    /// Somebody else's words, or words beside such, that name the issuer or go on about it and say neither
    /// `we` nor `our`.
    private boolean isSpokenOf(Sentence sentence, Hit phrase) {
        for (int at = sentence.first(); at < sentence.end(); at++) {
            if (FIRST_PERSON.contains(tokens.hash(at)) && !(tokens.isUpper(at) && tokens.length(at) > 1)) {
                return false;
            }
        }
        return contenders.lastIssuer(sentence, phrase.from()) >= 0
                || reading.has(Cue.PRONOUN, sentence.first(), phrase.from());
    }

    /// `we re-establish integrated supply chains`: no company has more than one.
    private boolean isManys(Sentence sentence, Hit phrase) {
        int last = Math.min(phrase.to(), sentence.end()) - 1;
        int before = phrase.from() - 1;
        before = before > sentence.first() && reading.at(Cue.RANGE_FROM, before) ? before - 1 : before;
        return tokens.hash(last) == CHAINS || (before >= sentence.first() && tokens.hash(before) == CHAINS);
    }

    /// Whether such a word stands before the phrase and nobody of the issuer's between: `as demand grows, we
    /// are building …` speaks of us.
    private boolean isSaidOf(Cue cue, int from, Sentence sentence, Hit phrase) {
        int at = reading.last(cue, from, phrase.from());
        if (at >= 0 && tokens.hash(at) == ALLIANCE && !tokens.isCapital(at)) {
            return false;
        }
        return at >= 0 && (at == 0 || tokens.hash(at - 1) != PRESS)
                && contenders.lastIssuer(sentence, phrase.from()) < at && !isResumed(sentence, at, phrase);
    }

    /// `told a conference that it is building …`, `a member of the Alliance, is building …`: what follows is
    /// said of the issuer, named before.
    private boolean isResumed(Sentence sentence, int from, Hit phrase) {
        if (contenders.lastIssuer(sentence, from) < 0) {
            return false;
        }
        for (int at = from + 1; at + 1 < phrase.from(); at++) {
            boolean verb = reading.hasAny(VERBS, at, at + 1);
            if ((tokens.hash(at) == IT && reading.hasAny(VERBS, at + 1, at + 2))
                    || (verb && tokens.after(at, Tokens.COMMA))) {
                return true;
            }
        }
        return false;
    }

    /// `a link that the whole magnet chain needs`: what the trade lacks.
    private boolean isInNeed(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + 2);
        return reading.has(Cue.NEED, phrase.to(), end)
                && !reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit() | Cue.CLAUSE.bit(), phrase.to(), end);
    }

    /// What was given up stands in the clause of the phrase: `no longer exports ore but makes …` goes on, and
    /// so does `a plant formerly run by Orlett, part of its mine-to-magnet strategy`.
    private boolean isEnded(int from, Hit phrase) {
        int at = reading.last(Cue.ENDED, from, phrase.from());
        return at >= 0 && !reading.has(Cue.CLAUSE, at, phrase.from()) && !isLeft(at, phrase.from());
    }

    /// Whether a comma ends what was given up and the issuer is named behind it.
    private boolean isLeft(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (tokens.after(at, Tokens.COMMA)
                    && reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), at, to)) {
                return true;
            }
        }
        return false;
    }

    /// A comma ends what a negation governs, unless it only closes a wish: `is not, and does not want to be,
    /// a mine-to-magnet company`.
    private boolean isNegated(int from, Hit phrase) {
        int at = reading.last(Cue.NEGATED, Math.max(from, phrase.from() - NEGATION), phrase.from());
        for (int i = at + 1; at >= 0 && i <= phrase.from(); i++) {
            if (tokens.after(i, Tokens.COMMA | Tokens.COLON)) {
                boolean wish = reading.has(Cue.ASPIRES, at, i)
                        && !reading.hasAny(Cue.ISSUER.bit() | Cue.CLAUSE.bit(), i, phrase.from());
                return wish || i == at + 1;
            }
        }
        return at >= 0;
    }

    /// Whether the sentence judges the phrase; `Unlike its rivals, Corvane is …` judges the rivals, and
    /// `While China dominates, Corvane is …` the market.
    private boolean isCriticised(Sentence sentence, Hit phrase) {
        int first = sentence.first();
        int from = tokens.hash(first) == UNLIKE
                ? Math.max(first, contenders.lastIssuer(sentence, phrase.from())) : first;
        int at = reading.last(Cue.CRITICISM, from, phrase.from());
        return (at >= 0 && !(isSubordinate(first) && isMain(at, phrase.from())))
                || reading.has(Cue.CRITICISM, phrase.from(), sentence.end());
    }

    private boolean isSubordinate(int first) {
        return Clauses.isForeword(reading, first) || SUBORDINATE.contains(tokens.hash(first));
    }

    /// Whether a comma ends the foreword and the issuer begins the main clause.
    private boolean isMain(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (tokens.after(at, Tokens.COMMA) && contenders.isIssuerAt(at)) {
                return true;
            }
        }
        return false;
    }

    /// `The mine-to-magnet chain is not yet complete`: what the phrase is the subject of is denied.
    private boolean isUntrue(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + PREDICATE);
        int is = reading.first(Cue.BE, phrase.to(), end);
        return is >= 0 && reading.has(Cue.NEGATED, is, Math.min(sentence.end(), is + PREDICATE))
                && !reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit() | Cue.ISSUER.bit(), sentence.first(),
                        phrase.from());
    }

    /// Whether another trade's word stands near in the same clause.
    private boolean isOtherTrade(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + TRADE);
        int clause = reading.first(Cue.CLAUSE, phrase.to(), end);
        return reading.has(Cue.OTHER_TRADE, Math.max(sentence.first(), phrase.from() - TRADE),
                clause < 0 ? end : clause);
    }

    private boolean isQuestion(Sentence sentence) {
        return sentence.end() < tokens.size() ? tokens.after(sentence.end(), Tokens.QUESTION)
                : tokens.text().strip().endsWith("?");
    }
}
