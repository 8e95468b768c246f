package lodestone.claim;

import java.util.List;

/// Words by which a company's name is known: what each number of the vocabulary is good for, as bits.
/// Immutable and thread-safe.
final class NameWords {

    private static final int LEGAL = 1;
    private static final int TRADE = 1 << 1;
    private static final int EXCHANGE = 1 << 2;
    private static final int PLAIN = 1 << 3;
    private static final int NATION = 1 << 4;
    private static final int LEAD_IN = 1 << 5;
    private static final int SITE = 1 << 6;
    private static final int LAND = 1 << 7;

    /// By number and one, so that an unknown word needs no question of its own.
    private final byte[] uses;

    NameWords(Vocabulary vocabulary, LanguageDefinition language) {
        var lists = List.of(language.legalForms(), language.tradeNames(), language.exchanges(),
                language.plain(), language.nations(), language.leadIns(), language.sites(),
                language.lands());
        lists.forEach(words -> words.forEach(vocabulary::add));
        uses = new byte[vocabulary.size() + 1];
        for (int i = 0; i < lists.size(); i++) {
            int use = 1 << i;
            lists.get(i).forEach(word -> uses[vocabulary.add(word) + 1] |= (byte) use);
        }
    }

    private boolean is(int word, int use) {
        return (uses[word + 1] & use) != 0;
    }

    /// Whether it ends names or stands behind them.
    boolean marksName(int word) {
        return is(word, LEGAL | TRADE | EXCHANGE);
    }

    /// Whether names end with it: a legal form or a word of the trade.
    boolean ends(int word) {
        return is(word, LEGAL | TRADE);
    }

    /// `inc`.
    boolean isLegal(int word) {
        return is(word, LEGAL);
    }

    /// `resources`.
    boolean isTrade(int word) {
        return is(word, TRADE);
    }

    /// What stands before a ticker.
    boolean isExchange(int word) {
        return is(word, EXCHANGE);
    }

    /// What names no company by itself.
    boolean isPlain(int word) {
        return is(word, PLAIN);
    }

    /// What makes a name of plain words a company's.
    boolean isNation(int word) {
        return is(word, NATION);
    }

    /// What behind a name makes it that of a place: `Plant`.
    boolean isSite(int word) {
        return is(word, SITE);
    }

    /// What begins no name.
    boolean isLeadIn(int word) {
        return is(word, LEAD_IN);
    }

    /// `norway`, `texas`, `brussels`.
    boolean isLand(int word) {
        return is(word, LAND);
    }
}
