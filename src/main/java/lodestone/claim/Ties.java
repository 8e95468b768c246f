package lodestone.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.claim.Names.Named;
import lodestone.model.Holder;

/// What ties other companies to the issuer: a contract, a purchase, a merger, or that they are its own.
final class Ties {

    private static final long S = Vocabulary.hash("s");
    private static final long SEGMENT = Vocabulary.hash("segment");
    private static final long OUR = Vocabulary.hash("our");
    private static final long ITS = Vocabulary.hash("its");
    private static final long OWN = Vocabulary.hash("own");
    private static final long OF = Vocabulary.hash("of");
    private static final long BUY = Vocabulary.hash("buy");
    private static final long GROUP = Vocabulary.hash("group");
    private static final long COMPANY = Vocabulary.hash("company");
    private static final int NEAR = 6;
    private static final int FAR = 24;
    private static final Set<Long> PARTS = Vocabulary.hashes("subsidiary", "unit", "arm", "division");
    private static final Set<Long> PURCHASE = Vocabulary.hashes("acquisition", "purchase", "takeover",
            "acquired", "bought", "acquiring");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Map<Integer, Holder> ties = new HashMap<>();
    private final Map<Integer, Holder> bought = new HashMap<>();
    private final Set<Integer> mergers = new HashSet<>();
    private final Set<Integer> owned = new HashSet<>();

