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
    private static final long OUR = Vocabulary.hash("our");
    private static final long ITS = Vocabulary.hash("its");
    private static final long OWN = Vocabulary.hash("own");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Map<Integer, Holder> ties = new HashMap<>();
    private final Map<Integer, Holder> bought = new HashMap<>();
    private final Set<Integer> mergers = new HashSet<>();

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
                        tie(name.party(), closed, unclosed, binding, loose);
                    }
                }
            }
        }
        ties.putAll(bought);
    }

    /// A completed purchase beats everything, an unclosed one beats a contract (ANNOTATION, section 4, ties).
    private void tie(int party, boolean closed, boolean unclosed, boolean binding, boolean loose) {
        if (closed) {
            bought.put(party, Holder.PARTNER);
        } else if (unclosed) {
            bought.putIfAbsent(party, Holder.LOOSE_PARTNER);
        } else if (binding || loose) {
            ties.merge(party, binding ? Holder.PARTNER : Holder.LOOSE_PARTNER, Ties::stronger);
        }
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

    /// `our Innovations Lab`, `the Company's Korean Metals`: what is the issuer's is no other company.
    private void possess(List<Named> names) {
        for (var name : names) {
            int before = name.from() - 1;
            if (name.party() != Names.ISSUER && before > 0 && !tokens.after(name.from(), ~Tokens.HYPHEN)
                    && (isPossessive(before) || (tokens.hash(before) == OWN && isPossessive(before - 1)))) {
                ties.put(name.party(), Holder.OWN);
            }
        }
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

    /// Whether the company's claims count as the issuer's: itself, or one it merges with.
    boolean sharesClaim(int party) {
        return party == Names.ISSUER || mergers.contains(party);
    }

    /// What a company is to the issuer.
    Holder holder(int party) {
        return party == Names.ISSUER ? Holder.OWN
                : ties.getOrDefault(party, mergers.contains(party) ? Holder.LOOSE_PARTNER : Holder.OTHER);
    }
}
