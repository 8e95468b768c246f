package lodestone.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words of one meaning (`SX`, `solvent extraction`), as the chain's file lists them.
final class Synonyms {

    private final Analyzer analyzer;
    private final Map<String, List<String>> groups = new HashMap<>();
    private int longest;

    Synonyms(Analyzer analyzer, List<List<String>> groups) {
        this.analyzer = analyzer;
        for (var group : groups) {
            for (var word : group) {
                var terms = terms("text", word);
                this.groups.putIfAbsent(String.join(" ", terms), group);
                longest = Math.max(longest, terms.size());
            }
        }
    }

    /// The groups as one text, and back.
    static String written(List<List<String>> groups) {
        return groups.stream().map(group -> String.join("\t", group)).collect(Collectors.joining("\n"));
    }

    static List<List<String>> read(String written) {
        return written.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
    }

    /// The words of a text as they stand in the index.
    List<String> terms(String field, String text) {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return terms;
    }

    /// How many words the longest of them has.
    int longest() {
        return longest;
    }

    /// What else means the same as these terms, as the file writes it.
    Optional<List<String>> others(List<String> terms) {
        var joined = String.join(" ", terms);
        return Optional.ofNullable(groups.get(joined)).map(group -> group.stream()
                .filter(word -> !String.join(" ", terms("text", word)).equals(joined)).toList());
    }
}
