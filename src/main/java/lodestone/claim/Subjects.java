package lodestone.claim;

import java.util.List;
import java.util.Set;
import lodestone.claim.Inflection.Form;
import lodestone.model.DocumentKind;
import lodestone.model.Role;

/// Of whom a sentence with a claim speaks: the issuer, who is named or meant before the phrase, after it, or
/// in the sentence before; or somebody else.
final class Subjects {

    private static final int BACK = 4;
    private static final int AGAIN = 2;
    private static final int VERB = 8;
    private static final int SOON = 12;
    private static final int DEED = 9;
    private static final int ITS = 5;
    private static final long ITS_OWN = Vocabulary.hash("its");
    private static final long THE = Vocabulary.hash("the");
    private static final long OF = Vocabulary.hash("of");
    private static final long ONE = Vocabulary.hash("one");
    private static final long THERE = Vocabulary.hash("there");
    private static final long TO = Vocabulary.hash("to");
    private static final long HERE = Vocabulary.hash("here");
    private static final Set<Long> DEFINITE = Vocabulary.hashes("the", "this", "that", "these", "those",
            "such",
            "both", "two");
    private static final int ADJECTIVES = 3;

    private static final long FINITE = Cue.BE.bit() | Cue.HAVE.bit() | Cue.PLANNED.bit() | Cue.NEED.bit()
            | Cue.CONDITIONAL.bit();

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Phrasebook phrasebook;
    private final Others others;
    private final Contenders contenders;
    private final boolean ownWords;
    private final boolean told;
    private final boolean news;

