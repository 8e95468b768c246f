package lodestone.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words by which a company's name is known, as numbers of the vocabulary.
///
/// @param legal end a name: `inc`
/// @param trade often end one: `resources`
/// @param exchanges stand before a ticker
/// @param plain name no company by themselves
/// @param nations make a name of plain words a company's
/// @param leadIns begin no name
record NameWords(Set<Integer> legal, Set<Integer> trade, Set<Integer> exchanges, Set<Integer> plain, Set<Integer> nations,
        Set<Integer> leadIns) {

    static NameWords of(Vocabulary vocabulary, LanguageDefinition language) {
        return new NameWords(numbers(vocabulary, language.legalForms()),
                numbers(vocabulary, language.tradeNames()), numbers(vocabulary, language.exchanges()),
                numbers(vocabulary, language.plain()), numbers(vocabulary, language.nations()),
                numbers(vocabulary, language.leadIns()));
    }

    private static Set<Integer> numbers(Vocabulary vocabulary, List<String> words) {
        var numbers = new HashSet<Integer>();
        words.forEach(word -> numbers.add(vocabulary.add(word)));
        return numbers;
    }

    boolean ends(int word) {
        return legal.contains(word) || trade.contains(word);
    }
}
