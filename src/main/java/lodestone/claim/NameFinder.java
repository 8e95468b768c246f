package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lodestone.claim.Inflection.Form;
import org.jspecify.annotations.Nullable;

/// Finds runs of capitalised words that are companies' names: they end in a legal form or a word of the
/// trade, or stand before a ticker, or are given a short name in brackets.
final class NameFinder {

    private static final int LONGEST = 6;
    private static final long COMPANY = Vocabulary.hash("company");
    private static final Set<Long> PARTS = Vocabulary.hashes("against", "between", "to", "with", "by", "from",
            "into", "for", "at", "on", "as", "hits", "amid", "after", "before", "makes", "make");
    private static final long AS = Vocabulary.hash("as");
    private static final long AND = Vocabulary.hash("and");

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final NameWords words;

    NameFinder(Tokens tokens, Vocabulary vocabulary, NameWords words) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    private boolean beginsSentence(int token) {
        return token == 0 || tokens.after(token, Tokens.NEWLINE | Tokens.STOP);
    }

    /// A name as it stands in the text.
    ///
    /// @param bare one past the last word without its legal form
    /// @param legal whether it has a legal form
    /// @param listed whether a ticker follows
    record Run(int from, int to, int bare, boolean legal, boolean listed) {}

    List<Run> find(int from, int to) {
        var runs = new ArrayList<Run>();
        for (int at = from; at < to; at++) {
            if (!words.marksName(tokens.word(at))) {
                continue;
            }
            if (isEnding(at)) {
                var run = run(at, from, to);
                if (run != null) {
                    runs.add(run);
                    at = run.to - 1;
                }
            } else if (tokens.after(at, Tokens.OPEN) && words.isExchange(tokens.word(at)) && at > from) {
                var run = listed(at, from);
                if (run != null && (runs.isEmpty() || runs.getLast().to != run.to)) {
                    runs.add(run);
                } else if (run != null) {
                    var last = runs.removeLast();
                    runs.add(new Run(last.from, last.to, last.bare, last.legal, true));
                }
            }
        }
        return runs;
    }

    /// A capitalised word that ends names, or a small legal form right after one: `Orlett plc`; the `Co` of
    /// `Jane Roe, Co-Chair` is none.
    private boolean isEnding(int at) {
        int word = tokens.word(at);
        boolean prefix = words.isLegal(word) && at + 1 < tokens.size() && tokens.after(at + 1, Tokens.HYPHEN)
                && !tokens.after(at + 1, Tokens.STOP);
        boolean as = tokens.hash(at) == AS && !tokens.isUpper(at);
        return words.ends(word) && !prefix && !as
                && (tokens.isCapital(at) || (tokens.length(at) == 3 && at > 0
                        && tokens.isCapital(at - 1) && !tokens.after(at, ~0) && words.isLegal(word)));
    }

    /// The run that holds the ending at that token; null where the ending is all there is.
    private @Nullable Run run(int ending, int from, int to) {
        int end = ending + 1;
        end += joinsEnding(end, to) ? 1 : 0;
        while (end < to && end - ending <= LONGEST && isEnding(end)
                && !tokens.after(end,
                        Tokens.OPEN | Tokens.CLOSE | Tokens.NEWLINE | Tokens.SEMICOLON | Tokens.QUOTE
                                | Tokens.DASH | Tokens.COLON | Tokens.BAR)
                && (!tokens.after(end, Tokens.COMMA) || words.isLegal(tokens.word(end)))
                && (!tokens.after(end, Tokens.STOP) || words.isLegal(tokens.word(end)))) {
            end++;
            end += joinsEnding(end, to) ? 1 : 0;
        }
        int start = start(ending, from);
        if (ending - start > 1 && vocabulary.isVerb(tokens.word(start)) && beginsSentence(start)) {
            start++;
        }
        int bare = end;
        while (bare > start + 1 && words.isLegal(tokens.word(bare - 1))) {
            bare--;
        }
        boolean nation = bare - start > 1 && words.isNation(tokens.word(start));
        boolean alone = bare - start == 0 || (!nation && allPlain(start, bare)
                && (bare == end || bare - start < 2 || words.isPlain(tokens.word(end - 1))));
        boolean legal = bare < end;
        boolean place = !legal && end < to && tokens.isCapital(end) && words.isSite(tokens.word(end))
                && !tokens.after(end, ~0);
        boolean headline = end - bare == 1 && tokens.hash(bare) == COMPANY && end < to
                && tokens.isCapital(end)
                && !tokens.after(bare, Tokens.COMMA) && !tokens.after(end, ~0);
        return alone || place || headline || (!legal && bare - start < 2) ? null
                : new Run(start, end, bare, legal, false);
    }