    Subjects(Reading reading, Parties parties, Attribution attribution, Phrasebook phrasebook,
            Contenders contenders, Vocabulary vocabulary, DocumentKind kind) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.phrasebook = phrasebook;
        this.contenders = contenders;
        this.others = new Others(reading, parties, attribution, phrasebook);
        this.news = kind == DocumentKind.NEWS;
        this.told = kind == DocumentKind.NEWS || kind == DocumentKind.OPINION;
        this.ownWords = kind == DocumentKind.RELEASE || kind == DocumentKind.FILING;
    }

    /// The words of a company that the issuer merges with.
    boolean isMergers(Sentence sentence) {
        for (var name : parties.in(sentence.first(), sentence.end())) {
            return contenders.isClaimants(name.party());
        }
        return false;
    }

    /// A process told step by step needs its subject: the issuer in the same sentence, or nobody else in its
    /// own words.
    boolean isTold(int index, Sentence sentence, Hit phrase) {
        if (isUnknownSubject(sentence, phrase) || isHandedOn(phrase)) {
            return false;
        }
        int own = contenders.lastIssuer(sentence, phrase.from() + 1);
        int other = contenders.lastOther(sentence, phrase.from());
        int it = reading.last(Cue.PRONOUN, sentence.first(), phrase.from() + 1);
        return own > other || isPredicate(own, other) || (it >= 0 && (other < 0 || (own >= 0 && it > other)))
                || goesOn(index, sentence, phrase)
                || (told && own < 0 && other < 0 && !isGeneral(sentence, phrase) && index > 0
                        && !reading.has(Cue.OTHERS, sentence.first(), phrase.to()) && continues(index));
    }

    /// In its own words a process told step by step is the issuer's where nobody else is named.
    private boolean goesOn(int index, Sentence sentence, Hit phrase) {
        return (ownWords && !reading.has(Cue.OTHERS, sentence.first(), phrase.to())
                && !parties.namesOther(sentence.first(), sentence.end())
                && !isGeneral(sentence, phrase))
                || isAnybodys(index, sentence, phrase);
    }

    /// `ore is mined, oxides are separated`: how it is done, said of nobody and no place.
    private boolean isGeneral(Sentence sentence, Hit phrase) {
        boolean passive = reading.has(Cue.BE, phrase.from() - 2, phrase.to()) || isDuty(phrase);
        boolean somewhere = reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), sentence.first(),
                sentence.end());
        for (int at = sentence.first(); at < sentence.end() && !somewhere; at++) {
            somewhere = tokens.hash(at) == HERE;
        }
        return tokens.hash(sentence.first()) == THERE || (passive && !somewhere);
    }

    /// `Oxide has to become metal before …`.
    private boolean isDuty(Hit phrase) {
        for (int at = phrase.from() + 1; at < phrase.to(); at++) {
            if (tokens.hash(at) == TO && reading.at(Cue.HAVE, at - 1)) {
                return true;
            }
        }
        return false;
    }

    /// In a text in which no issuer is known, whoever is its sentence's subject claims for itself: a bare
    /// name, or `it`.
    private boolean isAnybodys(int index, Sentence sentence, Hit phrase) {
        int first = sentence.first();
        boolean name = tokens.isCapital(first) && !tokens.isUpper(first) && !reading.at(Cue.SUBJECT, first)
                && (tokens.word(first) == Vocabulary.UNKNOWN || parties.isName(first));
        return parties.issuer().isEmpty() && (name || isAgain(index, first))
                && first < phrase.from() && contenders.lastOther(sentence, phrase.from()) < 0;
    }

    /// `it` that stands for a company named shortly before.
    private boolean isAgain(int index, int first) {
        for (int i = index - 1; reading.at(Cue.PRONOUN, first) && i >= Math.max(0, index - AGAIN); i--) {
            var before = reading.sentences().get(i);
            if (!parties.in(before.first(), before.end()).isEmpty()
                    || tokens.word(before.first()) == Vocabulary.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /// `Larkfield, listed in New York, is a …`: a name that nothing else says of begins the sentence.
    private boolean isUnknownSubject(Sentence sentence, Hit phrase) {
        int first = sentence.first();
        boolean name = parties.issuer().isPresent() && first < phrase.from() && tokens.isCapital(first)
                && !tokens.isUpper(first)
                && (tokens.word(first) == Vocabulary.UNKNOWN || parties.isLand(first))
                && !parties.isName(first)
                && sentence.section().role() != Role.HEADLINE;
        return name && first + 1 < phrase.from() && (reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit(), first + 1,
                first + 2)
                || (tokens.after(first + 1, Tokens.COMMA) && reading.has(Cue.BE, first + 1, phrase.from())
                        && contenders.lastIssuer(sentence, phrase.from()) < 0));
    }

    /// Whether a set phrase is said of the issuer.
    boolean isOwn(int index, Sentence sentence, Hit phrase) {
        return isNobodys(sentence, phrase) && isSaidOfIssuer(index, sentence, phrase);
    }

    /// Whether a phrase that is said of nobody is a maker's: where the issuer makes what the chain is for, a
    /// journalist means it; elsewhere nobody else may be named in the sentence.
    boolean isMakers(Sentence sentence, Hit phrase) {
        boolean alone = news ? !reading.has(Cue.OTHERS, sentence.first(), phrase.from())
                : contenders.lastOther(sentence, phrase.from()) < 0
                        && !parties.namesOther(sentence.first(), sentence.end());
        return alone && parties.issuer().isPresent() && isNobodys(sentence, phrase)
                && !isTopic(sentence, phrase);
    }

    private boolean isNobodys(Sentence sentence, Hit phrase) {
        return !isUnknownSubject(sentence, phrase) && !others.isDealtWith(sentence, phrase)
                && !others.isSaidOfOne(sentence, phrase);
    }

    /// `makes concentrate, which its customer will separate into …`: another goes on with it.
    private boolean isHandedOn(Hit phrase) {
        for (int at = phrase.from() + 1; at + 1 < phrase.to(); at++) {
            if (reading.at(Cue.OTHERS, at) && !contenders.behindPreposition(at, phrase.from())
                    && reading.hasAny(
                            Cue.PLANNED.bit() | Cue.CONDITIONAL.bit() | Cue.BE.bit() | Cue.HAVE.bit(),
                            at + 1, at + 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSaidOfIssuer(int index, Sentence sentence, Hit phrase) {
        int own = contenders.lastIssuer(sentence, phrase.from());
        int other = contenders.lastOther(sentence, phrase.from());
        if (own >= 0 || other >= 0) {
            return own > other || isPredicate(own, other) || isItsOwn(own, other, phrase);
        }
        if (isForeword(sentence, phrase)) {
            return false;
        }
        boolean named = namedAfter(sentence, phrase);
        boolean subject = phrase.from() - sentence.first() <= 2 && !isTheCompany(sentence, phrase)
                && !reading.has(Cue.CREATES, sentence.first(), phrase.from())
                && !(phrase.to() < sentence.end() && tokens.after(phrase.to(), Tokens.COLON));
        if (named || (subject && told && tokens.hash(sentence.first()) != ITS_OWN)) {
            return named;
        }
        if (isTopic(sentence, phrase)) {
            return false;
        }
        boolean head = sentence.section().role() == Role.HEADLINE || sentence.section().role() == Role.ABOUT;
        return (head && ownWords && parties.issuer().isPresent()) || isAnybodys(index, sentence, phrase)
                || isDeed(sentence, phrase) || continues(index);
    }

    /// `A chain from mine to magnet will require …`, `Building one takes years`: what is said of such chains,
    /// unless one is being built.
    private boolean isTopic(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + VERB);
        if (tokens.hash(sentence.first()) == THERE) {
            return true;
        }
        if (reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit() | Cue.CONDITIONAL.bit() | Cue.PRONOUN.bit(),
                sentence.first(), phrase.from())
                || reading.has(Cue.BUILDS, phrase.to(), end) || isDeed(sentence, phrase)) {
            return false;
        }
        boolean topic = false;
        for (int at = phrase.to(); at < end && !tokens.after(at, Tokens.COMMA); at++) {
            if (reading.at(Cue.CREATES, at) && vocabulary.is(tokens.word(at), Form.PARTICIPLE)) {
                return false;
            }
            topic |= reading.hasAny(FINITE, at, at + 1) || vocabulary.is(tokens.word(at), Form.THIRD);
        }
        return topic;
    }

    /// `The mine-to-magnet company raised money`: whoever was named before.
    private boolean isTheCompany(Sentence sentence, Hit phrase) {
        return tokens.hash(sentence.first()) == THE && phrase.to() < sentence.end()
                && phrasebook.agents().at(tokens, phrase.to(), sentence.end()).isPresent();
    }

    /// `Kestrin is the country's one …`: a word for everybody that only belongs to what the issuer is said to
    /// be.
    private boolean isPredicate(int own, int other) {
        return own >= 0 && reading.at(Cue.OTHERS, other) && !parties.isName(other)
                && (isBeing(own, other) || phrasebook.being().in(tokens, own, other)
                        || isOneOf(own, other))
                && !reading.has(Cue.CLAUSE, own, other + 1);
    }

    /// A form of `be` that no comma parts from what it says.
    private boolean isBeing(int own, int other) {
        int be = reading.last(Cue.BE, own, other + 1);
        return be >= 0 && tokens.lastAfter(Tokens.COMMA, be + 1, other + 1) == be + 1;
    }

    /// `has made Kestrin one of the few …`.
    private boolean isOneOf(int from, int to) {
        for (int at = from + 1; at + 1 < to; at++) {
            if (tokens.hash(at) == ONE && tokens.hash(at + 1) == OF) {
                return true;
            }
        }
        return false;
    }

    /// `Corvane bought a plant run by others, the third part of its …`: there `its` is the subject's.
    private boolean isItsOwn(int own, int other, Hit phrase) {
        int its = own < 0 ? -1
                : reading.last(Cue.PRONOUN, Math.max(other, phrase.from() - ITS), phrase.from());
        return its > other && tokens.lastAfter(Tokens.COMMA, other + 1, its) > other + 1
                && !reading.hasAny(Cue.CLAUSE.bit() | Cue.BE.bit() | Cue.HAVE.bit() | Cue.PLANNED.bit(),
                        other,
                        phrase.from());
    }

    /// `The acquisition creates …`, `the venture would be …`: what the issuer does, where nobody else is
    /// named.
    private boolean isDeed(Sentence sentence, Hit phrase) {
        int end = Math.min(phrase.from(), sentence.first() + DEED);
        for (int at = sentence.first() + 1; parties.issuer().isPresent() && at < end; at++) {
            if (phrasebook.deeds().at(tokens, at, end).isPresent() && isDefinite(at, sentence.first())) {
                return true;
            }
        }
        return false;
    }

    /// `the deal`, `this new joint venture`.
    private boolean isDefinite(int noun, int from) {
        for (int at = noun - 1; at >= Math.max(from, noun - ADJECTIVES) && !tokens.after(at + 1, ~0); at--) {
            if (DEFINITE.contains(tokens.hash(at))) {
                return true;
            }
        }
        return false;
    }

    /// `As part of its mine-to-magnet plan, Larkfield bought …`: whose it is follows the comma.
    private boolean isForeword(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + SOON);
        boolean foreword = reading.at(Cue.PRONOUN, phrase.from() - 1)
                && Clauses.isForeword(reading, sentence.first());
        for (var name : foreword ? parties.in(phrase.to(), end) : List.<Names.Named>of()) {
            return !contenders.isClaimants(name.party())
                    && !contenders.behindPreposition(name.from(), phrase.to());
        }
        return false;
    }

    /// `As a mine-to-magnet company, Corvane …`: the issuer follows soon.
    private boolean namedAfter(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + SOON);
        for (var name : parties.in(phrase.from(), end)) {
            if (contenders.isClaimants(name.party())
                    && !contenders.behindPreposition(name.from(), phrase.to())) {
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
        boolean entry = isEntry(reading.sentences().get(index));
        for (int i = index - 1; i >= Math.max(0, index - BACK); i--) {
            var before = reading.sentences().get(i);
            if (reading.has(Cue.ISSUER, before.first(), before.end())
                    || parties.namesIssuer(before.first(), before.end())) {
                return true;
            }
            if (parties.namesOther(before.first(), before.end()) && !(entry && isEntry(before))) {
                return false;
            }
        }
        return false;
    }

    private boolean isEntry(Sentence sentence) {
        return tokens.after(sentence.first(), Tokens.BULLET);
    }
}
