package lodestone.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/// What nearly every search asks beside its words, and nearly every document is: newest, and no copy. A set
/// of bits of each segment, kept as long as the segment, says so faster than a list of documents.
final class OftenAsked {

    private static final Map<Query, BitSetProducer> BITS = Stream
            .of(new Term(Fields.GRAIN, Grain.DOCUMENT.label()),
                    new Term(Fields.GRAIN, Grain.SENTENCE.label()),
                    new Term("copy", "false"))
            .map(TermQuery::new).collect(Collectors.toUnmodifiableMap(Function.identity(),
                    QueryBitSetProducer::new));

    private OftenAsked() {}

    /// Finds the same as the query; empty unless it is one of them and only filters.
    static Optional<Weight> weight(Query query, ScoreMode mode, float boost) {
        return mode.needsScores() ? Optional.empty()
                : Optional.ofNullable(BITS.get(query)).map(bits -> new OfBits(query, bits, mode, boost));
    }

    private static final class OfBits extends ConstantScoreWeight {

        private final BitSetProducer bits;
        private final ScoreMode mode;

        private OfBits(Query query, BitSetProducer bits, ScoreMode mode, float boost) {
            super(query, boost);
            this.bits = bits;
            this.mode = mode;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            var found = bits.getBitSet(leaf);
            return found == null ? null : new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode,
                    new BitSetIterator(found, found.approximateCardinality())));
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return true;
        }
    }
}
