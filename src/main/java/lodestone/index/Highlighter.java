package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// The places of a query's words in the texts of documents of any length, as the index holds them: no text is
/// read or analysed for it, and the query is made ready once for all of them.
final class Highlighter {

    private static final Comparator<Hit.Mark> IN_ORDER = Comparator.comparingInt(Hit.Mark::start)
            .thenComparingInt(Hit.Mark::end);

    private final IndexSearcher searcher;
    private final Weight weight;

    private Highlighter(IndexSearcher searcher, Weight weight) {
        this.searcher = searcher;
        this.weight = weight;
    }

    static Highlighter of(IndexSearcher searcher, Query query) throws IOException {
        return new Highlighter(searcher,
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
    }

    /// Of the document of that number, in the order of the text; none where the query does not find it or no
    /// word of the query stands in it.
    List<Hit.Mark> marks(int document) throws IOException {
        var leaves = searcher.getLeafContexts();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var matches = weight.matches(leaf, document - leaf.docBase);
        var marks = new ArrayList<Hit.Mark>();
        if (matches != null) {
            addTo(marks, matches.getMatches(Grain.DOCUMENT.text()));
        }
        return marks.stream().sorted(IN_ORDER).distinct().toList();
    }

    /// Of words that are near one another each.
    private static void addTo(List<Hit.Mark> marks, @Nullable MatchesIterator found) throws IOException {
        while (found != null && found.next()) {
            var words = found.getSubMatches();
            if (words == null) {
                marks.add(new Hit.Mark(found.startOffset(), found.endOffset()));
            } else {
                addTo(marks, words);
            }
        }
    }
}
