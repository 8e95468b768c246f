package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// The places of a query's words in the text of a document of any length.
final class Highlighter extends UnifiedHighlighter {

    private final Map<Integer, String> texts;

    private Highlighter(Builder builder, Map<Integer, String> texts) {
        super(builder);
        this.texts = texts;
    }

    /// @param texts of the documents by number, so that none is read again
    static Highlighter over(IndexSearcher searcher, Analyzer analyzer, Map<Integer, String> texts) {
        return new Highlighter(new Builder(searcher, analyzer)
                .withMaxLength(Integer.MAX_VALUE - 1).withMaxNoHighlightPassages(0)
                .withBreakIterator(WholeBreakIterator::new).withFormatter(new Places()), texts);
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int most)
            throws IOException {
        var values = new ArrayList<CharSequence[]>();
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            values.add(new CharSequence[]{texts.getOrDefault(documents.docID(), "")});
        }
        return values;
    }

    /// For each document the places in the order of the text; none where no word of the query stands in it.
    List<List<Hit.Mark>> marks(Query query, int[] documents) throws IOException {
        var found = highlightFieldsAsObjects(new String[]{Grain.DOCUMENT.text()}, query, documents,
                new int[]{1})
                .getOrDefault(Grain.DOCUMENT.text(), new Object[0]);
        var all = new ArrayList<List<Hit.Mark>>();
        for (int i = 0; i < documents.length; i++) {
            all.add(i < found.length && found[i] instanceof Found one ? one.marks() : List.of());
        }
        return all;
    }

    @Override
    protected Map<String, Object[]> highlightFieldsAsObjects(
            String[] fields, Query query, int[] documents, int[] passages) throws IOException {
        return super.highlightFieldsAsObjects(fields, query, documents, passages);
    }

    private record Found(List<Hit.Mark> marks) {}

    private static final class Places extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            var marks = new ArrayList<Hit.Mark>();
            for (var passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    marks.add(new Hit.Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
            }
            marks.sort(Comparator.comparingInt(Hit.Mark::start).thenComparingInt(Hit.Mark::end));
            return new Found(marks.stream().distinct().toList());
        }
    }
}
