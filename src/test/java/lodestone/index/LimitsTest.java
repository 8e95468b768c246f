package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import lodestone.model.Document;
import lodestone.model.Ruling;
import lodestone.model.Span;
import lodestone.model.Version;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a query may cost, and what reviewers say of what it finds.
class LimitsTest {

    private static final int WORDS = 3000;

    @TempDir
    private Path folder;
    private ClaimIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = ClaimIndex.open(folder, List.of());
        var words = IntStream.range(0, WORDS).mapToObj(i -> "many" + i).collect(Collectors.joining(" "));
        index.put(document("a", words + " mine", Optional.of(Ruling.CONFIRM)));
        index.put(document("b", "mine", Optional.of(Ruling.CONFIRM)));
        index.put(document("c", "mine", Optional.of(Ruling.DISMISS)));
        index.put(document("d", "mine", Optional.of(Ruling.UNSURE)));
        index.put(document("e", "mine", Optional.empty()));
        index.commit();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static Indexed document(String id, String text, Optional<Ruling> ruling) {
        var v = Samples.version();
        return Indexed.newest(new Version(id, 1, v.sourceId(), Document.of(text), v.capture(), v.seen(),
                v.textDigest(), v.signature(), Optional.empty(), Optional.empty()),
                Optional.of(Samples.silent()), List.of(new Span(0, text.length()))).withReviewed(ruling);
    }

    private void refuses(String query, String message) {
        assertThatThrownBy(() -> index.search(SearchRequest.of(query, 5))).isInstanceOf(QueryException.class)
                .hasMessageContaining(message);
    }

    @Test
    void boundsParts() throws IOException, QueryException {
        refuses("mine ".repeat(1100), "the query has too many parts; at most 1024");
        refuses("(mine OR ".repeat(200) + "mine" + ")".repeat(200), "parentheses nest deeper than 50");
        assertThat(index.search(SearchRequest.of("many1 ".repeat(500), 5)).total()).isEqualTo(1);
    }

    @Test
    void boundsWildcards() {
        refuses("many*-mine", "the query asks for too much: ");
        refuses("many* NEAR/3 mine", "the query asks for too much: ");
    }

    @Test
    void boundsTime() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory);
                var analyzer = new TextAnalysis()) {
            var search = new Search(reader, new Synonyms(analyzer, List.of()),
                    new Standing(reader, new FirstProofs()), new FacetValues(),
                    0);
            assertThatThrownBy(() -> search.run(SearchRequest.of("m*ne", 5)))
                    .isInstanceOf(QueryException.class).hasMessageContaining("ask for rarer words");
        }
    }

    @Test
    void tellsWhatReviewersConfirm() throws IOException, QueryException {
        assertThat(Trial.of(index, "mine", Optional.empty()).reviewed())
                .contains(new Trial.Reviewed(3, 2));
        assertThat(new Trial.Reviewed(3, 2).percent()).isEqualTo(67);
        assertThat(Trial.of(index, "id:e", Optional.empty()).reviewed()).isEmpty();
    }
}
