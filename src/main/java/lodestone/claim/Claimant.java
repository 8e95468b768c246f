package lodestone.claim;

import lodestone.model.DocumentKind;
import lodestone.model.Holder;
import lodestone.model.Role;

/// Whether a phrase is the issuer's claim about itself: not a denial, a rival, a country, an event's name, a
/// need, a question, criticism, or another trade's chain (ONTOLOGY, section 8).
final class Claimant {

    private static final int NAME_BEFORE = 14;
    private static final int NAME_AFTER = 5;
    private static final int TRADE = 5;
    private static final int NEGATION = 12;
    private static final int BACK = 2;
    private static final int SOON = 12;
    private static final long AND = Vocabulary.hash("and");
    private static final long THE = Vocabulary.hash("the");
    private static final long OF = Vocabulary.hash("of");
    private static final long ONE = Vocabulary.hash("one");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Attribution attribution;
    private final boolean ownWords;

    Claimant(Reading reading, Parties parties, Attribution attribution, DocumentKind kind) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.attribution = attribution;
        this.ownWords = kind == DocumentKind.RELEASE || kind == DocumentKind.FILING;
    }

    /// @param steps whether it is told step by step, without a set phrase
    boolean isIssuer(int index, Sentence sentence, Hit phrase, boolean steps) {
        int from = sentence.first();
        int to = sentence.end();
        if (isQuestion(sentence) || (attribution.voice(index) != Holder.OWN && !isMergers(sentence))) {
            return false;
        }
        if (reading.has(Cue.CRITICISM, from, to) || reading.has(Cue.ENDED, from, phrase.from())
                || isNegated(from, phrase)
                || reading.has(Cue.NEED, from, phrase.from())) {
            return false;
        }
        if ((!steps && reading.has(Cue.NAME, phrase.from() - NAME_BEFORE, phrase.from()))
                || reading.has(Cue.NAME, phrase.to() - 1, Math.min(to, phrase.to() + NAME_AFTER))
                || reading.has(Cue.OTHER_TRADE, Math.max(from, phrase.from() - TRADE),
                        Math.min(to, phrase.to() + TRADE))) {
            return false;
        }
        return !isUnknownSubject(sentence, phrase)
                && (steps ? isTold(sentence, phrase) : isOwn(index, sentence, phrase));
    }

    /// The words of a company that the issuer merges with.
    private boolean isMergers(Sentence sentence) {
        for (var name : parties.in(sentence.first(), sentence.end())) {
            return parties.sharesClaim(name.party());
        }
        return false;
    }

    /// A process told step by step needs its subject: the issuer in the same sentence, or nobody else in its
    /// own words.
    private boolean isTold(Sentence sentence, Hit phrase) {
        int own = lastIssuer(sentence, phrase.from() + 1);
        boolean it = reading.has(Cue.PRONOUN, sentence.first(), phrase.from());
        return own > lastOther(sentence, phrase.from()) || (it && lastOther(sentence, phrase.from()) < 0)
                || goesOn(sentence);
    }

    /// In its own words a process told step by step is the issuer's where nobody else is named.
    private boolean goesOn(Sentence sentence) {
        return ownWords && !reading.has(Cue.OTHERS, sentence.first(), sentence.end())
                && !parties.namesOther(sentence.first(), sentence.end());
    }

    /// `Larkfield, listed in New York, is a …`: a name that nothing else says of begins the sentence.
    private boolean isUnknownSubject(Sentence sentence, Hit phrase) {
        int first = sentence.first();
        boolean name = first < phrase.from() && tokens.isCapital(first) && !tokens.isUpper(first)
                && tokens.word(first) == Vocabulary.UNKNOWN && !parties.isName(first)
                && sentence.section().role() != Role.HEADLINE;
        return name && first + 1 < phrase.from() && (reading.at(Cue.BE, first + 1)
                || (tokens.after(first + 1, Tokens.COMMA) && reading.has(Cue.BE, first + 1, phrase.from())
                        && lastIssuer(sentence, phrase.from()) < 0));
    }

    private boolean isNegated(int from, Hit phrase) {
        int at = reading.last(Cue.NEGATED, Math.max(from, phrase.from() - NEGATION), phrase.from());
        for (int i = at + 1; at >= 0 && i <= phrase.from(); i++) {
            if (tokens.after(i, Tokens.COMMA)) {
                return false;
            }
        }
        return at >= 0;
    }

    private boolean isQuestion(Sentence sentence) {
        return sentence.end() < tokens.size() ? tokens.after(sentence.end(), Tokens.QUESTION)
                : tokens.text().strip().endsWith("?");
    }

    private boolean isOwn(int index, Sentence sentence, Hit phrase) {
        int own = lastIssuer(sentence, phrase.from());
        int other = lastOther(sentence, phrase.from());
        if (own >= 0 || other >= 0) {
            return own > other || isPredicate(own, other);
        }
        boolean named = namedAfter(sentence, phrase);
        boolean subject = phrase.from() - sentence.first() <= 2;
        if (named || (subject && !ownWords)) {
            return named;
        }
        boolean head = sentence.section().role() == Role.HEADLINE || sentence.section().role() == Role.ABOUT;
        return (head && ownWords && parties.issuer().isPresent()) || continues(index);
    }

    /// `Kestrin is the country's one …`: a word for everybody that only belongs to what the issuer is said to
    /// be.
    private boolean isPredicate(int own, int other) {
        return own >= 0 && reading.at(Cue.OTHERS, other) && !parties.isName(other)
                && reading.has(Cue.BE, own, other + 1) && !reading.has(Cue.CLAUSE, own, other + 1);
    }

    /// `As a mine-to-magnet company, Corvane …`: the issuer follows soon.
    private boolean namedAfter(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + SOON);
        for (var name : parties.in(phrase.from(), end)) {
            if (parties.sharesClaim(name.party()) && !behindPreposition(name.from(), phrase.to())) {
                return true;
            }
        }
        return reading.has(Cue.ISSUER, phrase.from(), end);
    }

    /// A sentence without a subject goes on about whoever was named last.
    private boolean continues(int index) {
        if (index == 0) {
            return ownWords;
        }
        for (int i = index - 1; i >= Math.max(0, index - BACK); i--) {
            var before = reading.sentences().get(i);
            if (reading.has(Cue.ISSUER, before.first(), before.end())
                    || parties.namesIssuer(before.first(), before.end())) {
                return true;
            }
            if (parties.namesOther(before.first(), before.end())) {
                return false;
            }
        }
        return false;
    }

    private int lastIssuer(Sentence sentence, int before) {
        int last = reading.last(Cue.ISSUER, sentence.first(), before);
        for (var name : parties.in(sentence.first(), before)) {
            if (parties.sharesClaim(name.party())) {
                last = Math.max(last, name.from());
            }
        }
        return last;
    }

    private int lastOther(Sentence sentence, int before) {
        int last = -1;
        for (int at = sentence.first(); at < before; at++) {
            if (reading.at(Cue.OTHERS, at) && !behindPreposition(at, sentence.first())) {
                last = at;
            }
        }
        for (var name : parties.in(sentence.first(), before)) {
            if (!parties.sharesClaim(name.party()) && !behindPreposition(name.from(), sentence.first())
                    && !besideIssuer(name.from(), sentence.first())) {
                last = Math.max(last, name.from());
            }
        }
        return last;
    }

    /// `Vulcan and Reed will scale their …`: named with the issuer.
    private boolean besideIssuer(int at, int from) {
        boolean and = at > from && tokens.hash(at - 1) == AND;
        return and && parties.namesIssuer(Math.max(from, at - 7), at - 1);
    }

    /// Behind `with` or `one of`, also as the second of two: `with the government and Reed`.
    private boolean behindPreposition(int at, int from) {
        int start = at;
        while (start > from && (tokens.hash(start - 1) == AND || tokens.hash(start - 1) == THE
                || (tokens.isCapital(start - 1) && !reading.at(Cue.ISSUER, start - 1)))
                && !tokens.after(start, Tokens.STOP)) {
            start--;
        }
        if (at > from && tokens.hash(at - 1) == AND
                && reading.has(Cue.BLOCKING, Math.max(from, at - 7), at)) {
            return true;
        }
        boolean one = start - 2 >= from && tokens.hash(start - 1) == OF && tokens.hash(start - 2) == ONE;
        return one || reading.has(Cue.BLOCKING, Math.max(from, start - 2), Math.min(at, start + 1));
    }
}
