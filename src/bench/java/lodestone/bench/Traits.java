package lodestone.bench;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a linear model sees of a text: of each sentence that could carry a claim its words, its pairs of
/// words, which set phrase it has, how many stages it names, and whether it speaks of the issuer.
record Traits(String sentence, int[] features) {

    /// Places of features: hashes share them.
    static final int SIZE = 1 << 15;

    private static final List<Pattern> PHRASES = Stream.of("mines?[- ]to[- ]magnets?",
            "(mine|mineral|ore|oxide|tailing)s?[- ]to[- ](metal|alloy|market|magnet)s?",
            "(fully|vertical(ly)?)[- ]integrat\\w+", "end[- ]to[- ]end",
            "(entire|full|complete|whole)\\W+(\\w+\\W+){0,5}?chain", "all (the |five )?(stages|steps)")
            .map(phrase -> Pattern.compile("\\b" + phrase, Pattern.CASE_INSENSITIVE)).toList();
    private static final List<Pattern> STAGES = Stream.of("min(e|es|ing|ed)\\b|deposit|concentrate",
            "separat\\w+|refin\\w+|oxide", "metals?\\b|metalli[sz]", "alloy", "magnet")
            .map(stage -> Pattern.compile("\\b(" + stage + ")", Pattern.CASE_INSENSITIVE)).toList();
    private static final Pattern WE = Pattern.compile("\\b(we|our|the company)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}$%]+");

    /// The sentences that have a set phrase or name three stages.
    ///
    /// @param issuer as the rules found it
    static List<Traits> of(String text, Optional<String> issuer) {
        var found = new ArrayList<Traits>();
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (var block : text.split("\n+")) {
            sentences.setText(block);
            int from = sentences.first();
            for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
                var sentence = block.substring(from, to);
                if (stages(sentence) >= 3 || PHRASES.stream().anyMatch(p -> p.matcher(sentence).find())) {
                    found.add(new Traits(sentence, features(sentence, issuer)));
                }
            }
        }
        return found;
    }

    private static long stages(String sentence) {
        return STAGES.stream().filter(stage -> stage.matcher(sentence).find()).count();
    }

    private static int[] features(String sentence, Optional<String> issuer) {
        var traits = new ArrayList<String>(List.of("", "stages " + stages(sentence)));
        for (int i = 0; i < PHRASES.size(); i++) {
            if (PHRASES.get(i).matcher(sentence).find()) {
                traits.add("phrase " + i);
            }
        }
        boolean named = issuer.map(name -> name.split("[ ,]+")[0]).filter(sentence::contains).isPresent();
        traits.add("named " + named);
        traits.add("we " + WE.matcher(sentence).find());
        var words = BETWEEN_WORDS.split(sentence.toLowerCase(Locale.ROOT));
        for (int i = 0; i < words.length; i++) {
            traits.add("word " + words[i]);
            if (i > 0) {
                traits.add("pair " + words[i - 1] + " " + words[i]);
            }
        }
        return traits.stream().mapToInt(trait -> Math.floorMod(trait.hashCode(), SIZE)).distinct().toArray();
    }
}
