package lodestone.claim;

import java.util.List;
import java.util.Set;
import lodestone.model.DocumentKind;
import lodestone.model.Role;

/// Of whom a sentence with a claim speaks: the issuer, who is named or meant before the phrase, after it, or
/// in the sentence before; or somebody else.
final class Subjects {

    private static final int BACK = 2;
    private static final int SOON = 12;
    private static final int DEED = 9;
    private static final int ITS = 5;
    private static final long ITS_OWN = Vocabulary.hash("its");
    private static final int LIST = 24;
    private static final Set<Long> GIVES = Vocabulary.hashes("offer", "offers", "offering", "offered", "give",
            "gives", "giving", "provide", "provides", "providing", "serve", "serves", "serving");
    private static final long UNLIKE = Vocabulary.hash("unlike");
    private static final long AND = Vocabulary.hash("and");
    private static final long THE = Vocabulary.hash("the");
    private static final long OF = Vocabulary.hash("of");
    private static final long ONE = Vocabulary.hash("one");
    private static final long WITH = Vocabulary.hash("with");
    private static final long S = Vocabulary.hash("s");
    private static final long HERE = Vocabulary.hash("here");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Attribution attribution;
    private final Phrasebook phrasebook;
    private final Others others;
    private final boolean ownWords;
    private final boolean told;

