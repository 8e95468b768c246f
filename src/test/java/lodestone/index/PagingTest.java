package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import lodestone.model.Document;
import lodestone.model.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages, facets, copies, and the archive of another day.
class PagingTest {

    private static final int DOCUMENTS = 60;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir
    private Path folder;
    private ClaimIndex index;
    private final Random random = new Random(11);

    @BeforeEach
    void fill() throws IOException {
        index = ClaimIndex.open(folder, List.of());
        for (int i = 0; i < DOCUMENTS; i++) {
            index.put(magnets("d" + i));
        }
        index.commit();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private Indexed magnets(String id) {
        return indexed(version(id, 1, "magnet ".repeat(random.nextInt(1, 6)) + "oxide ".repeat(
                random.nextInt(1, 6)), FIRST.plus(Duration.ofDays(random.nextInt(90))), Optional.empty()));
    }

    private static Indexed indexed(Version version) {
        return Indexed.newest(version, Optional.of(Samples.silent()), List.of());
    }

    private static Version version(String id, int number, String text, Instant seen,
            Optional<String> copyOf) {
        var v = Samples.version();
        return new Version(id, number, v.sourceId(),
                Document.of(text).withPublishedUtc(Optional.of(seen)), v.capture(), seen, v.textDigest(),
                v.signature(), copyOf, Optional.empty());
    }

    private static List<String> ids(SearchResult page) {
        return page.hits().stream().map(Hit::documentId).toList();
    }

    @ParameterizedTest
    @EnumSource
    void showsEachOnceInItsPlace_whileOthersArrive(Order order) throws IOException, QueryException {
        var request = SearchRequest.of("magnet oxide", 7).with(order);
        var whole = ids(index.search(SearchRequest.of("magnet oxide", DOCUMENTS).with(order)));
        var paged = new ArrayList<String>();
        var page = index.search(request);
        for (int late = 0; page.next().isPresent(); late++) {
            paged.addAll(ids(page));
            index.put(magnets("late" + late));
            index.put(
                    indexed(version("other" + late, 1, "oxide ".repeat(late + 1), FIRST, Optional.empty())));
            index.commit();
            page = index.search(request.after(page.next().get()));
        }
        paged.addAll(ids(page));
        assertThat(paged).doesNotHaveDuplicates();
        assertThat(paged.stream().filter(id -> !id.startsWith("late"))).containsExactlyElementsOf(whole);
    }

    @Test
    void refusesAnothersCursor() throws IOException, QueryException {
        var cursor = index.search(SearchRequest.of("magnet", 2)).next().orElseThrow();
        assertThatThrownBy(() -> index.search(SearchRequest.of("oxide", 2).after(cursor)))
                .isInstanceOf(QueryException.class).hasMessageContaining("belongs to another search");
        assertThatThrownBy(() -> index.search(SearchRequest.of("magnet", 2).after("no cursor")))
                .isInstanceOf(QueryException.class).hasMessageContaining("no cursor");
    }

    @Test
    void counts() throws IOException, QueryException {
        index.put(Indexed.newest(Samples.version(), Optional.of(Samples.flagged()), List.of())); // is d1
        index.commit();
        var facets = index.search(SearchRequest.of("", 1).countingFacets()).facets();
        assertThat(facets).extracting(Facet.Counts::facet).containsExactly(Facet.values());
        assertThat(counts(facets, Facet.VERDICT)).containsExactly(
                new Facet.Count("no-claim", DOCUMENTS - 1), new Facet.Count("unsupported", 1));
        assertThat(counts(facets, Facet.STAGE)).hasSize(5);
        var months = counts(facets, Facet.MONTH);
        assertThat(months.getFirst().value()).isEqualTo("2026-03");
        assertThat(months.stream().mapToInt(Facet.Count::documents).sum()).isEqualTo(DOCUMENTS);
    }

    private static List<Facet.Count> counts(List<Facet.Counts> facets, Facet facet) {
        return facets.stream().filter(one -> one.facet() == facet).findFirst().orElseThrow().counts();
    }

    @Test
    void foldsCopiesUnderTheirFirst() throws IOException, QueryException {
        index.put(indexed(version("wire", 1, "magnet", FIRST, Optional.of("d3"))));
        index.commit();
        var hits = index.search(SearchRequest.of("id:d3 OR id:wire", 5)).hits();
        assertThat(hits).singleElement().extracting(Hit::documentId).isEqualTo("d3");
        assertThat(hits.getFirst().alsoAt()).extracting(Hit.Copy::documentId).containsExactly("wire");
    }

    @Test
    void readsTheArchiveOfAnotherDay() throws IOException, QueryException {
        var changed = Instant.parse("2025-06-01T12:00:00Z");
        var before = version("page", 1, "We mine and press.", FIRST, Optional.empty());
        index.put(new Indexed(before, Optional.of(Samples.silent()), List.of(), Optional.of(changed)));
        index.put(indexed(version("page", 2, "We mine only.", changed, Optional.empty())));
        index.commit();
        var press = SearchRequest.of("press", 5);
        assertThat(ids(index.search(press))).isEmpty();
        assertThat(ids(index.search(press.asOf(LocalDate.parse("2025-05-31"))))).containsExactly("page");
        assertThat(ids(index.search(press.asOf(LocalDate.parse("2025-06-01"))))).isEmpty();
        assertThat(ids(index.search(SearchRequest.of("mine", 5)))).containsExactly("page");
        assertThat(ids(index.search(SearchRequest.of("mine", 5).asOf(LocalDate.parse("2024-12-31")))))
                .isEmpty();
        assertThat(index.size()).isEqualTo(DOCUMENTS + 1);
    }
}
