package lodestone.index;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.packed.PackedInts;

/// By what documents are counted: of each segment the values of its documents, as long as it is there, and of
/// the whole index which values of its segments are the same, until it changes. Thread-safe.
final class FacetValues {

    private final Map<IndexReader.CacheKey, FacetColumns> columns = Collections
            .synchronizedMap(new WeakHashMap<>());
    private final UntilChanged<Names> names = new UntilChanged<>(Names::of);

    FacetColumns columns(LeafReader segment) throws IOException {
        var key = segment.getCoreCacheHelper().getKey();
        var known = columns.get(key);
        if (known == null) {
            known = FacetColumns.of(segment);
            columns.put(key, known);
        }
        return known;
    }

    /// The values of that field.
    Names names(IndexReader reader, String field) throws IOException {
        return names.of(reader, field);
    }

    /// The values of one field over all segments, numbered in their order.
    ///
    /// @param ofSegments the number of each value of each segment
    /// @param read those that were asked for
    record Names(IndexReader reader, String field, OrdinalMap map, int[][] ofSegments,
            Map<Integer, String> read) {

        private static Names of(IndexReader reader, String field) throws IOException {
            var leaves = reader.leaves();
            var values = new SortedSetDocValues[leaves.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
            }
            var map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
            var numbers = new int[values.length][];
            for (int i = 0; i < values.length; i++) {
                numbers[i] = new int[(int) values[i].getValueCount()];
                for (int value = 0; value < numbers[i].length; value++) {
                    numbers[i][value] = (int) map.getGlobalOrds(i).get(value);
                }
            }
            return new Names(reader, field, map, numbers, new ConcurrentHashMap<>());
        }

        int size() {
            return (int) map.getValueCount();
        }

        String name(int number) throws IOException {
            var known = read.get(number);
            if (known != null) {
                return known;
            }
            var segment = reader.leaves().get(map.getFirstSegmentNumber(number)).reader();
            var name = DocValues.getSortedSet(segment, field).lookupOrd(map.getFirstSegmentOrd(number))
                    .utf8ToString();
            read.put(number, name);
            return name;
        }
    }
}
