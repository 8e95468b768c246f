package lodestone.index.semantic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Divides text into the pieces of words that BERT models know: accents and case do not count, punctuation
/// stands by itself, and a word that is not known as a whole is put together from the longest pieces.
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\uFFFD&&[^\\t\\n\\r]]");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final String ALONE = "\\p{P}$+<=>^`|~[\\p{IsHan}&&\\p{Lo}]";
    private static final Pattern WORD = Pattern.compile(
            "[" + ALONE + "]|[^\\p{IsWhite_Space}" + ALONE + "]+");

    private final Map<String, Integer> ids;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieces(Map<String, Integer> ids) {
        this.ids = ids;
        this.unknown = id("[UNK]");
        this.first = id("[CLS]");
        this.last = id("[SEP]");
    }

    /// Reads the vocabulary of a `tokenizer.json`.
    static WordPieces read(InputStream json) throws IOException {
        var ids = new HashMap<String, Integer>();
        for (Map.Entry<String, JsonNode> piece : new ObjectMapper().readTree(json).at("/model/vocab")
                .properties()) {
            ids.put(piece.getKey(), piece.getValue().intValue());
        }
        return new WordPieces(ids);
    }

    private int id(String piece) {
        return ids.getOrDefault(piece, 0);
    }

    /// The numbers of the pieces between the two that open and close a text.
    ///
    /// @param most of them in all; what is beyond is left out
    long[] of(String text, int most) {
        var found = new ArrayList<Integer>();
        found.add(first);
        var words = WORD.matcher(normal(text));
        while (words.find() && found.size() < most) {
            add(words.group(), found);
        }
        var kept = new ArrayList<>(found.subList(0, Math.min(found.size(), most - 1)));
        kept.add(last);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private static String normal(String text) {
        var seen = UNSEEN.matcher(text).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private void add(String word, List<Integer> to) {
        int before = to.size();
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            to.add(unknown);
            return;
        }
        for (int at = 0; at < word.length();) {
            int end = end(word, at);
            if (end == at) {
                to.subList(before, to.size()).clear();
                to.add(unknown);
                return;
            }
            to.add(id(piece(word, at, end)));
            at = end;
        }
    }

    /// Where the longest known piece that begins there ends; there, if none does.
    private int end(String word, int at) {
        for (int end = word.length(); end > at; end--) {
            @Nullable
            Integer known = ids.get(piece(word, at, end));
            if (known != null) {
                return end;
            }
        }
        return at;
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }
}
