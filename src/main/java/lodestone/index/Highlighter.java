package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// The sentences of a hit in which the query's words stand, with their places, in a document of any length.
final class Highlighter extends UnifiedHighlighter {

    private static final int MOST_PASSAGES = 3;
    private static final int LONGEST = 400;

    private Highlighter(Builder builder) {
        super(builder);
    }

    static Highlighter over(IndexSearcher searcher, Analyzer analyzer) {
        return new Highlighter(new Builder(searcher, analyzer)
                .withMaxLength(Integer.MAX_VALUE - 1).withMaxNoHighlightPassages(0)
                .withFormatter(new Places()));
    }

    /// For each document its passages, best first; empty where no word of the query stands in the text.
    List<List<Hit.Passage>> passages(Query query, int[] documents) throws IOException {
        var found = highlightFieldsAsObjects(
                new String[]{"text"}, query, documents, new int[]{MOST_PASSAGES})
                .getOrDefault("text", new Object[0]);
        var passages = new ArrayList<List<Hit.Passage>>();
        for (int i = 0; i < documents.length; i++) {
            passages.add(i < found.length && found[i] instanceof Found one ? one.passages() : List.of());
        }
        return passages;
    }

    @Override
    protected Map<String, Object[]> highlightFieldsAsObjects(
            String[] fields, Query query, int[] documents, int[] passages) throws IOException {
        return super.highlightFieldsAsObjects(fields, query, documents, passages);
    }

    private record Found(List<Hit.Passage> passages) {}

    private static final class Places extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            var found = new ArrayList<Hit.Passage>();
            for (var passage : passages) {
                if (passage.getNumMatches() > 0) {
                    found.add(passage(passage, content));
                }
            }
            return new Found(found);
        }

        private static Hit.Passage passage(Passage passage, String content) {
            var marks = new ArrayList<Hit.Mark>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                marks.add(new Hit.Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
            }
            marks.sort(Comparator.comparingInt(Hit.Mark::start));
            int start = Math.max(passage.getStartOffset(), marks.getFirst().start() - LONGEST / 2);
            int end = Math.min(passage.getEndOffset(), start + LONGEST);
            var shown = marks.stream().filter(mark -> mark.start() >= start && mark.end() <= end).distinct()
                    .toList();
            return new Hit.Passage(content.substring(start, end), start, end, shown);
        }
    }
}
