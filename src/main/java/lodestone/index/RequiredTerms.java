package lodestone.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;

/// Picks of many queries those that may find a document: by terms that each requires, the rarest first.
/// What a query asks of a sentence must stand somewhere in the block of its document, so that joins are
/// looked through.
final class RequiredTerms extends Presearcher {

    /// How many terms of a query a document must have before it is asked.
    private static final int PASSES = 3;
    /// A term in every document weighs a thousandth of one in none.
    private static final double STEEPNESS = 1000;
    private static final float LEAST = 0.0005f;
    /// Nearly every document has these.
    private static final Set<String> OF_ALL = Set.of(Fields.GRAIN, "copy");
    private static final double OF_ALL_WEIGHT = 1e-6;

    private final TermFilteredPresearcher terms;

    /// @param reader of the index whose documents say how rare a term is
    RequiredTerms(IndexReader reader) {
        this.terms = new MultipassTermFilteredPresearcher(PASSES, LEAST, term -> weight(reader, term),
                List.of(), Set.of());
    }

    private static double weight(IndexReader reader, Term term) {
        try {
            return OF_ALL.contains(term.field()) ? OF_ALL_WEIGHT
                    : 1 / (1 + STEEPNESS * reader.docFreq(term) / Math.max(1, reader.maxDoc()));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Override
    public Query buildQuery(LeafReader documents, BiPredicate<String, BytesRef> known) {
        return terms.buildQuery(documents, known);
    }

    @Override
    public Document indexQuery(Query query, Map<String, String> metadata) {
        return terms.indexQuery(withoutJoins(query), metadata);
    }

    private static Query withoutJoins(Query query) {
        return switch (query) {
            case ToParentBlockJoinQuery join -> withoutJoins(join.getChildQuery());
            case ToChildBlockJoinQuery join -> withoutJoins(join.getParentQuery());
            case BoostQuery boost -> withoutJoins(boost.getQuery());
            case DisjunctionMaxQuery any -> new DisjunctionMaxQuery(any.getDisjuncts().stream()
                    .map(RequiredTerms::withoutJoins).toList(), 0);
            case BooleanQuery all -> {
                var parts = new BooleanQuery.Builder();
                all.clauses().forEach(part -> parts.add(withoutJoins(part.query()), part.occur()));
                yield parts.build();
            }
            default -> query;
        };
    }
}