    private Ties(Reading reading, Parties parties) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
    }

    /// @param names every name in the text
    static Ties of(Reading reading, Parties parties, List<Named> names) {
        var ties = new Ties(reading, parties);
        ties.tie();
        ties.possess(names);
        return ties;
    }

    /// Notes in which sentences a tie is said to bind or not to: a name's best tie counts wherever it stands.
    private void tie() {
        for (var sentence : reading.sentences()) {
            int from = sentence.first();
            int to = sentence.end();
            var names = parties.in(from, to);
            if (!names.isEmpty()) {
                boolean loose = reading.has(Cue.LOOSE, from, to);
                boolean unclosed = reading.has(Cue.UNCLOSED, from, to);
                boolean closed = reading.has(Cue.CLOSED, from, to) && !unclosed;
                boolean binding = reading.has(Cue.BINDING, from, to) && !loose && !unclosed
                        && !reading.has(Cue.NEGATED, from, to);
                merged(sentence, names);
                for (var name : names) {
                    if (name.party() != Names.ISSUER) {
                        tie(name, closed, unclosed, binding, loose);
                    }
                }
            }
        }
        ties.putAll(bought);
        owned.forEach(party -> ties.put(party, Holder.OWN));
    }

    /// A completed purchase beats everything, an unclosed one beats a contract (ANNOTATION, section 4, ties).
    private void tie(Named name, boolean closed, boolean unclosed, boolean binding, boolean loose) {
        int party = name.party();
        if (isSubsidiary(name) || parties.isNamesake(name)) {
            owned.add(party);
        } else if (closed) {
            bought.merge(party, isBought(name) ? Holder.OWN : Holder.PARTNER, Ties::stronger);
        } else if (unclosed || isToBeBought(name)) {
            bought.putIfAbsent(party, Holder.LOOSE_PARTNER);
        } else if (binding || loose) {
            ties.merge(party, binding ? Holder.PARTNER : Holder.LOOSE_PARTNER, Ties::stronger);
        }
    }

    /// `its subsidiary Reed Metals`, `Reed Metals, a wholly owned subsidiary of Corvane`; of what `a
    /// subsidiary of Larkfield` belongs to nothing is known.
    private boolean isSubsidiary(Named name) {
        int before = name.from() - 1;
        int after = Math.min(name.to() + NEAR, tokens.size() - 2);
        if (before > 0 && PARTS.contains(tokens.hash(before)) && !tokens.after(name.from(), ~Tokens.COMMA)) {
            return isOurs(Math.max(0, before - NEAR), before);
        }
        if (name.to() < after && (tokens.hash(name.to()) == ITS || tokens.hash(name.to()) == OUR)) {
            return isPartSoon(name.to(), after) && isOurs(Math.max(0, before - FAR), before);
        }
        for (int at = name.to(); at < after; at++) {
            if (PARTS.contains(tokens.hash(at))) {
                return tokens.hash(at + 1) == OF && !tokens.after(at, Tokens.STOP)
                        && (reading.at(Cue.ISSUER, at + 2) || parties.namesIssuer(at + 2, at + 4));
            }
        }
        return false;
    }

    /// `Reed Metals, its subsidiary in Ohio`.
    private boolean isPartSoon(int from, int to) {
        return PARTS.contains(tokens.hash(from + 1))
                || (from + 2 < to && PARTS.contains(tokens.hash(from + 2)))
                || (tokens.hash(from + 1) == GROUP && tokens.hash(from + 2) == COMPANY);
    }

    private boolean isOurs(int from, int to) {
        return reading.has(Cue.ISSUER, from, to) || tokens.has(ITS, from, to)
                || parties.namesIssuer(from, to);
    }

    /// `the acquisition of Reed Metals`, `acquired Reed Metals`.
    private boolean isBought(Named name) {
        int before = name.from() - 1;
        int verb = before > 0 && tokens.hash(before) == OF ? before - 1 : before;
        return verb >= 0 && PURCHASE.contains(tokens.hash(verb));
    }

    /// `an agreement to buy Reed Metals`.
    private boolean isToBeBought(Named name) {
        int before = name.from() - 1;
        return before > 0 && tokens.hash(before) == BUY && !tokens.after(name.from(), ~0);
    }

    private static Holder stronger(Holder one, Holder other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// A company that the issuer merges with or buys shares its claim (ANNOTATION, section 2).
    private void merged(Sentence sentence, List<Named> names) {
        if (reading.has(Cue.MERGER, sentence.first(), sentence.end())
                && parties.namesIssuer(sentence.first(), sentence.end())) {
            names.forEach(name -> mergers.add(name.party()));
        }
    }

    /// `our Innovations Lab`, `the Company's Korean Metals`, `the Chemicals and Oxides segment`: what is the
    /// issuer's is no other company.
    private void possess(List<Named> names) {
        for (var name : names) {
            int before = name.from() - 1;
            if (name.party() != Names.ISSUER && before > 0 && !tokens.after(name.from(), ~Tokens.HYPHEN)
                    && (isPossessive(before) || (tokens.hash(before) == OWN && isPossessive(before - 1)))) {
                ties.put(name.party(), Holder.OWN);
            }
            if (name.party() != Names.ISSUER && name.to() < tokens.size()
                    && tokens.hash(name.to()) == SEGMENT && !isAnothers(before)) {
                ties.put(name.party(), Holder.OWN);
            }
        }
    }

    private boolean isAnothers(int at) {
        return at >= 0 && tokens.hash(at) == S && !isPossessive(at);
    }

    private boolean isPossessive(int at) {
        boolean issuers = tokens.hash(at) == S && at > 0
                && (reading.at(Cue.ISSUER, at - 1) || isIssuerAt(at - 1)
                        || (at > 1 && reading.at(Cue.ISSUER, at - 2)));
        return issuers || tokens.hash(at) == OUR || tokens.hash(at) == ITS;
    }

    private boolean isIssuerAt(int token) {
        for (var name : parties.in(Math.max(0, token - 6), token + 1)) {
            if (name.party() == Names.ISSUER && name.to() == token + 1) {
                return true;
            }
        }
        return false;
    }

    /// Whether something is said of what the company is to the issuer.
    boolean isKnown(int party) {
        return ties.containsKey(party) || mergers.contains(party);
    }

    /// Whether the company's claims count as the issuer's: itself, its subsidiary, or one it merges with.
    boolean sharesClaim(int party) {
        return party == Names.ISSUER || mergers.contains(party) || owned.contains(party);
    }

    /// What a company is to the issuer.
    Holder holder(int party) {
        return party == Names.ISSUER ? Holder.OWN
                : ties.getOrDefault(party, mergers.contains(party) ? Holder.LOOSE_PARTNER : Holder.OTHER);
    }
}
