package lodestone.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lodestone.claim.Inflection.Form;
import lodestone.claim.NameFinder.Run;
import org.jspecify.annotations.Nullable;

/// What a company is called for short: in quotes behind its name, by its initials, ticker or first word.
final class ShortNames {

    private static final int INITIALS = 3;
    private static final int TICKERS = 12;
    private static final long AND = Vocabulary.hash("and");

    /// What a company does that no rule is about.
    private static final Set<Long> DOES = Vocabulary.hashes("offers", "provides", "gives", "serves", "owns",
            "wants", "remains", "continues", "supplies", "points", "hopes", "needs", "uses",
            "employs", "holds", "stands", "s");

    private final Chain chain;
    private final Reading reading;
    private final Tokens tokens;
    private final Names names;
    private @Nullable Set<Long> acting;

    ShortNames(Chain chain, Reading reading, Names names) {
        this.chain = chain;
        this.reading = reading;
        this.tokens = reading.tokens();
        this.names = names;
    }

    /// Adds those of the names found, each as its company's own.
    void addTo(List<Run> runs) {
        runs.forEach(this::addShortName);
        runs.forEach(this::addInitials);
    }

    /// Whether the first word of a name, known though it is, stands elsewhere for its owner: `Neo has …` of a
    /// maker of neo magnets.
    boolean actsAlone(int first) {
        if (acting == null) {
            acting = acting();
        }
        return acting.contains(tokens.hash(first));
    }

    /// Capitalised words right before what somebody does, says or has.
    private Set<Long> acting() {
        var acting = new HashSet<Long>();
        for (int i = 0; i < tokens.namings(); i++) {
            int at = tokens.naming(i);
            if (at + 1 < tokens.size() && tokens.isCapital(at) && !tokens.isCapital(at + 1)
                    && !tokens.after(at + 1, ~0)
                    && (reading.at(Cue.HAVE, at + 1) || reading.at(Cue.SAYS, at + 1)
                            || DOES.contains(tokens.hash(at + 1))
                            || chain.vocabulary().is(tokens.word(at + 1), Form.THIRD))) {
                acting.add(tokens.hash(at));
            }
        }
        return acting;
    }

    /// `Corvane Rare Earths, Inc. ("Corvane" or the "Company")`: what stands in quotes right after a name.
    private void addShortName(Run run) {
        int party = names.party(names.hashes(run.from(), run.bare()));
        int end = Math.min(tokens.size(), run.to() + 24);
        boolean open = false;
        for (int at = run.to(); at < end && party != Names.NOBODY; at++) {
            open |= tokens.after(at, Tokens.OPEN);
            if (!open || tokens.after(at, Tokens.BLANK_LINE)) {
                return;
            }
            if (tokens.after(at, Tokens.QUOTE) && tokens.isCapital(at) && !isCommon(at)) {
                int to = at + 1;
                while (to < end && tokens.isCapital(to) && !tokens.after(to, Tokens.QUOTE)) {
                    to++;
                }
                names.add(at, to, party);
                at = to - 1;
            }
            if (at > run.to() + 1 && tokens.after(at, Tokens.CLOSE) && !tokens.after(at, Tokens.OPEN)) {
                return;
            }
        }
    }

    /// `Saskatchewan Research Council` is also `SRC`, `Alder & Finch (A&F)` is `A&F`, and a listed company is
    /// called by its ticker.
    private void addInitials(Run run) {
        int party = names.party(names.hashes(run.from(), run.bare()));
        if (party == Names.NOBODY) {
            return;
        }
        int next = run.to();
        int end = next + 1;
        while (end < Math.min(tokens.size(), next + INITIALS) && !tokens.after(end, Tokens.CLOSE)
                && (tokens.isUpper(end) || isPartOfInitials(end))) {
            end++;
        }
        boolean bracketed = end < tokens.size() && tokens.after(next, Tokens.OPEN) && tokens.isCapital(next)
                && tokens.after(end, Tokens.CLOSE) && !chain.nameWords().isExchange(tokens.word(next));
        if ((bracketed && !isCommon(next)) || isTicker(run)) {
            names.add(next, end, party);
        }
        if (run.bare() - run.from() >= 3) {
            long hash = Vocabulary.begin();
            for (int at = run.from(); at < run.bare(); at++) {
                hash = Vocabulary.next(hash, Character.toLowerCase(tokens.text().charAt(tokens.start(at))));
            }
            names.add(new long[]{hash}, party);
        }
        addTickers(run, party);
    }

    /// `Orlett Fuels Inc. ORLF has signed`: the code right behind the legal form.
    private boolean isTicker(Run run) {
        int at = run.to();
        return run.legal() && at + 1 < tokens.size() && tokens.isUpper(at) && tokens.length(at) > 2
                && !tokens.after(at, ~Tokens.STOP) && !tokens.isCapital(at + 1) && !tokens.after(at + 1, ~0);
    }

    private boolean isPartOfInitials(int at) {
        return tokens.length(at) == 1 && (tokens.hash(at) == AND || tokens.isCapital(at));
    }

    /// `(NYSE American: CVNE) (TSX: CVN)`: the code behind each exchange, in brackets behind the name.
    private void addTickers(Run run, int party) {
        boolean inside = true;
        for (int at = run.to(); run.listed() && inside
                && at < Math.min(tokens.size(), run.to() + TICKERS); at++) {
            if (tokens.isUpper(at) && !chain.nameWords().isExchange(tokens.word(at))) {
                names.add(at, at + 1, party);
            }
            inside = at + 1 < tokens.size()
                    && (!tokens.after(at + 1, Tokens.CLOSE) || tokens.after(at + 1, Tokens.OPEN));
        }
    }

    private boolean isCommon(int at) {
        return reading.at(Cue.ISSUER, at) || tokens.form(at).equals("Company")
                || tokens.form(at).equals("Group");
    }
}
