package lodestone.index;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lodestone.model.Span;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// Lucene's hits as ours.
final class Hits {

    private static final int LEAD = 240;

    private final IndexSearcher searcher;

    Hits(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// @param shown the query as it is asked of a document's text
    List<Hit> of(Query shown, ScoreDoc[] found) throws IOException {
        return of(shown, found, Map.of());
    }

    /// @param meant of hits that were found by their meaning alone the number of the sentence that means it
    List<Hit> of(Query shown, ScoreDoc[] found, Map<Integer, Integer> meant) throws IOException {
        var places = new ArrayList<Place>();
        for (var hit : found) {
            places.add(place(hit.doc));
        }
        var stored = stored(places);
        var documents = places.stream().map(place -> Objects.requireNonNull(stored.get(place.whole())))
                .toList();
        var marks = marks(shown, stored.keySet());
        var copies = new Copies(searcher).of(documents.stream().map(one -> text(one, Fields.ID)).toList());
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < found.length; i++) {
            var place = places.get(i);
            var document = documents.get(i);
            var marked = marks.getOrDefault(place.whole(), List.of());
            var sentence = meant.get(found[i].doc);
            var shownAt = sentence == null ? place : place(sentence);
            hits.add(hit(document, found[i], sentence != null, passages(document, shownAt, marked),
                    copies.getOrDefault(text(document, Fields.ID), List.of())));
        }
        return hits;
    }

    private SortedMap<Integer, Document> stored(List<Place> places) throws IOException {
        var stored = new TreeMap<Integer, Document>();
        var fields = searcher.storedFields();
        for (int whole : places.stream().mapToInt(Place::whole).sorted().distinct().toArray()) {
            stored.put(whole, fields.document(whole));
        }
        return stored;
    }

    /// Where a hit stands.
    ///
    /// @param whole number of the whole document
    /// @param sentence of a sentence that was found, else null
    private record Place(int whole, @Nullable Span sentence) {}

    private Place place(int hit) throws IOException {
        int whole = whole(searcher.getIndexReader(), hit);
        if (whole == hit) {
            return new Place(hit, null);
        }
        var leaf = leaf(searcher.getIndexReader(), hit);
        return new Place(whole, spans(leaf, hit - leaf.docBase, hit - leaf.docBase + 1).getFirst());
    }

    /// The number of the whole document that is the hit, or that it stands in.
    static int whole(IndexReader reader, int hit) throws IOException {
        var leaf = leaf(reader, hit);
        var ends = Compiler.DOCUMENTS.getBitSet(leaf);
        return ends == null ? hit : ends.nextSetBit(hit - leaf.docBase) + leaf.docBase;
    }

    private static LeafReaderContext leaf(IndexReader reader, int hit) {
        var leaves = reader.leaves();
        return leaves.get(ReaderUtil.subIndex(hit, leaves));
    }

    private static List<Span> spans(LeafReaderContext leaf, int from, int to) throws IOException {
        NumericDocValues starts = leaf.reader().getNumericDocValues(Fields.START);
        NumericDocValues ends = leaf.reader().getNumericDocValues(Fields.END);
        var spans = new ArrayList<Span>();
        for (int at = from; at < to && starts != null && ends != null; at++) {
            if (starts.advanceExact(at) && ends.advanceExact(at)) {
                spans.add(new Span((int) starts.longValue(), (int) ends.longValue()));
            }
        }
        return spans;
    }

    private Map<Integer, List<Hit.Mark>> marks(Query shown, Set<Integer> documents) throws IOException {
        var highlighter = Highlighter.of(searcher, shown);
        var marks = new HashMap<Integer, List<Hit.Mark>>();
        for (var document : documents) {
            marks.put(document, highlighter.marks(document));
        }
        return marks;
    }

    private List<Hit.Passage> passages(Document document, Place place, List<Hit.Mark> marks)
            throws IOException {
        var text = text(document, Grain.DOCUMENT.text());
        var sentence = place.sentence();
        if (sentence != null) {
            return List.of(new Passages(text, List.of()).passage(sentence, marks.stream()
                    .filter(mark -> sentence.holds(mark.start())).toList()));
        }
        return marks.isEmpty() ? List.of(opening(document, text))
                : new Passages(text, sentences(place.whole())).best(marks);
    }

    private List<Span> sentences(int whole) throws IOException {
        var leaf = leaf(searcher.getIndexReader(), whole);
        var ends = Compiler.DOCUMENTS.getBitSet(leaf);
        int at = whole - leaf.docBase;
        int from = at == 0 || ends == null ? at : ends.prevSetBit(at - 1) + 1;
        return spans(leaf, from, at);
    }

    /// Where no word of the query stands in the text: its strongest claim, else how it begins.
    private static Hit.Passage opening(Document document, String text) {
        var span = claim(document).orElseGet(() -> new Span(0, Math.min(LEAD, text.length())));
        return new Hit.Passage(text.substring(span.start(), span.end()), span.start(), span.end(), List.of());
    }

    /// Where the strongest claim of a document stands; empty if it claims nothing.
    static Optional<Span> claim(Document document) {
        return Optional.ofNullable(document.get(Fields.SHOWN_CLAIM)).map(span -> span.split(" ", 2))
                .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }

    private static Hit hit(Document document, ScoreDoc found, boolean byMeaning,
            List<Hit.Passage> passages, List<Hit.Copy> copies) {
        var published = document.getField(Fields.PUBLISHED);
        var severity = document.getField(Fields.SEVERITY);
        return new Hit(text(document, Fields.ID), Float.isNaN(found.score) ? 0 : found.score,
                text(document, Fields.SHOWN_TITLE),
                Optional.ofNullable(document.get(Fields.SHOWN_ISSUER)),
                URI.create(text(document, Fields.SHOWN_URL)),
                Optional.ofNullable(published)
                        .map(field -> Instant.ofEpochMilli(field.numericValue().longValue())),
                text(document, "kind"), text(document, "claim"), text(document, "verdict"),
                severity == null ? 0 : severity.numericValue().intValue(), gaps(document), passages, copies,
                byMeaning);
    }

    private static List<String> gaps(Document document) {
        var gaps = text(document, Fields.SHOWN_GAPS);
        return gaps.isEmpty() ? List.of() : List.of(gaps.split(" ", -1));
    }

    static String text(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElse("");
    }
}
