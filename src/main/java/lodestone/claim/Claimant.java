package lodestone.claim;

import lodestone.model.DocumentKind;
import lodestone.model.Holder;
import lodestone.model.Role;

/// Whether a phrase is the issuer's claim about itself: not a denial, a rival, a country, an event's name, a need, a
/// question, criticism, or another trade's chain (ONTOLOGY, section 8).
final class Claimant {

    private static final int NAME_BEFORE = 8;
    private static final int NAME_AFTER = 5;
    private static final int TRADE = 5;
    private static final int NEGATION = 12;

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
        if (isQuestion(sentence) || attribution.voice(index) != Holder.OWN) {
            return false;
        }
        if (reading.has(Cue.CRITICISM, from, to) || reading.has(Cue.CEASED, from, phrase.from())
                || reading.has(Cue.NEGATED, Math.max(from, phrase.from() - NEGATION), phrase.from())
                || reading.has(Cue.NEED, from, phrase.from())) {
            return false;
        }
        if (reading.has(Cue.NAME, phrase.from() - NAME_BEFORE, phrase.from())
                || reading.has(Cue.NAME, phrase.to() - 1, Math.min(to, phrase.to() + NAME_AFTER))
                || reading.has(Cue.OTHER_TRADE, phrase.from(), Math.min(to, phrase.to() + TRADE))) {
            return false;
        }
        return !isUnknownSubject(sentence, phrase) && (isOwn(index, sentence, phrase) || (steps && goesOn(sentence)));
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

    private boolean isQuestion(Sentence sentence) {
        return sentence.end() < tokens.size() ? tokens.after(sentence.end(), Tokens.QUESTION)
                : tokens.text().strip().endsWith("?");
    }

    private boolean isOwn(int index, Sentence sentence, Hit phrase) {
        int own = lastIssuer(sentence, phrase.from());
        int other = lastOther(sentence, phrase.from());
        if (own >= 0 || other >= 0) {
            return own > other;
        }
        boolean named = reading.has(Cue.ISSUER, phrase.from(), sentence.end())
                || parties.namesIssuer(phrase.from(), sentence.end());
        boolean head = sentence.section().role() == Role.HEADLINE || sentence.section().role() == Role.ABOUT;
        return named || (head && parties.issuer().isPresent()) || continues(index);
    }

    /// In the issuer's own words a sentence without a subject goes on about it, unless the last one was about others.
    private boolean continues(int index) {
        if (index == 0) {
            return ownWords;
        }
        var before = reading.sentences().get(index - 1);
        boolean own = reading.has(Cue.ISSUER, before.first(), before.end())
                || parties.namesIssuer(before.first(), before.end());
        return ownWords && own;
    }

    private int lastIssuer(Sentence sentence, int before) {
        int last = reading.last(Cue.ISSUER, sentence.first(), before);
        for (var name : parties.in(sentence.first(), before)) {
            if (name.party() == Names.ISSUER) {
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
            if (name.party() != Names.ISSUER && !behindPreposition(name.from(), sentence.first())) {
                last = Math.max(last, name.from());
            }
        }
        return last;
    }

    private boolean behindPreposition(int at, int from) {
        return reading.has(Cue.BLOCKING, Math.max(from, at - 2), at);
    }
}
