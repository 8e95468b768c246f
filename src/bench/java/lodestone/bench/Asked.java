package lodestone.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lodestone.index.Grain;
import lodestone.index.SearchRequest;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;

/// A search as it is typed, and the same as one who knows the index would write it in Lucene's classes.
///
/// @param sort which of the six classes it is of
record Asked(String sort, String typed, Grain grain, Query query) {

    private static final List<String> WORDS = List.of("company", "energy", "water", "silver", "software",
            "partnership", "lithium", "magnet", "patent", "laboratory");
    private static final List<String> OTHERS = List.of("market", "growth", "health", "copper", "global",
            "announced", "battery", "oxide", "technology", "university");

    /// Ten of each class.
    static List<Asked> sixty() {
        var all = new ArrayList<Asked>();
        IntStream.range(0, WORDS.size()).forEach(i -> {
            var word = WORDS.get(i);
            var other = OTHERS.get(i);
            all.add(document("word", word, text(word)));
            all.add(document("words", word + " " + other, and(text(word), text(other))));
            all.add(document("phrase, near, wild", phrasing(i, word, other), phrased(i, word, other)));
            all.add(document("fields", word + " claim:asserts gap:metal",
                    and(text(word), term("claim", "asserts"), term("gap", "metal"))));
            var year = LocalDate.of(2015 + i, 1, 1);
            all.add(document("days", other + " published:" + year.getYear(),
                    and(text(other), days(year, year.plusYears(1)))));
            all.add(sentence(word, other));
        });
        return List.copyOf(all);
    }

    private static Asked document(String sort, String typed, Query query) {
        return new Asked(sort, typed, Grain.DOCUMENT, new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(term("_grain", "document"), Occur.FILTER).add(term("copy", "false"), Occur.FILTER)
                .build());
    }

    private static Asked sentence(String word, String other) {
        var whole = new BooleanQuery.Builder().add(term("_grain", "document"), Occur.FILTER)
                .add(term("copy", "false"), Occur.FILTER).build();
        return new Asked("sentences", word + " " + other, Grain.SENTENCE, new BooleanQuery.Builder()
                .add(term("sentence", word), Occur.MUST).add(term("sentence", other), Occur.MUST)
                .add(new ToChildBlockJoinQuery(whole, ByHand.WHOLE), Occur.FILTER).build());
    }

    private static String phrasing(int i, String word, String other) {
        return switch (i % 3) {
            case 0 -> "\"the " + word + "\"";
            case 1 -> word + " NEAR/5 " + other;
            default -> word.substring(0, word.length() - 1) + "*";
        };
    }

    private static Query phrased(int i, String word, String other) {
        return switch (i % 3) {
            case 0 -> new PhraseQuery("text", "the", word);
            case 1 -> new IntervalQuery("text", Intervals.maxgaps(5,
                    Intervals.unordered(Intervals.term(word), Intervals.term(other))));
            default -> new PrefixQuery(new Term("text", word.substring(0, word.length() - 1)));
        };
    }

    private static Query days(LocalDate from, LocalDate before) {
        return LongPoint.newRangeQuery("published", millis(from), millis(before) - 1);
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static Query text(String word) {
        return term("text", word);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query and(Query... parts) {
        var all = new BooleanQuery.Builder();
        for (var part : parts) {
            all.add(part, Occur.MUST);
        }
        return all.build();
    }

    SearchRequest request(int limit) {
        return SearchRequest.of(typed, limit).with(grain);
    }
}
