package lodestone.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import lodestone.index.query.SearchField;
import lodestone.model.IssuerName;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;

/// When each issuer first showed a stage, by what an index holds: evidence of level 2 or more, in the newest
/// version of a document of its own. A proof without a day counts from the beginning, so that nobody is said
/// to have shown nothing for want of a date. Kept until the index has changed. Thread-safe.
final class FirstProofs {

    private final UntilChanged<Map<String, Long>> byStage = new UntilChanged<>(FirstProofs::read);

    /// The stages that documents of that index were judged by.
    static List<String> stages(IndexReader reader) {
        return StreamSupport.stream(FieldInfos.getMergedFieldInfos(reader).spliterator(), false)
                .map(FieldInfo::getName).filter(name -> name.startsWith(SearchField.STAGE_LEVEL))
                .map(name -> name.substring(SearchField.STAGE_LEVEL.length())).toList();
    }

    /// By the issuers' [IssuerName#key], in milliseconds.
    Map<String, Long> of(IndexReader reader, String stage) throws IOException {
        return byStage.of(reader, stage);
    }

    private static Map<String, Long> read(IndexReader reader, String stage) throws IOException {
        var searcher = new IndexSearcher(reader);
        var query = new BooleanQuery.Builder().add(is("supported", stage), Occur.FILTER)
                .add(is(Fields.GRAIN, Grain.DOCUMENT.label()), Occur.FILTER)
                .add(is("copy", "false"), Occur.FILTER).build();
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var proofs = new HashMap<String, Long>();
        for (var leaf : reader.leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                read(leaf, scorer.iterator(), proofs);
            }
        }
        return Map.copyOf(proofs);
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static void read(LeafReaderContext leaf, DocIdSetIterator found, Map<String, Long> proofs)
            throws IOException {
        var issuers = DocValues.getSortedSet(leaf.reader(), Facet.ISSUER.field());
        var published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (issuers.advanceExact(doc)) {
                var name = issuers.lookupOrd(issuers.nextOrd()).utf8ToString();
                long at = published.advanceExact(doc) ? published.longValue() : Long.MIN_VALUE;
                proofs.merge(IssuerName.key(name), at, Math::min);
            }
        }
    }
}
