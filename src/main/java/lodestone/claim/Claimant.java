package lodestone.claim;

import lodestone.model.DocumentKind;
import lodestone.model.Holder;

/// Whether a phrase is the issuer's claim about itself: not a denial, a rival, a country, an event's name, a
/// need, a question, criticism, or another trade's chain (ONTOLOGY, section 8).
final class Claimant {

    private static final long ALLIANCE = Vocabulary.hash("alliance");
    private static final long CHAINS = Vocabulary.hash("chains");
    private static final long UNLIKE = Vocabulary.hash("unlike");
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

    Claimant(Reading reading, Parties parties, Attribution attribution, Phrasebook phrasebook,
            DocumentKind kind) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.attribution = attribution;
        this.subjects = new Subjects(reading, parties, attribution, phrasebook, kind);
    }

    /// @param steps whether it is told step by step, without a set phrase
    boolean isIssuer(int index, Sentence sentence, Hit phrase, boolean steps) {
        int from = sentence.first();
        int to = sentence.end();
        if (isQuestion(sentence) || isManys(sentence, phrase)
                || (attribution.voice(index) != Holder.OWN && !subjects.isMergers(sentence))) {
            return false;
        }
        if (isCriticised(sentence, phrase) || isEnded(from, phrase)
                || isNegated(from, phrase) || isUntrue(sentence, phrase)
                || isSaidOf(Cue.NEED, from, sentence, phrase)) {
            return false;
        }
        if ((!steps && isSaidOf(Cue.NAME, phrase.from() - NAME_BEFORE, sentence, phrase))
                || reading.has(Cue.NAME, phrase.to() - 1, Math.min(to, phrase.to() + NAME_AFTER))
                || isOtherTrade(sentence, phrase)) {
            return false;
        }
        return steps ? subjects.isTold(index, sentence, phrase) : subjects.isOwn(index, sentence, phrase);
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
                && subjects.lastIssuer(sentence, phrase.from()) < at;
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
                return reading.has(Cue.ASPIRES, at, i)
                        && !reading.hasAny(Cue.ISSUER.bit() | Cue.CLAUSE.bit(), i, phrase.from());
            }
        }
        return at >= 0;
    }

    /// Whether the sentence judges the phrase; `Unlike its rivals, Corvane is …` judges the rivals.
    private boolean isCriticised(Sentence sentence, Hit phrase) {
        int first = sentence.first();
        int from = tokens.hash(first) == UNLIKE
                ? Math.max(first, subjects.lastIssuer(sentence, phrase.from())) : first;
        return reading.has(Cue.CRITICISM, from, sentence.end());
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
