package lodestone.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lodestone.model.Holder;

/// Who says what is quoted, by the words of the saying itself, outside the quotes: `said Jane Roe, CEO of
/// Orlett`, `Orlett's chairman added`, `Governor Hale said`. Who is named by surname or pronoun is whoever
/// was heard before. Told of sentences in their order.
final class Sayings {

    private static final int REACH = 16;
    private static final int RUN = 4;
    private static final long OF = Vocabulary.hash("of");
    private static final long AT = Vocabulary.hash("at");
    private static final long PRESIDENT = Vocabulary.hash("president");
    private static final Set<Long> PRONOUNS = Vocabulary.hashes("he", "she");
    private static final Set<Long> HEADS = Vocabulary.hashes("ceo", "executive", "officer", "chairman",
            "chairwoman", "founder");
    /// Before such a word it is an officer's title: `Corporate Secretary`, `former Governor`.
    private static final Set<Long> PRIVATE = Vocabulary.hashes("corporate", "company", "sales", "and",
            "former",
            "counsel", "s");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Quoted quoted;
    private final Map<Long, Holder> heard = new HashMap<>();
    private final Set<Long> described = new HashSet<>();
    private Holder last = Holder.OWN;

    Sayings(Reading reading, Parties parties, Quoted quoted) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.quoted = quoted;
    }

    /// Who says something in that sentence; empty where nobody does.
    Optional<Holder> in(Sentence sentence) {
        int says = reading.first(Cue.SAYS, sentence.first(), sentence.end());
        while (says >= 0 && quoted.at(says)) {
            says = reading.first(Cue.SAYS, says + 1, sentence.end());
        }
        if (says < 0) {
            return Optional.empty();
        }
        last = speaker(sentence, says);
        return Optional.of(last);
    }

    private Holder speaker(Sentence sentence, int says) {
        boolean inverted = says > sentence.first() && quoted.at(says - 1);
        int from = inverted ? says + 1 : unquoted(Math.max(sentence.first(), says - REACH), says);
        int to = inverted ? quote(from, Math.min(sentence.end(), says + REACH)) : says;
        if (from >= to) {
            return Holder.OWN;
        }
        if (PRONOUNS.contains(tokens.hash(from)) || (!inverted && PRONOUNS.contains(tokens.hash(to - 1)))) {
            return last;
        }
        long surname = tokens.hash(surname(from, to, inverted));
        var named = named(from, to);
        named.ifPresent(holder -> heard.put(surname, holder));
        return named.orElseGet(() -> heard.getOrDefault(surname, Holder.OWN));
    }

    /// Where a quote begins in `from`…`to`.
    private int quote(int from, int to) {
        int at = from;
        while (at < to && !quoted.at(at)) {
            at++;
        }
        return at;
    }

    /// Where the last words outside the quotes begin that end at `to`.
    private int unquoted(int from, int to) {
        int at = to;
        while (at > from && !quoted.at(at - 1)) {
            at--;
        }
        return at;
    }

    private int surname(int from, int to, boolean inverted) {
        int at = from;
        while (at + 1 < to && !tokens.after(at + 1, Tokens.COMMA)
                && (!inverted || tokens.isCapital(at + 1))) {
            at++;
        }
        return at;
    }

    /// Whose the speaker is, where the words beside the saying tell.
    private Optional<Holder> named(int from, int to) {
        var names = parties.in(from, to);
        int first = names.isEmpty() ? to : names.getFirst().from();
        if (isOfficial(from, first) || isHeadOfState(from, to)) {
            return Optional.of(Holder.OTHER);
        }
        for (var name : names) {
            if (isBehindOf(name.from())) {
                return Optional.of(holder(name));
            }
        }
        for (var name : names) {
            if (name.party() == Names.ISSUER) {
                return Optional.of(Holder.OWN);
            }
        }
        if (names.isEmpty()) {
            return isStrangers(from, to) ? Optional.of(Holder.OTHER) : Optional.empty();
        }
        return Optional.of(holder(names.getFirst()));
    }

    private boolean isBehindOf(int at) {
        return at > 0 && (tokens.hash(at - 1) == OF || tokens.hash(at - 1) == AT);
    }

    private Holder holder(Names.Named name) {
        return name.party() == Names.ISSUER ? Holder.OWN : parties.holder(name.party());
    }

    private boolean isOfficial(int from, int to) {
        int at = reading.first(Cue.OFFICIAL, from, to);
        return at >= 0 && (at == 0 || !PRIVATE.contains(tokens.hash(at - 1)));
    }

    /// `President Roe said`: who has no company and is not the one called its president elsewhere.
    private boolean isHeadOfState(int from, int to) {
        if (to - from < 2 || to - from > RUN || tokens.hash(from) != PRESIDENT || !tokens.isCapital(from)) {
            return false;
        }
        for (int at = from + 1; at < to; at++) {
            if (!tokens.isCapital(at) || tokens.after(at, Tokens.COMMA)) {
                return false;
            }
        }
        return !described().contains(tokens.hash(to - 1));
    }

    /// Words outside quotes that a comma follows, as a surname before an office; looked for once a text.
    private Set<Long> described() {
        if (described.isEmpty()) {
            for (int at = 0; at + 1 < tokens.size(); at++) {
                if (tokens.after(at + 1, Tokens.COMMA) && tokens.isCapital(at) && !quoted.at(at)) {
                    described.add(tokens.hash(at));
                }
            }
            described.add(PRESIDENT);
        }
        return described;
    }

    /// `CEO of Orlett`, a company that nothing else in the text explains.
    private boolean isStrangers(int from, int to) {
        if (parties.issuer().isEmpty() || reading.has(Cue.ISSUER, from, to)) {
            return false;
        }
        for (int at = from + 2; at < to; at++) {
            boolean led = isBehindOf(at) && HEADS.contains(tokens.hash(at - 2));
            if (led && tokens.isCapital(at) && tokens.word(at) == Vocabulary.UNKNOWN) {
                return true;
            }
        }
        return false;
    }
}