    /// `& Materials`, and `and Minerals` where no other name begins there.
    private boolean joinsEnding(int and, int to) {
        boolean ending = and + 1 < to && tokens.isCapital(and + 1) && isEnding(and + 1);
        boolean word = ending && tokens.hash(and) == AND && !tokens.after(and, ~0)
                && !tokens.after(and + 1, ~0) && words.isTrade(tokens.word(and - 1))
                && (and + 2 >= to || tokens.after(and + 2, ~0) || !tokens.isCapital(and + 2)
                        || words.isLegal(tokens.word(and + 2)));
        return word || (ending && isAnd(and));
    }

    /// The sign in `Ostrander Magnetics & Materials`.
    private boolean isAnd(int token) {
        return tokens.length(token) == 1 && tokens.text().charAt(tokens.start(token)) == '&';
    }

    private int start(int ending, int from) {
        int start = ending;
        while (start > from && ending - start < LONGEST && joins(start)) {
            start--;
        }
        while (start < ending && words.isLeadIn(tokens.word(start))) {
            start++;
        }
        return inner(start, ending);
    }

    /// Behind the last word that stands in no name: `Class Action Against Orlett Magnets`.
    private int inner(int start, int ending) {
        for (int at = ending - 1; at > start; at--) {
            if (PARTS.contains(tokens.hash(at))) {
                return at + 1;
            }
        }
        return start;
    }

    /// Whether the word before the token belongs to the same name.
    private boolean joins(int token) {
        int last = token - 1;
        boolean parted = tokens.after(token, ~(Tokens.HYPHEN | Tokens.COMMA | Tokens.STOP))
                || (tokens.after(token, Tokens.COMMA) && !words.isLegal(tokens.word(token)))
                || (tokens.after(token, Tokens.STOP) && tokens.length(last) > 2);
        boolean and = tokens.length(last) == 1 && tokens.text().charAt(tokens.start(last)) == '&';
        boolean verb = vocabulary.isVerb(tokens.word(last)) && !vocabulary.is(tokens.word(last), Form.BASE)
                && !words.isTrade(tokens.word(last)) && !words.isPlain(tokens.word(last))
                && !tokens.endsWith(last, "ing");
        return !parted && !verb && (tokens.isCapital(last) || and
                || ((tokens.isFigure(last) || tokens.length(last) == 1)
                        && tokens.after(token, Tokens.HYPHEN)));
    }

    private boolean allPlain(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!words.isPlain(tokens.word(at)) && !words.isTrade(tokens.word(at))) {
                return false;
            }
        }
        return true;
    }

    /// The capitalised run before `(NYSE: …`, also where its initials stand in brackets between.
    private @Nullable Run listed(int exchange, int from) {
        boolean initials = exchange - 1 > from && tokens.after(exchange - 1, Tokens.OPEN)
                && tokens.isUpper(exchange - 1);
        int end = initials ? exchange - 1 : exchange;
        int start = end;
        while (start > from && end - start < LONGEST
                && (tokens.isCapital(start - 1) || tokens.length(start - 1) == 1)
                && (start == end || joins(start))) {
            start--;
        }
        while (start < end && words.isLeadIn(tokens.word(start))) {
            start++;
        }
        int bare = end;
        while (bare > start + 1 && words.isLegal(tokens.word(bare - 1))) {
            bare--;
        }
        return start == end ? null : new Run(start, end, bare, bare < end, true);
    }
}
