package lodestone.claim;

import java.util.BitSet;
import java.util.List;

/// Words by which a company's name is known, as numbers of the vocabulary.
///
/// @param legal end a name: `inc`
/// @param trade often end one: `resources`
/// @param exchanges stand before a ticker
/// @param plain name no company by themselves
/// @param nations make a name of plain words a company's
/// @param leadIns begin no name
/// @param sites behind a name make it that of a place: `Plant`
record NameWords(BitSet legal, BitSet trade, BitSet exchanges, BitSet plain, BitSet nations,
        BitSet leadIns, BitSet sites) {

    static NameWords of(Vocabulary vocabulary, LanguageDefinition language) {
        return new NameWords(numbers(vocabulary, language.legalForms()),
                numbers(vocabulary, language.tradeNames()), numbers(vocabulary, language.exchanges()),
                numbers(vocabulary, language.plain()), numbers(vocabulary, language.nations()),
                numbers(vocabulary, language.leadIns()), numbers(vocabulary, language.sites()));
    }

    private static BitSet numbers(Vocabulary vocabulary, List<String> words) {
        var numbers = new BitSet();
        words.forEach(word -> numbers.set(vocabulary.add(word)));
        return numbers;
    }

    boolean ends(int word) {
        return word >= 0 && (legal.get(word) || trade.get(word));
    }

    boolean isLegal(int word) {
        return word >= 0 && legal.get(word);
    }

    boolean isTrade(int word) {
        return word >= 0 && trade.get(word);
    }

    boolean isExchange(int word) {
        return word >= 0 && exchanges.get(word);
    }

    boolean isPlain(int word) {
        return word >= 0 && plain.get(word);
    }

    boolean isNation(int word) {
        return word >= 0 && nations.get(word);
    }

    boolean isSite(int word) {
        return word >= 0 && sites.get(word);
    }

    boolean isLeadIn(int word) {
        return word >= 0 && leadIns.get(word);
    }
}
