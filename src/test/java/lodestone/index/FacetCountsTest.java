package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestone.index.query.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is counted against what is found, over several segments and after documents were replaced.
class FacetCountsTest {

    private static final List<String> QUERIES = List.of("", "magnet", "\"mine magnet\"", "mag*",
            "oxide OR SX",
            "NOT pilot", "mine NEAR/5 plan", "sentence:(mine AND magnet)", "copy:true", "nothinglikethis");
    private static final int ALL = 1000;

    @TempDir
    private Path folder;
    private final RandomDocuments random = new RandomDocuments(11);

    private void put(ClaimIndex index, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            index.put(random.document("d" + i));
        }
        index.commit();
    }

    @Test
    void countsWhatIsFound_afterEachChange() throws IOException, QueryException {
        try (var index = ClaimIndex.open(folder, RandomDocuments.SYNONYMS)) {
            for (int from = 0; from < 200; from += 40) {
                put(index, from, from + 60);
                for (var query : QUERIES) {
                    check(index, SearchRequest.of(query, ALL));
                }
            }
        }
    }

    private static void check(ClaimIndex index, SearchRequest asked) throws IOException, QueryException {
        var found = index.search(asked);
        var counted = index.search(asked.countingFacets());
        assertThat(counted.hits()).isEqualTo(found.hits());
        assertThat(counted.total()).isEqualTo(found.total()).isEqualTo(found.hits().size());
        assertThat(counts(counted, Facet.VERDICT)).isEqualTo(among(found, hit -> Optional.of(hit.verdict())
                .filter(verdict -> !verdict.isEmpty())));
        assertThat(counts(counted, Facet.ISSUER)).isEqualTo(among(found, Hit::issuer));
        assertThat(counts(counted, Facet.MONTH)).isEqualTo(among(found,
                hit -> hit.published().map(at -> at.toString().substring(0, 7))));
    }

    private static Map<String, Integer> counts(SearchResult result, Facet facet) {
        return result.facets().stream().filter(one -> one.facet() == facet)
                .flatMap(one -> one.counts().stream())
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::documents));
    }

    private static Map<String, Integer> among(SearchResult found, Function<Hit, Optional<String>> value) {
        return found.hits().stream().flatMap(hit -> value.apply(hit).stream())
                .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
    }

    @Test
    void countsNothing_noIndex() throws IOException, QueryException {
        try (var index = ClaimIndex.openReadOnly(folder.resolve("none"))) {
            assertThat(index.search(SearchRequest.of("", 1).countingFacets()).facets())
                    .allSatisfy(facet -> assertThat(facet.counts()).isEmpty());
        }
    }

    @Test
    void scoresAsItIsSorted() throws IOException, QueryException {
        try (var index = ClaimIndex.open(folder, RandomDocuments.SYNONYMS)) {
            put(index, 0, 50);
            var best = index.search(SearchRequest.of("magnet", ALL).countingFacets()).hits();
            var latest = index.search(SearchRequest.of("magnet", ALL).with(Order.DATE)).hits();
            assertThat(latest).containsExactlyInAnyOrderElementsOf(best);
            assertThat(best).extracting(Hit::score).isSortedAccordingTo((one, next) -> next.compareTo(one));
        }
    }
}
