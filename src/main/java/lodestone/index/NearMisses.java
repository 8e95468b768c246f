package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import lodestone.index.query.QueryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Documents that a query does not find for want of one of its parts.
final class NearMisses {

    private final ClaimIndex index;
    private final Synonyms synonyms;
    private final Standing standing;

    NearMisses(ClaimIndex index, Synonyms synonyms, Standing standing) {
        this.index = index;
        this.synonyms = synonyms;
        this.standing = standing;
    }

    private record Part(String typed, Query query) {}

    /// Empty for a query of one part.
    List<Miss> of(String typed, int limit) throws IOException, QueryException {
        var parts = parts(typed);
        if (parts.size() < 2) {
            return List.of();
        }
        var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(parts.size() - 1);
        parts.forEach(part -> most.add(part.query(), Occur.SHOULD));
        var query = new BooleanQuery.Builder().add(most.build(), Occur.MUST)
                .add(new Queries(synonyms, standing).plain(typed), Occur.MUST_NOT)
                .add(new Queries(synonyms, standing).plain(""), Occur.FILTER).build();
        var hits = index.hits(query, limit);
        var ids = hits.stream().map(Hit::documentId).toList();
        var having = new LinkedHashMap<Part, Set<String>>();
        for (var part : parts) {
            having.put(part, index.among(part.query(), ids));
        }
        var misses = new ArrayList<Miss>();
        for (var hit : hits) {
            having.forEach((part, found) -> {
                if (!found.contains(hit.documentId())) {
                    misses.add(new Miss(hit, part.typed()));
                }
            });
        }
        return misses;
    }

    /// What is asked for together; of a phrase its words.
    private List<Part> parts(String typed) throws QueryException {
        var compiler = new Compiler(Grain.DOCUMENT, new TextQueries(synonyms), standing);
        var parts = new ArrayList<Part>();
        switch (QueryReader.read(typed)) {
            case Expression.And and -> {
                for (int i = 0; i < and.parts().size(); i++) {
                    int end = i + 1 < and.parts().size() ? start(typed, and.parts().get(i + 1))
                            : typed.length();
                    parts.add(new Part(shown(typed.substring(start(typed, and.parts().get(i)), end)),
                            compiler.compile(and.parts().get(i))));
                }
            }
            case Expression.Words words -> {
                for (var word : words.text().split("[\\s\\p{Pd}]+", -1)) {
                    parts.add(new Part(word, compiler.compile(new Expression.Words(words.at(), words.field(),
                            word, true, 0))));
                }
            }
            case Expression.Leaf _,Expression.Or _,Expression.Not _ -> {
            }
            case Expression.Near _,Expression.InSentence _,Expression.Boosted _ -> {
            }
        }
        return parts;
    }

    /// Where the part begins with the name of its field.
    private static int start(String typed, Expression part) {
        int start = part.at();
        while (start > 0 && typed.charAt(start - 1) != '('
                && !Character.isWhitespace(typed.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String shown(String typed) {
        return typed.strip().replaceFirst("\\s+(AND|&&)$", "");
    }
}
