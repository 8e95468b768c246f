package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lodestone.claim.Chains;
import lodestone.index.query.QueryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What meaning adds to the words, on judged queries over a third of the demo's texts; the benchmarks tell it
/// of all of them.
class JudgedSearchTest {

    private static final double MARGIN = 0.02;

    @TempDir
    private static Path folder;
    private static JudgedQueries judged;
    private static ClaimIndex index;

    @BeforeAll
    static void fill() throws IOException {
        judged = JudgedQueries.read(id -> id.hashCode() % 3 == 0);
        index = ClaimIndex.open(folder, Chains.shipped().synonyms(), true);
        put(index);
    }

    private static void put(ClaimIndex index) throws IOException {
        for (var text : judged.texts()) {
            index.put(text);
        }
        index.commit();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void hasEnoughQueries() {
        assertThat(judged.queries()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource
    void findsNoLessThanWords(Grain grain) throws IOException, QueryException {
        double words = 0;
        double meaning = 0;
        for (var query : judged.queries()) {
            words += judged.ndcg(index::search, query, grain);
            meaning += judged.ndcg(index::searchByMeaning, query, grain);
        }
        assertThat(meaning / judged.queries().size())
                .isGreaterThanOrEqualTo(words / judged.queries().size() - MARGIN);
    }

    @ParameterizedTest
    @EnumSource
    void answersTheSame_askedAgain(Grain grain) throws IOException, QueryException {
        for (var query : judged.queries()) {
            var request = SearchRequest.of(query, 20).with(grain);
            assertThat(index.searchByMeaning(request)).as(query).isEqualTo(index.searchByMeaning(request));
        }
    }
}
