package lodestone.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Queries as the parts that they are made of, each known by its number: what many have in common is asked
/// once of a small index, and a query is then a matter of a few sets of bits.
final class SharedParts {

    /// Parts by their numbers.
    private record Numbered(int[] all, int[] none) {}

    private final List<Query> parts;
    private final List<Numbered> queries;

    private SharedParts(List<Query> parts, List<Numbered> queries) {
        this.parts = parts;
        this.queries = queries;
    }

    static SharedParts of(List<Query> queries) {
        var numbers = new HashMap<Query, Integer>();
        var numbered = queries.stream().map(Conjunction::of)
                .map(one -> new Numbered(numbers(one.all(), numbers), numbers(one.none(), numbers))).toList();
        var parts = new Query[numbers.size()];
        numbers.forEach((part, number) -> parts[number] = part);
        return new SharedParts(List.of(parts), numbered);
    }

    private static int[] numbers(List<Query> parts, Map<Query, Integer> numbers) {
        return parts.stream().mapToInt(part -> numbers.computeIfAbsent(part, _ -> numbers.size())).toArray();
    }

    /// Asks the queries of one small index; they go by their places in the list.
    CandidateMatcher<QueryMatch> matcher(IndexSearcher searcher) {
        return new Matcher(searcher);
    }

    private final class Matcher extends CandidateMatcher<QueryMatch> {

        private final @Nullable FixedBitSet[] found = new FixedBitSet[parts.size()];

        Matcher(IndexSearcher searcher) {
            super(searcher);
            searcher.setQueryCache(null);
        }

        @Override
        public void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
            var asked = queries.get(Integer.parseInt(id));
            var left = new FixedBitSet(searcher.getIndexReader().maxDoc());
            left.set(0, left.length());
            for (int part : asked.all) {
                left.and(found(part));
            }
            for (int part : asked.none) {
                left.andNot(found(part));
            }
            for (int doc = next(left, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(left, doc + 1)) {
                addMatch(new QueryMatch(id), doc);
            }
        }

        private static int next(FixedBitSet bits, int from) {
            return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
        }

        private FixedBitSet found(int part) throws IOException {
            var known = found[part];
            if (known == null) {
                known = ask(parts.get(part));
                found[part] = known;
            }
            return known;
        }

        private FixedBitSet ask(Query part) throws IOException {
            var bits = new FixedBitSet(searcher.getIndexReader().maxDoc());
            var weight = searcher.createWeight(searcher.rewrite(part), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : searcher.getIndexReader().leaves()) {
                var scorer = weight.scorer(leaf);
                if (scorer != null) {
                    var iterator = scorer.iterator();
                    iterator.nextDoc();
                    iterator.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, -leaf.docBase);
                }
            }
            return bits;
        }

        @Override
        public QueryMatch resolve(QueryMatch one, QueryMatch same) {
            return one;
        }
    }
}
