package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomatonTest {

    private static final List<String> PATTERNS = List.of("=rare =earth", "=rare =earth =oxide", "=oxide",
            "=a ..2 =z",
            "<number> =kg", "=43 =101", "=ni <number>");

    private final Vocabulary vocabulary = new Vocabulary();
    private final Automaton automaton;

    AutomatonTest() {
        var parser = new PatternParser(vocabulary, new Inflection(Map.of()), Map.of());
        var trie = new Trie();
        for (int i = 0; i < PATTERNS.size(); i++) {
            var mark = new Meaning.Mark(i);
            parser.parse(PATTERNS.get(i)).forEach(run -> trie.add(run, mark));
        }
        automaton = new Automaton(trie, vocabulary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rare earth oxide  | 0@0-2 1@0-3 2@2-3
            rare-earth        | 0@0-2
            a z               | 3@0-2
            a b c z           | 3@0-4
            a b c d z         | ''
            a b; z            | ''
            made 29 kg        | 4@1-3
            rare              | ''
            43 kg, 43-101     | 4@0-2 5@2-4
            NI 43; ni 43-101  | 6@0-2 6@2-4 5@3-5
            """)
    void findsEveryPatternAtItsPlace(String text, String found) {
        var all = new ArrayList<String>();
        var tokens = Tokenizer.of(vocabulary, text);
        automaton.walker().find(tokens, 0, tokens.size(),
                (meaning, from, to) -> all.add(((Meaning.Mark) meaning).milestone() + "@" + from + "-" + to));
        assertThat(String.join(" ", all)).isEqualTo(found);
    }
}
