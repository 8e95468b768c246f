package lodestone.claim;

import lodestone.claim.Inflection.Form;
import lodestone.model.Role;

/// Companies whose names neither end like one nor have a ticker, known by their place: they open the lead, or
/// follow `company`, `miner`, `group`; and the text names them again.
final class LeadNames {

    private static final int HEAD = 250;
    private static final int DATELINE = 24;
    private static final int LONGEST = 5;
    private static final long[] TRADES = {Vocabulary.hash("company"), Vocabulary.hash("miner"),
        Vocabulary.hash("maker"), Vocabulary.hash("developer"), Vocabulary.hash("producer"),
        Vocabulary.hash("recycler"), Vocabulary.hash("explorer"), Vocabulary.hash("startup"),
        Vocabulary.hash("manufacturer"), Vocabulary.hash("specialist"), Vocabulary.hash("refiner")};

    private final Reading reading;
    private final Tokens tokens;
    private final Chain chain;

    LeadNames(Reading reading, Chain chain) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.chain = chain;
    }

    /// Adds each to the names as a company of its own.
    void addTo(Names names) {
        int lead = lead(reading);
        add(lead, 1, names);
        int reach = Math.min(HEAD, tokens.size());
        addCoded(reach, names);
        for (int at = 1; at < reach; at++) {
            if (!tokens.after(at, ~0) && isTrade(tokens.hash(at - 1)) && !tokens.isCapital(at - 1)) {
                add(at, 1, names);
            }
        }
    }

    /// `Energy Fuels (UUUU) reaches …`: a name with a ticker in brackets behind it. An abbreviation of the
    /// name is none.
    private void addCoded(int reach, Names names) {
        for (int at = 2; at < reach; at++) {
            boolean code = tokens.after(at, Tokens.OPEN) && tokens.isUpper(at)
                    && tokens.length(at) > 2 && at + 1 < tokens.size() && tokens.after(at + 1, Tokens.CLOSE);
            int start = at;
            while (code && start > 0 && at - start < LONGEST && tokens.isCapital(start - 1)
                    && (start == at || !tokens.after(start, ~Tokens.HYPHEN))) {
                start--;
            }
            if (at - start > 1 && !isInitials(start, at)) {
                add(start, 2, names);
            }
        }
    }

    /// `Orlett Strategic Metals (OSM)`: an abbreviation of the words before it.
    private boolean isInitials(int start, int code) {
        var letters = new StringBuilder();
        for (int at = start; at < code; at++) {
            letters.append(tokens.form(at).charAt(0));
        }
        return letters.toString().equalsIgnoreCase(tokens.form(code));
    }

    /// The first word of the lead, behind its dateline; -1 if there is none.
    static int lead(Reading reading) {
        var tokens = reading.tokens();
        for (var section : reading.document().sections()) {
            if (section.role() == Role.LEAD) {
                int first = tokenAt(tokens, section.start());
                int begin = first;
                for (int at = first + 1; at < Math.min(first + DATELINE, tokens.size()); at++) {
                    begin = tokens.after(at, Tokens.DASH) ? at : begin;
                }
                return begin;
            }
        }
        return -1;
    }

    private static int tokenAt(Tokens tokens, int offset) {
        int at = 0;
        while (at < tokens.size() && tokens.start(at) < offset) {
            at++;
        }
        return at;
    }

    private void add(int from, int least, Names names) {
        if (from < 0 || from >= tokens.size() || tokens.after(from, Tokens.BULLET)
                || names.at(from, tokens.size()).isPresent()
                || chain.nameWords().isLeadIn(tokens.word(from))) {
            return;
        }
        int end = from;
        while (end < tokens.size() && end - from < LONGEST && tokens.isCapital(end) && !isVerb(from, end)
                && (end == from || !tokens.after(end, ~Tokens.HYPHEN))) {
            end++;
        }
        if (isSeat(from, end) || LooseNames.isTitled(tokens, from, end)) {
            return;
        }
        boolean bare = end - from == 1
                && (tokens.length(from) < 3 || tokens.word(from) != Vocabulary.UNKNOWN);
        if (end - from >= least && !bare && comesAgain(from, Math.min(end, from + 2))) {
            int party = names.newParty(tokens.between(from, end));
            names.add(from, end, party);
            if (end - from > 2) {
                names.add(from, from + 2, party);
            }
            if (tokens.word(from) == Vocabulary.UNKNOWN && tokens.length(from) > 3) {
                names.add(from, from + 1, party);
            }
        }
    }

    /// `Orlett Aims to …` in a headline.
    private boolean isVerb(int from, int at) {
        return at > from && (chain.vocabulary().is(tokens.word(at), Form.THIRD)
                || chain.vocabulary().is(tokens.word(at), Form.PAST));
    }

    /// `Leeds-based …`, `Leeds is home to …`, `the Harrow Project`: a place and no company.
    private boolean isSeat(int from, int end) {
        return LooseNames.isSeat(reading, end)
                || (end - from > 1 && chain.nameWords().isSite(tokens.word(end - 1)));
    }

    private boolean comesAgain(int from, int to) {
        for (int i = 0; i < tokens.namings(); i++) {
            int at = tokens.naming(i);
            boolean same = at != from && tokens.isCapital(at) && at + (to - from) <= tokens.size();
            for (int word = 0; same && word < to - from; word++) {
                same = tokens.hash(at + word) == tokens.hash(from + word);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrade(long hash) {
        for (long trade : TRADES) {
            if (trade == hash) {
                return true;
            }
        }
        return false;
    }
}
