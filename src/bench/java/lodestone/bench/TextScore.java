package lodestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How well texts agree with what the makers of a set say, by the measures of those sets.
final class TextScore {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;

    private double precision;
    private double recall;
    private int answered;
    private int asked;
    private int hits;
    private int wrong;
    private int missed;

    /// Pieces that have to be in the text, and pieces that must not: trafilatura's measure.
    void pieces(JsonNode with, JsonNode without, String text) {
        var plain = plain(text);
        with.forEach(piece -> {
            boolean held = plain.contains(plain(piece.asText()));
            hits += held ? 1 : 0;
            missed += held ? 0 : 1;
        });
        without.forEach(piece -> wrong += plain.contains(plain(piece.asText())) ? 1 : 0);
    }

    /// One answer that is right, wrong or missing.
    void answer(boolean given, boolean right) {
        hits += right ? 1 : 0;
        wrong += given && !right ? 1 : 0;
        missed += given || right ? 0 : 1;
    }

    String ofPieces() {
        return String.format(Locale.ROOT, "%.3f", 2.0 * hits / (2 * hits + wrong + missed));
    }

    String share() {
        return String.format(Locale.ROOT, "%.3f", hits / (double) Math.max(1, hits + wrong + missed));
    }

    /// Runs of four words that both have, averaged over the pages: the measure of the article extraction
    /// benchmark.
    void shingles(String truth, String text) {
        var wanted = shingles(truth);
        var found = shingles(text);
        int shared = wanted.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0))).sum();
        int all = found.values().stream().mapToInt(Integer::intValue).sum();
        int due = wanted.values().stream().mapToInt(Integer::intValue).sum();
        precision += all == 0 ? 0 : shared / (double) all;
        answered += all == 0 ? 0 : 1;
        recall += due == 0 ? 0 : shared / (double) due;
        asked += due == 0 ? 0 : 1;
    }

    String ofShingles() {
        double p = precision / Math.max(1, answered);
        double r = recall / Math.max(1, asked);
        return String.format(Locale.ROOT, "%.3f", 2 * p * r / (p + r));
    }

    private static Map<List<String>, Integer> shingles(String text) {
        var words = new ArrayList<String>();
        WORD.matcher(text).results().forEach(match -> words.add(match.group()));
        var shingles = new HashMap<List<String>, Integer>();
        for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1) && !words.isEmpty(); i++) {
            var shingle = List.copyOf(words.subList(i, Math.min(words.size(), i + SHINGLE)));
            shingles.merge(shingle, 1, Integer::sum);
        }
        return shingles;
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
