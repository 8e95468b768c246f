package lodestone.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Companies that are called by a bare name only: a capitalised word that no pattern knows, named twice or
/// more, now and then as the subject or owner of something, and not mostly as a place or a speaker.
final class LooseNames {

    /// What is counted of each word: how often it stands, as an owner or subject, and as a place or speaker.
    private static final int SEEN = 0;
    private static final int ACTS = 1;
    private static final int PLACED_AT = 2;
    private static final int FEWEST = 2;
    private static final int LONGEST = 3;
    private static final long S = Vocabulary.hash("s");
    private static final int TITLE = 4;
    private static final int PLACED = 1 << 16;
    private static final long BASED = Vocabulary.hash("based");
    private static final long HOME = Vocabulary.hash("home");
    private static final Set<Long> TITLES = Set.of(Vocabulary.hash("ceo"), Vocabulary.hash("chairman"),
            Vocabulary.hash("chairwoman"), Vocabulary.hash("president"), Vocabulary.hash("director"),
            Vocabulary.hash("chief"), Vocabulary.hash("founder"), Vocabulary.hash("minister"),
            Vocabulary.hash("analyst"), Vocabulary.hash("professor"), Vocabulary.hash("secretary"),
            Vocabulary.hash("senator"), Vocabulary.hash("governor"), Vocabulary.hash("manager"));
    private static final long[] PLACE = {Vocabulary.hash("in"), Vocabulary.hash("at"),
        Vocabulary.hash("near"),
        Vocabulary.hash("from"), Vocabulary.hash("mr"), Vocabulary.hash("ms"), Vocabulary.hash("dr")};

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final NameWords words;
    private final Hashed<int[]> seen = new Hashed<>();
    private final List<Long> persons = new ArrayList<>();
    private final BitSet loose = new BitSet();

    LooseNames(Reading reading, Chain chain) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = chain.vocabulary();
        this.words = chain.nameWords();
    }

    /// Adds each to the names as a company of its own.
    void addTo(Names names) {
        int end = 0;
        for (int i = 0; i < tokens.namings(); i++) {
            int at = tokens.naming(i);
            if (at >= end) {
                end = end(at, names);
                if (end > at) {
                    note(at, end);
                    loose.set(at, end);
                }
            }
        }
        persons.forEach(this::pass);
        for (var counts : seen.values()) {
            if (isCompany(counts)) {
                addCompanies(names);
                return;
            }
        }
    }

    /// Counts a person's name no longer.
    private void pass(long person) {
        if (seen.get(person) != null) {
            seen.put(person, new int[PLACED_AT + 1]);
        }
    }

    private void addCompanies(Names names) {
        int at = loose.nextSetBit(0);
        while (at >= 0) {
            int end = end(at, names);
            var counts = end > at ? seen.get(tokens.hash(at)) : null;
            if (isCompany(counts)) {
                int party = names.newParty(tokens.between(at, end));
                names.add(at, end, party);
                names.add(at, at + 1, party);
            }
            at = loose.nextSetBit(Math.max(end, at + 1));
        }
    }

    /// One past a run of unknown capitalised words that is no known name; the token itself where there is
    /// none.
    private int end(int at, Names names) {
        int end = at;
        while (end < tokens.size() && end - at < LONGEST && isLoose(end)
                && names.at(end, tokens.size()).isEmpty()
                && (end == at || !tokens.after(end, ~Tokens.HYPHEN))) {
            end++;
        }
        return end;
    }

    private boolean isLoose(int at) {
        boolean code = tokens.length(at) == 2 && tokens.isUpper(at) && at + 1 < tokens.size()
                && tokens.isCapital(at + 1) && !tokens.after(at + 1, ~0);
        boolean adverb = tokens.length(at) > TITLE && tokens.endsWith(at, "ly");
        return tokens.isCapital(at) && tokens.word(at) == Vocabulary.UNKNOWN && !adverb
                && (tokens.length(at) > 2 || code);
    }

    private int[] counts(long word) {
        var known = seen.get(word);
        var counts = known == null ? new int[PLACED_AT + 1] : known;
        if (known == null) {
            seen.put(word, counts);
        }
        return counts;
    }

    private void note(int at, int end) {
        var counts = counts(tokens.hash(at));
        counts[SEEN]++;
        boolean owner = end < tokens.size() && (tokens.hash(end) == S || reading.at(Cue.BE, end)
                || reading.at(Cue.HAVE, end)
                || (vocabulary.isVerb(tokens.word(end)) && !tokens.isCapital(end))
                || reading.at(Cue.PLANNED, end) || looksLikeVerb(end));
        counts[ACTS] += owner ? 1 : 0;
        boolean says = reading.has(Cue.SAYS, at - 1, Math.min(tokens.size(), end + 1));
        boolean place = end < tokens.size() && tokens.isCapital(end) && words.isSite(tokens.word(end));
        for (long word : PLACE) {
            place |= at > 0 && tokens.hash(at - 1) == word;
        }
        counts[PLACED_AT] += end + 1 < tokens.size() && isSeat(reading, end) ? PLACED
                : says || place || isDateline(at, end) ? 1 : 0;
        if (end - at == 2 && isTitled(at, end)) {
            persons.add(tokens.hash(at));
            persons.add(tokens.hash(at + 1));
        }
    }

    /// `Leeds-based Corvane`, `Leeds is home to`: where somebody sits.
    ///
    /// @param end one past the name
    static boolean isSeat(Reading reading, int end) {
        var tokens = reading.tokens();
        boolean based = end < tokens.size() && tokens.hash(end) == BASED
                && tokens.after(end, Tokens.HYPHEN);
        return based || (end + 1 < tokens.size() && reading.at(Cue.BE, end)
                && tokens.hash(end + 1) == HOME);
    }

    /// `Ada Quill, the managing director`, `CEO Ada Quill`: a person, who is called `Quill` from then on.
    private boolean isTitled(int at, int end) {
        return isTitled(tokens, at, end);
    }

    static boolean isTitled(Tokens tokens, int at, int end) {
        boolean titled = false;
        for (int near = Math.max(0, at - 2); near < at; near++) {
            titled |= TITLES.contains(tokens.hash(near)) && !tokens.after(at, ~0);
        }
        boolean comma = end < tokens.size() && tokens.after(end, Tokens.COMMA);
        for (int near = end; comma && near < Math.min(tokens.size(), end + TITLE); near++) {
            titled |= TITLES.contains(tokens.hash(near));
        }
        return titled;
    }

    /// `LEEDS, Ohio -`: capitals on a new line, a comma behind them.
    private boolean isDateline(int at, int end) {
        return tokens.isUpper(at) && tokens.after(at, Tokens.NEWLINE) && end < tokens.size()
                && tokens.after(end, Tokens.COMMA | Tokens.DASH);
    }

    private boolean looksLikeVerb(int at) {
        return !tokens.isCapital(at) && tokens.length(at) > 4 && !tokens.after(at, ~0)
                && (tokens.endsWith(at, "s") || tokens.endsWith(at, "ed"));
    }

    private static boolean isCompany(int @Nullable [] counts) {
        return counts != null && counts[SEEN] >= FEWEST && counts[ACTS] > 0
                && counts[PLACED_AT] * 2 < counts[SEEN];
    }
}
