package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.Span;
import lodestone.model.StageFinding;
import lodestone.model.Verdict;
import lodestone.model.Version;
import lodestone.model.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who said it before they had shown it.
class StandingTest {

    private static final String TEXT = "The company spoke.";

    @TempDir
    private Path folder;
    private ClaimIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = ClaimIndex.open(folder, List.of());
        put("c1", "Corvane Rare Earths", "2024-01-01", Map.of("mining", 2));
        put("c2", "Corvane Rare Earths, Inc.", "2025-01-01", Map.of("mining", 2, "separation", 3));
        put("c3", "CORVANE RARE EARTHS INC", "2026-01-01", Map.of("separation", 1));
        put("t1", "Tamarask", "2026-01-01", Map.of("separation", 1));
        put("n1", "Nameless date", "", Map.of("separation", 2));
        put("n2", "Nameless date", "2020-01-01", Map.of());
        put("x1", "", "2026-01-01", Map.of());
        index.commit();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void put(String id, String issuer, String day, Map<String, Integer> levels) throws IOException {
        index.put(Indexed.newest(version(id, 1, day), Optional.of(assessment(issuer, levels)),
                List.of(new Span(0, TEXT.length()))));
    }

    private static Version version(String id, int number, String day) {
        var v = Samples.version();
        var at = day.isEmpty() ? Optional.<Instant>empty()
                : Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
        var document = new Document(Optional.empty(), "A title", Optional.of(day), at, Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), TEXT, List.of());
        return new Version(id, number, v.sourceId(), document, v.capture(), v.seen(), v.textDigest(),
                v.signature(), Optional.empty(), Optional.empty());
    }

    private static Assessment assessment(String issuer, Map<String, Integer> levels) {
        var silent = Samples.silent();
        var stages = Stream.of("mining", "separation", "magnet").map(stage -> new StageFinding(stage,
                levels.getOrDefault(stage, 0), Optional.empty(), List.of())).toList();
        return new Assessment(silent.kind(), Optional.of(issuer).filter(name -> !name.isEmpty()), List.of(),
                List.of(), stages, Verdict.NO_CLAIM, 0, silent.explanation(), Optional.empty(), "c", "1");
    }

    private String found(String query, Grain grain) throws IOException, QueryException {
        return index.search(SearchRequest.of(query, 10).with(grain)).hits().stream().map(Hit::documentId)
                .sorted().collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unshown:separation                   | c1 t1
            unshown:SEPARATION issuer:corvane    | c1
            unshown:mining                       | n2 t1
            unshown:magnet                       | c1 c2 c3 n2 t1
            NOT unshown:separation               | c2 c3 n1 n2 x1
            unshown:(separation OR mining)       | c1 n2 t1
            """)
    void findsWhatWasSaidBefore(String query, String ids) throws IOException, QueryException {
        assertThat(found(query, Grain.DOCUMENT)).isEqualTo(ids);
        assertThat(found(query, Grain.SENTENCE)).isEqualTo(ids);
    }

    @Test
    void changesWithWhatBecomesKnown() throws IOException, QueryException {
        put("t0", "Tamarask Ltd", "2023-05-01", Map.of("separation", 4));
        assertThat(found("unshown:separation", Grain.DOCUMENT)).isEqualTo("c1");
        put("t0", "Tamarask Ltd", "2023-05-01", Map.of("separation", 1));
        assertThat(found("unshown:separation", Grain.DOCUMENT)).isEqualTo("c1 t0 t1");
    }

    @Test
    void holdsForWatchesToo_byWhatIsKnownThen() throws IOException, QueryException {
        var watch = Watch.of("w", "W", "spoke unshown:separation");
        var matcher = new WatchMatcher(index, List.of(Watch.of("all", "All", "spoke"), watch));
        put("t2", "Tamarask", "2026-02-01", Map.of());
        assertThat(matcher.match(List.of("t2")).get("t2")).hasSize(2);
        put("t3", "Tamarask", "2026-03-01", Map.of("separation", 2));
        put("t4", "Tamarask", "2026-04-01", Map.of());
        var found = matcher.match(List.of("t3", "t4"));
        assertThat(found.values()).allSatisfy(watches -> assertThat(watches).doesNotContain(watch));
    }

    @ParameterizedTest
    @CsvSource({"unshown:metla, 'not \"metla\": mining, separation, magnet'",
        "unshown:*, 'takes a stage: mining, separation, magnet'",
        "unshown:sep*, 'takes a stage: mining, separation, magnet'"})
    void saysWhichStagesThereAre(String query, String told) {
        assertThatThrownBy(() -> index.search(SearchRequest.of(query, 1)))
                .isInstanceOf(QueryException.class).hasMessageContaining(told);
    }

    @Test
    void asksNothingOfNothing(@TempDir Path other) throws IOException, QueryException {
        try (var none = ClaimIndex.openReadOnly(other.resolve("absent"))) {
            assertThat(none.search(SearchRequest.of("unshown:separation", 1)).hits()).isEmpty();
        }
    }
}
