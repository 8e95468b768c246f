package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningSearchTest {

    private static final String FACTORY = "The factory turned out its first car motors.";
    private static final String DIVIDEND = "Shareholders receive a dividend of two cents.";

    @TempDir
    private Path folder;
    private ClaimIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = ClaimIndex.open(folder, List.of(), true);
        put(index);
    }

    private static void put(ClaimIndex index) throws IOException {
        index.put(ClaimIndexTest.indexed("factory", "Nothing else is said. " + FACTORY, Samples.silent()));
        index.put(ClaimIndexTest.indexed("dividend", DIVIDEND, Samples.silent()));
        index.put(ClaimIndexTest.indexed("word", "Automobile shows are plenty here.", Samples.silent()));
        index.commit();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<String> found(String query, Grain grain) throws IOException, QueryException {
        return index.searchByMeaning(SearchRequest.of(query, 10).with(grain)).hits().stream()
                .map(Hit::documentId).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            automobile engines produced               | factory
            payout to investors                       | dividend
            automobile engines produced NOT factory   | word
            automobile engines produced id:word       | word
            automobile engines "first car"            | factory
            """)
    void findsFirstWhatMeansTheSame(String query, String id) throws IOException, QueryException {
        for (var grain : Grain.values()) {
            assertThat(found(query, grain)).as(grain.label()).startsWith(id);
        }
        assertThat(index.search(SearchRequest.of(query, 10)).hits()).extracting(Hit::documentId)
                .isNotEqualTo(List.of(id));
    }

    @Test
    void opensAtTheSentenceThatMeansIt() throws IOException, QueryException {
        var hit = index.searchByMeaning(SearchRequest.of("automobile engines produced", 10)).hits()
                .getFirst();
        assertThat(hit.byMeaning()).isTrue();
        assertThat(hit.passages()).singleElement().extracting(Hit.Passage::text).isEqualTo(FACTORY);
    }

    @Test
    void countsAndMarksWhatTheWordsFind() throws IOException, QueryException {
        var result = index.searchByMeaning(SearchRequest.of("dividend", 10).countingFacets());
        assertThat(result.hits().getFirst().byMeaning()).isFalse();
        assertThat(result.hits().getFirst().passages().getFirst().marks()).hasSize(1);
        assertThat(result.total()).isEqualTo(result.hits().size());
        assertThat(result.facets()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a dividend\"", "claim:none", "pilot NEAR/3 plant", "verdict:no-claim NOT car"})
    void isTheSearchByWords_noWordFree(String query) throws IOException, QueryException {
        var request = SearchRequest.of(query, 10);
        assertThat(index.searchByMeaning(request)).isEqualTo(index.search(request));
    }

    @Test
    void answersTheSame_madeAnew(@TempDir Path other) throws IOException, QueryException {
        var request = SearchRequest.of("engines for automobiles", 10);
        var before = index.searchByMeaning(request);
        index.put(ClaimIndexTest.indexed("word", "Automobile shows are plenty here.", Samples.silent()));
        index.commit();
        try (var anew = ClaimIndex.rebuild(other, List.of(), true)) {
            put(anew);
            assertThat(anew.searchByMeaning(request)).isEqualTo(before);
        }
        assertThat(index.searchByMeaning(request)).isEqualTo(before);
    }

    @Test
    void hasOnePageOfTheNewestByRelevance() {
        var request = SearchRequest.of("car", 10);
        for (var wrong : List.of(request.after("x"), request.with(Order.DATE),
                request.asOf(LocalDate.parse("2026-03-02")))) {
            assertThatThrownBy(() -> index.searchByMeaning(wrong)).isInstanceOf(QueryException.class)
                    .hasMessageContaining("a search by meaning");
        }
    }

    @Test
    void saysWhatToRun_noVectors(@TempDir Path other) throws IOException {
        try (var plain = ClaimIndex.open(other, List.of())) {
            put(plain);
            assertThatThrownBy(() -> plain.searchByMeaning(SearchRequest.of("car", 10)))
                    .isInstanceOf(IOException.class).hasMessageContaining("reindex");
        }
        assertThatThrownBy(() -> ClaimIndex.open(other, List.of(), true)).isInstanceOf(IOException.class)
                .hasMessageContaining("./lodestone reindex");
    }
}
