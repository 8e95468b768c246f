package lodestone.index;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Lucene's hits as ours.
final class Hits {

    private static final int LEAD = 240;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    Hits(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    List<Hit> of(Query query, ScoreDoc[] found) throws IOException {
        var numbers = Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
        var passages = Highlighter.over(searcher, analyzer).passages(query, numbers);
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < found.length; i++) {
            hits.add(hit(stored.document(numbers[i]), found[i].score, passages.get(i)));
        }
        return hits;
    }

    private static Hit hit(Document document, float score, List<Hit.Passage> passages) {
        var published = document.getField(IndexedFields.SORT_PUBLISHED);
        var severity = document.getField(IndexedFields.SHOWN_SEVERITY);
        return new Hit(text(document, IndexedFields.SORT_ID), Float.isNaN(score) ? 0 : score,
                text(document, IndexedFields.SHOWN_TITLE),
                Optional.ofNullable(document.get(IndexedFields.SHOWN_ISSUER)),
                URI.create(text(document, IndexedFields.SHOWN_URL)),
                Optional.ofNullable(published)
                        .map(field -> Instant.ofEpochMilli(field.numericValue().longValue())),
                text(document, "kind"), text(document, "claim"), text(document, "verdict"),
                severity == null ? 0 : severity.numericValue().intValue(), gaps(document),
                passages.isEmpty() ? List.of(opening(document)) : passages);
    }

    private static List<String> gaps(Document document) {
        var gaps = text(document, IndexedFields.SHOWN_GAPS);
        return gaps.isEmpty() ? List.of() : List.of(gaps.split(" ", -1));
    }

    /// Where no word of the query stands in the text: its strongest claim, else how it begins.
    private static Hit.Passage opening(Document document) {
        var text = text(document, "text");
        var span = text(document, IndexedFields.SHOWN_CLAIM);
        if (span.isEmpty()) {
            return new Hit.Passage(text.substring(0, Math.min(LEAD, text.length())), 0,
                    Math.min(LEAD, text.length()),
                    List.of());
        }
        int space = span.indexOf(' ');
        int start = Integer.parseInt(span.substring(0, space));
        int end = Integer.parseInt(span.substring(space + 1));
        return new Hit.Passage(text.substring(start, end), start, end, List.of());
    }

    private static String text(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElse("");
    }
}
