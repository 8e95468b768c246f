package lodestone.claim;

import java.util.Set;

/// Who stands before a phrase and may be its subject: the issuer, named or meant, and whoever else acts; what
/// is only dealt with, given to, compared or told of a place is no subject.
final class Contenders {

    private static final int ITS = 5;
    private static final long ITS_OWN = Vocabulary.hash("its");
    private static final int LIST = 24;
    private static final Set<Long> GIVES = Vocabulary.hashes("offer", "offers", "offering", "offered", "give",
            "gives", "giving", "provide", "provides", "providing", "serve", "serves", "serving", "tell",
            "told", "assured",
            "informed", "reminded");
    private static final Set<Long> BESIDE = Vocabulary.hashes("unlike", "among", "amongst", "alongside");
    private static final long AND = Vocabulary.hash("and");
    private static final long THE = Vocabulary.hash("the");
    private static final long OF = Vocabulary.hash("of");
    private static final long ONE = Vocabulary.hash("one");
    private static final long WITH = Vocabulary.hash("with");
    private static final long S = Vocabulary.hash("s");
    private static final Set<Long> WANTED = Vocabulary.hashes("demand", "consumption", "imports");
    private static final int ADJECTIVES = 3;

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Attribution attribution;
    private final Phrasebook phrasebook;

    Contenders(Reading reading, Parties parties, Attribution attribution, Phrasebook phrasebook) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.attribution = attribution;
        this.phrasebook = phrasebook;
    }

    /// The issuer's, or anybody's where no issuer is known.
    boolean isClaimants(int party) {
        return parties.sharesClaim(party) || parties.issuer().isEmpty();
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

    /// Whether the issuer is named or meant by the word at the token.
    boolean isIssuerAt(int at) {
        return reading.at(Cue.ISSUER, at) || reading.at(Cue.PRONOUN, at) || parties.namesIssuer(at, at + 1);
    }

    /// Where somebody else last acts before a token; -1 if nobody does.
    int lastOther(Sentence sentence, int before) {
        int last = -1;
        for (int at = sentence.first(); at < before; at++) {
            if (reading.at(Cue.OTHERS, at) && !parties.isName(at) && !isPlace(at, before) && !isGiven(at)
                    && !isAside(at, before) && !besideIssuer(at, sentence.first())
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

    /// `unlike its rivals,`, `among several that explore,`, `the Pentagon-backed company`, `magnets in
    /// commercial demand`: told beside the subject and no subject.
    private boolean isAside(int at, int before) {
        if (WANTED.contains(tokens.hash(at)) && reading.has(Cue.BLOCKING, Math.max(0, at - ADJECTIVES), at)) {
            return true;
        }
        if (tokens.hash(at) == THE && at + 2 < before && tokens.after(at + 2, Tokens.HYPHEN)) {
            return true;
        }
        int start = at;
        while (start > Math.max(0, at - ITS) && !BESIDE.contains(tokens.hash(start))
                && !tokens.after(start, ~0)) {
            start--;
        }
        return BESIDE.contains(tokens.hash(start)) && tokens.lastAfter(Tokens.COMMA, at + 1, before) > at + 1;
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
                && (parties.namesIssuer(Math.max(from, and - 6), and)
                        || reading.has(Cue.ISSUER, Math.max(from, and - 6), and));
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
    boolean behindPreposition(int at, int from) {
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
