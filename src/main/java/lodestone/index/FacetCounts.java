package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts found documents, by issuer, stage and so on and in all.
///
/// @param reader of the index
record FacetCounts(IndexReader reader, FacetValues values)
        implements
            CollectorManager<FacetCounts.Counting, FacetCounts.Counted> {

    private static final int MOST = 20;
    private static final int MOST_MONTHS = 600;

    /// What was counted.
    ///
    /// @param total how many documents or sentences were found
    record Counted(long total, List<Facet.Counts> facets) {}

    @Override
    public Counting newCollector() throws IOException {
        var names = new ArrayList<FacetValues.Names>();
        for (var field : FacetColumns.FIELDS) {
            names.add(values.names(reader, field));
        }
        return new Counting(values, names);
    }

    @Override
    public Counted reduce(Collection<Counting> all) throws IOException {
        var first = all.iterator().next();
        for (var other : all) {
            if (other != first) {
                first.add(other);
            }
        }
        return first.counted();
    }

    /// Counts what one thread finds.
    static final class Counting implements Collector {

        private final FacetValues values;
        private final List<FacetValues.Names> names;
        private final int[][] counts;
        private long total;

        private Counting(FacetValues values, List<FacetValues.Names> names) {
            this.values = values;
            this.names = names;
            this.counts = names.stream().map(one -> new int[one.size()]).toArray(int[][]::new);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            var columns = values.columns(leaf.reader());
            var numbers = names.stream().map(one -> one.ofSegments()[leaf.ord]).toArray(int[][]::new);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // every document counts the same
                }

                @Override
                public void collect(int document) {
                    count(columns, columns.place(document), numbers);
                }
            };
        }

        private void count(FacetColumns columns, int place, int[][] numbers) {
            total++;
            for (int field = 0; place != FacetColumns.NONE && field < counts.length; field++) {
                int value = columns.value(place + field);
                if (value != FacetColumns.NONE) {
                    counts[field][numbers[field][value]]++;
                }
            }
        }

        private void add(Counting other) {
            total += other.total;
            for (int field = 0; field < counts.length; field++) {
                for (int value = 0; value < counts[field].length; value++) {
                    counts[field][value] += other.counts[field][value];
                }
            }
        }

        private Counted counted() throws IOException {
            var traits = traits();
            var all = new ArrayList<Facet.Counts>();
            for (var facet : Facet.values()) {
                all.add(new Facet.Counts(facet, switch (facet) {
                    case ISSUER -> top(1, MOST);
                    case MONTH -> top(2, MOST_MONTHS).stream()
                            .sorted(Comparator.comparing(Facet.Count::value).reversed()).toList();
                    case STAGE, VERDICT, KIND, SOURCE, FORM -> top(traits.getOrDefault(facet, Map.of()));
                }));
            }
            return new Counted(total, all);
        }

        private Map<Facet, Map<String, Integer>> traits() throws IOException {
            var traits = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
            for (int value = 0; value < counts[0].length; value++) {
                if (counts[0][value] > 0) {
                    Traits.count(names.getFirst().name(value), counts[0][value], traits);
                }
            }
            return traits;
        }

        private static List<Facet.Count> top(Map<String, Integer> counts) {
            return counts.entrySet().stream().map(one -> new Facet.Count(one.getKey(), one.getValue()))
                    .sorted(Comparator.comparingInt(Facet.Count::documents).reversed()
                            .thenComparing(Facet.Count::value))
                    .limit(MOST).toList();
        }

        /// The most frequent values of a field, of equals the first.
        private List<Facet.Count> top(int field, int most) throws IOException {
            var found = counts[field];
            var ranked = IntStream.range(0, found.length).filter(value -> found[value] > 0)
                    .mapToLong(value -> ((long) found[value] << Integer.SIZE) | (Integer.MAX_VALUE - value))
                    .sorted().toArray();
            var top = new ArrayList<Facet.Count>();
            for (int i = ranked.length - 1; i >= Math.max(0, ranked.length - most); i--) {
                int value = Integer.MAX_VALUE - (int) ranked[i];
                top.add(new Facet.Count(names.get(field).name(value), found[value]));
            }
            return top;
        }
    }
}
