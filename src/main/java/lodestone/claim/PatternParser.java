package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Reads the pattern language of chain and language files. A pattern is words with blanks between them:
///
/// | written | matches |
/// |---|---|
/// | `magnet` | the word and its plural |
/// | `=magnet` | exactly this form |
/// | `produce~` | every inflection of the verb: produce, produces, produced, producing |
/// | `oxide|salt` | either word; `(rare earth|ree)` either run of words, as long as each may be |
/// | `finished?` | the word or nothing |
/// | `..` and `..6` | up to three, up to six other words of the same sentence |
/// | `<element>` | any word of that class of the file |
/// | `<number>` | a figure |
///
/// Case does not count, and dashes count as blanks.
final class PatternParser {

    private static final int MOST = 20_000;
    private static final int GAP = 3;
    private static final int WIDEST_GAP = 12;

    private final Vocabulary vocabulary;
    private final Inflection inflection;
    private final Map<String, List<String>> classes;
    private String pattern = "";
    private int at;
    private int depth;

    PatternParser(Vocabulary vocabulary, Inflection inflection, Map<String, List<String>> classes) {
        this.vocabulary = vocabulary;
        this.inflection = inflection;
        this.classes = classes;
    }

    /// One place of a run: any of these words, or any word at all.
    ///
    /// @param words numbers of the vocabulary, ascending; empty stands for any word
    record Place(List<Integer> words) {

        static final Place ANY = new Place(List.of());

        Place {
            words = List.copyOf(words);
        }

        boolean any() {
            return words.isEmpty();
        }
    }

    /// Every run of places that the pattern matches.
    ///
    /// @throws IllegalArgumentException if it cannot be read, or can match nothing or without a first word
    List<List<Place>> parse(String text) {
        pattern = spaced(text);
        at = 0;
        depth = 0;
        var runs = alternatives();
        if (at < pattern.length()) {
            throw fault("\"" + pattern.charAt(at) + "\" stands where a word should");
        }
        for (var run : runs) {
            if (run.isEmpty() || run.getFirst().any() || run.getLast().any()) {
                throw fault("it can begin or end with no word");
            }
        }
        return runs;
    }

    /// Blanks for dashes and strokes, and about every ideograph, which is a word by itself.
    private static String spaced(String text) {
        var spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isIdeograph(c)) {
                spaced.append(' ').append(c).append(' ');
            } else {
                spaced.append("-‑–/".indexOf(c) >= 0 ? ' ' : c);
            }
        }
        return spaced.toString().strip();
    }

    private List<List<Place>> alternatives() {
        var all = new ArrayList<List<Place>>(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<List<Place>> sequence() {
        List<List<Place>> runs = List.of(List.of());
        skip();
        while (at < pattern.length() && pattern.charAt(at) != ')' && pattern.charAt(at) != '|') {
            runs = joined(runs, item());
            skip();
        }
        return runs;
    }

    private void skip() {
        while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
            at++;
        }
    }

    private List<List<Place>> joined(List<List<Place>> heads, List<List<Place>> tails) {
        if ((long) heads.size() * tails.size() > MOST) {
            throw fault("it has more than " + MOST + " readings");
        }
        var all = new ArrayList<List<Place>>(heads.size() * tails.size());
        for (var head : heads) {
            for (var tail : tails) {
                var run = new ArrayList<>(head);
                run.addAll(tail);
                all.add(run);
            }
        }
        return all;
    }

    private List<List<Place>> item() {
        var runs = pattern.startsWith("..", at) ? gap() : pattern.charAt(at) == '(' ? group() : words();
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            var optional = new ArrayList<>(runs);
            optional.add(List.of());
            return optional;
        }
        return runs;
    }

    private List<List<Place>> gap() {
        at += 2;
        int start = at;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            at++;
        }
        int most = at == start ? GAP : Integer.parseInt(pattern.substring(start, at));
        if (most > WIDEST_GAP) {
            throw fault("a gap is at most " + WIDEST_GAP + " words");
        }
        var runs = new ArrayList<List<Place>>();
        for (int words = 0; words <= most; words++) {
            runs.add(java.util.Collections.nCopies(words, Place.ANY));
        }
        return runs;
    }

    private List<List<Place>> group() {
        at++;
        depth++;
        var runs = alternatives();
        depth--;
        if (at >= pattern.length()) {
            throw fault("a \"(\" has no \")\"");
        }
        at++;
        return merged(runs);
    }

    /// The same runs, with those of a single word as one place.
    private static List<List<Place>> merged(List<List<Place>> runs) {
        var single = new TreeSet<Integer>();
        var all = new ArrayList<List<Place>>();
        for (var run : runs) {
            if (run.size() == 1 && !run.getFirst().any()) {
                single.addAll(run.getFirst().words());
            } else {
                all.add(run);
            }
        }
        if (!single.isEmpty()) {
            all.add(List.of(new Place(List.copyOf(single))));
        }
        return all;
    }

    /// Words with bars between them, one place.
    private List<List<Place>> words() {
        var numbers = new TreeSet<Integer>();
        do {
            int start = at;
            while (at < pattern.length() && " ()|?".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            if (start == at) {
                throw fault("a word is missing");
            }
            numbers.addAll(word(pattern.substring(start, at)));
        } while (bar());
        return List.of(List.of(new Place(List.copyOf(numbers))));
    }

    private boolean bar() {
        boolean more = depth == 0 && at + 1 < pattern.length() && pattern.charAt(at) == '|'
                && " (".indexOf(pattern.charAt(at + 1)) < 0;
        at += more ? 1 : 0;
        return more;
    }

    private List<Integer> word(String written) {
        var word = withoutStop(written.toLowerCase(Locale.ROOT));
        if (word.equals("<number>")) {
            return List.of(Vocabulary.NUMBER);
        }
        if (word.startsWith("<") && word.endsWith(">")) {
            return ofClass(word.substring(1, word.length() - 1));
        }
        if (word.startsWith("=")) {
            return List.of(vocabulary.add(word.substring(1)));
        }
        return word.endsWith("~") ? verb(word.substring(0, word.length() - 1)) : noun(word);
    }

    /// `inc.` is written `inc` in the tokens of a text.
    private static String withoutStop(String word) {
        int last = word.length() - 1;
        boolean stop = last > 0 && word.charAt(last) == '.' && word.charAt(last - 1) >= 'a'
                && word.charAt(last - 1) <= 'z';
        return stop ? word.substring(0, last) : word;
    }

    private List<Integer> ofClass(String name) {
        var members = classes.get(name);
        if (members == null) {
            throw fault("there is no class <" + name + ">");
        }
        return members.stream().flatMap(member -> word(member).stream()).toList();
    }

    private List<Integer> verb(String base) {
        var numbers = new ArrayList<Integer>();
        inflection.verb(base).forEach((form, kinds) -> {
            int number = vocabulary.add(form);
            vocabulary.mark(number, kinds);
            numbers.add(number);
        });
        return numbers;
    }

    private List<Integer> noun(String word) {
        boolean inflects = word.length() > 2 && Character.isLetter(word.charAt(word.length() - 1))
                && word.charAt(0) < 128;
        return inflects ? List.of(vocabulary.add(word), vocabulary.add(Inflection.plural(word)))
                : List.of(vocabulary.add(word));
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("\"" + pattern + "\": " + what);
    }
}
