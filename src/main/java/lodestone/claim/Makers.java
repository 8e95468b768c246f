package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lodestone.claim.LanguageDefinition.EventDefinition;
import lodestone.claim.LanguageDefinition.Takes;
import lodestone.claim.Meaning.Kind;

/// Who is called the maker of a stage's product: `Corvane, a leading magnet manufacturer` and `is the only
/// metal and alloy producer` say what a company does; `sold it to a magnet manufacturer` says who bought,
/// and a bare `magnet manufacturer` may be one that has yet to begin.
final class Makers {

    /// What such a noun reports.
    static final EventDefinition IDENTITY = new EventDefinition("identity", Takes.IDENTITY, Optional.empty(),
            3, 2, 3, 4,
            List.of(), Optional.empty(), Optional.empty());

    private static final int PHRASE = 9;
    private static final int NAME = 12;
    private static final int HEAD = 6;
    private static final long AS = Vocabulary.hash("as");
    private static final long THE = Vocabulary.hash("the");
    private static final long MINER = Vocabulary.hash("miner");
    private static final long OF = Vocabulary.hash("of");
    private static final long NO_PHRASE = Cue.BLOCKING.bit() | Cue.CLAUSE.bit();
    private static final long SUCH = Vocabulary.hash("such");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Grammar grammar;
    private final Phrasebook phrasebook;

    Makers(Reading reading, Parties parties, Grammar grammar, Phrasebook phrasebook) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.grammar = grammar;
        this.phrasebook = phrasebook;
    }

    /// The stages whose maker somebody is said to be in `from`…`to`, each with the noun that says so.
    List<Hit> in(Sentence sentence, int from, int to) {
        var said = new ArrayList<Hit>(0);
        for (var maker : sentence.makers()) {
            if (maker.from() >= from && maker.to() <= to && hasStanding(sentence, maker)
                    && isSaid(sentence, maker)) {
                said.add(maker);
                beside(sentence, maker).ifPresent(said::add);
            }
        }
        return said;
    }

    private boolean hasStanding(Sentence sentence, Hit maker) {
        return tokens.hash(maker.to() - 1) == MINER
                || phrasebook.standing().in(tokens, Math.max(sentence.first(), maker.from() - PHRASE),
                        maker.to());
    }

    /// `metal and alloy manufacturer`: the product that `and` joins to the noun.
    private Optional<Hit> beside(Sentence sentence, Hit maker) {
        return sentence.terms().stream()
                .filter(term -> term.to() == maker.from() - 1 && grammar.isAnd(term.to())
                        && ((Meaning.Term) term.meaning()).kind() == Kind.PRODUCT)
                .map(term -> new Hit(term.meaning(), maker.from(), maker.to())).findFirst();
    }

    /// Whether the noun phrase around that token stands behind `is` or `as`, or in apposition to a name.
    private boolean isSaid(Sentence sentence, Hit maker) {
        var named = parties.in(maker.to(), maker.to() + 1);
        if (!named.isEmpty()) {
            return named.getFirst().party() == Names.ISSUER;
        }
        if (isRun(sentence, maker) || isMiner(sentence, maker) || isLead(sentence, maker)) {
            return true;
        }
        int first = Math.max(sentence.first(), maker.from() - PHRASE);
        for (int at = maker.from(); at > first; at--) {
            if (tokens.after(at, Tokens.COMMA | Tokens.DASH | Tokens.CLOSE)) {
                return !grammar.isAnd(at) && isNamed(Math.max(sentence.first(), at - NAME), at);
            }
            int before = at - 1;
            if (reading.at(Cue.BE, before) || phrasebook.being().at(tokens, before, before + 1).isPresent()) {
                return true;
            }
            if (tokens.hash(before) == AS) {
                return before == sentence.first() || tokens.hash(before - 1) != SUCH;
            }
            if (reading.hasAny(NO_PHRASE, before, at) || tokens.hash(before) == OF) {
                return false;
            }
        }
        return false;
    }

    /// `Europe's only maker of magnets, Corvane …`.
    private boolean isLead(Sentence sentence, Hit maker) {
        int comma = maker.to();
        int last = Math.min(sentence.end() - 1, maker.to() + HEAD);
        while (comma < last && !tokens.after(comma, Tokens.COMMA)) {
            comma++;
        }
        return maker.from() - sentence.first() < HEAD && tokens.after(comma, Tokens.COMMA)
                && (reading.at(Cue.ISSUER, comma) || parties.namesIssuer(comma, comma + 1));
    }

    /// `gives the rare earth miner and processor a package`: who is meant all along.
    private boolean isMiner(Sentence sentence, Hit maker) {
        int the = maker.from() - 1;
        if (tokens.hash(maker.to() - 1) == MINER
                && (the < sentence.first() || tokens.after(the + 1, Tokens.COLON))) {
            return !tokens.after(maker.to(), Tokens.COMMA) && !tokens.isCapital(maker.to());
        }
        return tokens.hash(maker.to() - 1) == MINER && the >= sentence.first() && tokens.hash(the) == THE
                && !reading.at(Cue.BLOCKING, the - 1);
    }

    /// `runs the only rare earth mining and processing operation in the country`.
    private boolean isRun(Sentence sentence, Hit maker) {
        for (var event : sentence.events()) {
            if (event.to() <= maker.from() && maker.from() - event.to() < PHRASE
                    && event.event().id().equals("operate")
                    && !reading.hasAny(NO_PHRASE, event.to(), maker.from())) {
                return true;
            }
        }
        return false;
    }

    /// Of whom a noun in apposition is said: `to buy Orlett Ltd, maker of metals`.
    OptionalInt apposed(Sentence sentence, Hit maker) {
        int first = Math.max(sentence.first(), maker.from() - PHRASE);
        for (int at = maker.from(); at > first && !reading.hasAny(NO_PHRASE, at - 1, at); at--) {
            if (tokens.after(at, Tokens.COMMA | Tokens.DASH | Tokens.CLOSE)) {
                var named = OptionalInt.empty();
                for (var name : parties.in(Math.max(sentence.first(), at - NAME), at)) {
                    named = name.to() >= at - 1 || tokens.after(name.to(), Tokens.OPEN)
                            ? OptionalInt.of(name.party()) : named;
                }
                return named;
            }
        }
        return OptionalInt.empty();
    }

    /// Whether a name, with what stands in brackets behind it, ends at that token.
    private boolean isNamed(int from, int to) {
        for (var name : parties.in(from, to)) {
            if (name.to() == to || tokens.after(name.to(), Tokens.OPEN)) {
                return true;
            }
        }
        return reading.has(Cue.ISSUER, to - 2, to);
    }
}