    Subjects(Reading reading, Parties parties, Attribution attribution, Phrasebook phrasebook,
            DocumentKind kind) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.attribution = attribution;
        this.phrasebook = phrasebook;
        this.others = new Others(reading, parties, attribution, phrasebook);
        this.told = kind == DocumentKind.NEWS || kind == DocumentKind.OPINION;
        this.ownWords = kind == DocumentKind.RELEASE || kind == DocumentKind.FILING;
    }

    /// The words of a company that the issuer merges with.
    boolean isMergers(Sentence sentence) {
        for (var name : parties.in(sentence.first(), sentence.end())) {
            return isClaimants(name.party());
        }
        return false;
    }

    /// A process told step by step needs its subject: the issuer in the same sentence, or nobody else in its
    /// own words.
    boolean isTold(int index, Sentence sentence, Hit phrase) {
        if (isUnknownSubject(sentence, phrase) || isHandedOn(phrase)) {
            return false;
        }
        int own = lastIssuer(sentence, phrase.from() + 1);
        int other = lastOther(sentence, phrase.from());
        int it = reading.last(Cue.PRONOUN, sentence.first(), phrase.from() + 1);
        return own > other || isPredicate(own, other) || (it >= 0 && (other < 0 || (own >= 0 && it > other)))
                || goesOn(sentence, phrase)
                || (told && own < 0 && other < 0 && !isGeneral(sentence, phrase) && index > 0
                        && !reading.has(Cue.OTHERS, sentence.first(), phrase.to()) && continues(index));
    }

    /// In its own words a process told step by step is the issuer's where nobody else is named.
    private boolean goesOn(Sentence sentence, Hit phrase) {
        return (ownWords && !reading.has(Cue.OTHERS, sentence.first(), phrase.to())
                && !parties.namesOther(sentence.first(), sentence.end())
                && !isGeneral(sentence, phrase))
                || isAnybodys(sentence, phrase);
    }

    /// `ore is mined, oxides are separated`: how it is done, said of nobody and no place.
    private boolean isGeneral(Sentence sentence, Hit phrase) {
        boolean passive = reading.has(Cue.BE, phrase.from() - 2, phrase.to());
        boolean somewhere = reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), sentence.first(),
                sentence.end());
        for (int at = sentence.first(); at < sentence.end() && !somewhere; at++) {
            somewhere = tokens.hash(at) == HERE;
        }
        return passive && !somewhere;
    }

    /// In a text in which no issuer is known, whoever is its sentence's subject claims for itself: a bare
    /// name, or `it`.
    private boolean isAnybodys(Sentence sentence, Hit phrase) {
        int first = sentence.first();
        boolean name = tokens.isCapital(first) && !tokens.isUpper(first) && !reading.at(Cue.SUBJECT, first)
                && (tokens.word(first) == Vocabulary.UNKNOWN || parties.isName(first));
        return parties.issuer().isEmpty() && (name || reading.at(Cue.PRONOUN, first))
                && first < phrase.from() && lastOther(sentence, phrase.from()) < 0;
    }

    /// `Larkfield, listed in New York, is a …`: a name that nothing else says of begins the sentence.
    private boolean isUnknownSubject(Sentence sentence, Hit phrase) {
        int first = sentence.first();
        boolean name = parties.issuer().isPresent() && first < phrase.from() && tokens.isCapital(first)
                && !tokens.isUpper(first)
                && tokens.word(first) == Vocabulary.UNKNOWN && !parties.isName(first)
                && sentence.section().role() != Role.HEADLINE;
        return name && first + 1 < phrase.from() && (reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit(), first + 1,
                first + 2)
                || (tokens.after(first + 1, Tokens.COMMA) && reading.has(Cue.BE, first + 1, phrase.from())
                        && lastIssuer(sentence, phrase.from()) < 0));
    }

    /// The issuer's, or anybody's where no issuer is known.
    private boolean isClaimants(int party) {
        return parties.sharesClaim(party) || parties.issuer().isEmpty();
    }

    /// Whether a set phrase is said of the issuer.
    boolean isOwn(int index, Sentence sentence, Hit phrase) {
        return !isUnknownSubject(sentence, phrase) && !others.isDealtWith(sentence, phrase)
                && !others.isSaidOfOne(sentence, phrase)
                && isSaidOfIssuer(index, sentence, phrase);
    }

    /// `makes concentrate, which its customer will separate into …`: another goes on with it.
    private boolean isHandedOn(Hit phrase) {
        for (int at = phrase.from() + 1; at + 1 < phrase.to(); at++) {
            if (reading.at(Cue.OTHERS, at) && !behindPreposition(at, phrase.from())
                    && reading.hasAny(
                            Cue.PLANNED.bit() | Cue.CONDITIONAL.bit() | Cue.BE.bit() | Cue.HAVE.bit(),
                            at + 1, at + 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSaidOfIssuer(int index, Sentence sentence, Hit phrase) {
        int own = lastIssuer(sentence, phrase.from());
        int other = lastOther(sentence, phrase.from());
        if (own >= 0 || other >= 0) {
            return own > other || isPredicate(own, other) || isItsOwn(own, other, phrase);
        }
        if (isForeword(sentence, phrase)) {
            return false;
        }
        boolean named = namedAfter(sentence, phrase);
        boolean subject = phrase.from() - sentence.first() <= 2 && !isTheCompany(sentence, phrase);
        if (named || (subject && told && tokens.hash(sentence.first()) != ITS_OWN)) {
            return named;
        }
        boolean head = sentence.section().role() == Role.HEADLINE || sentence.section().role() == Role.ABOUT;
        return (head && ownWords && parties.issuer().isPresent()) || isAnybodys(sentence, phrase)
                || isDeed(sentence, phrase) || continues(index);
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
                && (reading.has(Cue.BE, own, other + 1) || phrasebook.being().in(tokens, own, other)
                        || isOneOf(own, other))
                && !reading.has(Cue.CLAUSE, own, other + 1);
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
        return parties.issuer().isPresent() && phrasebook.deeds().in(tokens, sentence.first(),
                Math.min(phrase.from(), sentence.first() + DEED));
    }

    /// `As part of its mine-to-magnet plan, Larkfield bought …`: whose it is follows the comma.
    private boolean isForeword(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + SOON);
        boolean foreword = reading.at(Cue.PRONOUN, phrase.from() - 1)
                && Clauses.isForeword(reading, sentence.first());
        for (var name : foreword ? parties.in(phrase.to(), end) : List.<Names.Named>of()) {
            return !isClaimants(name.party()) && !behindPreposition(name.from(), phrase.to());
        }
        return false;
    }

    /// `As a mine-to-magnet company, Corvane …`: the issuer follows soon.
    private boolean namedAfter(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + SOON);
        for (var name : parties.in(phrase.from(), end)) {
            if (isClaimants(name.party()) && !behindPreposition(name.from(), phrase.to())) {
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
        boolean it = reading.at(Cue.PRONOUN, reading.sentences().get(index).first());
        for (int i = index - 1; i >= Math.max(0, index - (it ? BACK * 2 : BACK)); i--) {
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

    /// Where the issuer is last named or meant before a token; -1 if it is not.
    int lastIssuer(Sentence sentence, int before) {
        int last = reading.last(Cue.ISSUER, sentence.first(), before);
        for (var name : parties.in(sentence.first(), before)) {
            if (isClaimants(name.party())) {
                last = Math.max(last, name.from());
            }
        }
        return last;
    }

    private int lastOther(Sentence sentence, int before) {
        int last = -1;
        for (int at = sentence.first(); at < before; at++) {
            if (reading.at(Cue.OTHERS, at) && !isPlace(at, before) && !isGiven(at)
                    && !isAside(at, before)
                    && (!behindPreposition(at, sentence.first()) || isRelative(at, before))) {
                last = at;
            }
        }
        int issuersEnd = -1;
        for (var name : parties.in(sentence.first(), before)) {
            boolean own = isClaimants(name.party());
            if (!own && name.from() != issuersEnd && !tokens.after(name.from(), Tokens.OPEN)
                    && !behindPreposition(name.from(), sentence.first())
                    && !isListedWith(name.from(), sentence.first())
                    && !besideIssuer(name.from(), sentence.first())) {
                last = Math.max(last, name.from());
            }
            issuersEnd = own || name.from() == issuersEnd ? name.to() : -1;
        }
        return last;
    }

    /// `unlike its rivals,`, `the Pentagon-backed company`: told beside the subject and no subject.
    private boolean isAside(int at, int before) {
        if (tokens.hash(at) == THE && at + 2 < before && tokens.after(at + 2, Tokens.HYPHEN)) {
            return true;
        }
        int unlike = at;
        while (unlike > Math.max(0, at - ITS) && tokens.hash(unlike) != UNLIKE
                && !tokens.after(unlike, ~0)) {
            unlike--;
        }
        return tokens.hash(unlike) == UNLIKE && tokens.lastAfter(Tokens.COMMA, at + 1, before) > at;
    }

    /// `offers customers a …`: to whom something is given.
    private boolean isGiven(int at) {
        return at > 0 && GIVES.contains(tokens.hash(at - 1)) && !tokens.after(at, ~0);
    }

    /// `the country's first …`, `the industry's only …`: where something is, not who does it.
    private boolean isPlace(int at, int before) {
        var place = phrasebook.places().at(tokens, at, before);
        return place.isPresent() && place.get().to() + 1 < before && tokens.hash(place.get().to()) == S
                && !reading.at(Cue.ASPIRES, place.get().to() + 1);
    }

    /// `to an industry that is …`, `with groups which …`: what follows is said of them.
    private boolean isRelative(int at, int before) {
        for (int i = at + 1; i <= at + 2 && i <= before; i++) {
            if (attribution.isRelative(i)) {
                return true;
            }
        }
        return false;
    }

    /// `Vulcan and Reed will scale their …`: named with the issuer.
    private boolean besideIssuer(int at, int from) {
        int and = at - 1;
        while (and > from && and > at - ITS && tokens.hash(and) != AND && !tokens.isCapital(and)
                && !tokens.after(and + 1, ~0)) {
            and--;
        }
        boolean near = and == at - 1 || (and > from && tokens.hash(and + 1) == ITS_OWN);
        return near && and > from && tokens.hash(and) == AND
                && parties.namesIssuer(Math.max(from, and - 6), and);
    }

    /// `signed a memorandum with Orlett and, in Wales, Reed to …`: one of those that somebody deals with.
    private boolean isListedWith(int at, int from) {
        for (int i = at - 1; i > from && i > at - LIST; i--) {
            if (tokens.hash(i) == WITH) {
                return true;
            }
            if (reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit() | Cue.CLAUSE.bit() | Cue.ISSUER.bit(), i, i + 1)
                    || tokens.after(i, Tokens.SEMICOLON)) {
                return false;
            }
        }
        return false;
    }

    /// Behind `with` or `one of`, also as the second of two: `with the government and Reed`.
    private boolean behindPreposition(int at, int from) {
        int start = at;
        while (start > from && (tokens.hash(start - 1) == AND || tokens.hash(start - 1) == THE
                || tokens.hash(start - 1) == S || tokens.after(start, Tokens.HYPHEN)
                || tokens.after(start - 1, Tokens.HYPHEN)
                || (tokens.isCapital(start - 1) && !reading.at(Cue.ISSUER, start - 1)))
                && !tokens.after(start, Tokens.STOP)) {
            start--;
        }
        if (at > from && tokens.hash(at - 1) == AND
                && reading.has(Cue.BLOCKING, Math.max(from, at - 7), at)) {
            return true;
        }
        boolean one = start - 2 >= from && tokens.hash(start - 1) == OF && tokens.hash(start - 2) == ONE;
        int near = tokens.lastAfter(Tokens.COMMA, Math.max(from, start - 2), start);
        return one || (start > from && tokens.hash(start - 1) == OF)
                || reading.has(Cue.BLOCKING, near, Math.min(at, start + 1));
    }
}
