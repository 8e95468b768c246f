package lodestone.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import lodestone.index.query.SearchField;
import lodestone.model.IssuerName;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Documents whose issuer had not shown a stage when they were published: those before its first proof, and
/// all of an issuer without one. A document without an issuer or a day is none of them, since nothing can be
/// said of it.
final class Unshown extends Query {

    private static final float COST_OF_A_NAME = 10;

    private final String stage;
    private final Map<String, Long> firstProofs;

    /// @param firstProofs when each issuer, by [IssuerName#key], first showed the stage, in milliseconds
    Unshown(String stage, Map<String, Long> firstProofs) {
        this.stage = stage;
        this.firstProofs = Map.copyOf(firstProofs);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                if (leaf.reader().getFieldInfos().fieldInfo(Facet.ISSUER.field()) == null) {
                    return null;
                }
                var iterator = TwoPhaseIterator.asDocIdSetIterator(new BeforeProof(leaf.reader()));
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, iterator));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    /// Looks up the issuer of each document with one and the day.
    private final class BeforeProof extends TwoPhaseIterator {

        private final SortedSetDocValues issuers;
        private final NumericDocValues published;
        private final Map<Long, Long> firstByIssuer = new HashMap<>();

        private BeforeProof(LeafReader reader) throws IOException {
            this(DocValues.getSortedSet(reader, Facet.ISSUER.field()),
                    DocValues.getNumeric(reader, Fields.PUBLISHED));
        }

        private BeforeProof(SortedSetDocValues issuers, NumericDocValues published) {
            super(issuers);
            this.issuers = issuers;
            this.published = published;
        }

        @Override
        public boolean matches() throws IOException {
            if (!published.advanceExact(issuers.docID()) || published.longValue() == Long.MIN_VALUE) {
                return false;
            }
            return published.longValue() < first(issuers.nextOrd());
        }

        private long first(long issuer) throws IOException {
            var known = firstByIssuer.get(issuer);
            if (known == null) {
                var name = issuers.lookupOrd(issuer).utf8ToString();
                known = firstProofs.getOrDefault(IssuerName.key(name), Long.MAX_VALUE);
                firstByIssuer.put(issuer, known);
            }
            return known;
        }

        @Override
        public float matchCost() {
            return COST_OF_A_NAME;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return SearchField.UNSHOWN.label() + ":" + stage;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unshown one && stage.equals(one.stage) && firstProofs.equals(one.firstProofs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, firstProofs);
    }
}
