package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.index.SearchRequest.Filters;
import lodestone.index.query.QueryException;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.Ruling;
import lodestone.model.Span;
import lodestone.model.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimIndexTest {

    private static final Indexed FLAGGED = Indexed.newest(Samples.version(),
            Optional.of(Samples.flagged()), sentences(Samples.TEXT));
    private static final Indexed SILENT = indexed("d2", "We separate oxides by solvent extraction.",
            Samples.silent());

    @TempDir
    private Path folder;
    private ClaimIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = ClaimIndex.open(folder, List.of());
        index.put(FLAGGED);
        index.put(SILENT);
        index.commit();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    static Indexed indexed(String id, String text, Assessment assessment) {
        var v = Samples.version();
        return Indexed.newest(
                new Version(id, 1, v.sourceId(), Document.of(text), v.capture(), v.seen(), v.textDigest(),
                        v.signature(), Optional.empty(), Optional.empty()),
                Optional.of(assessment), sentences(text));
    }

    /// Each up to its full stop.
    private static List<Span> sentences(String text) {
        var spans = new ArrayList<Span>();
        for (int start = 0; start < text.length();) {
            int stop = text.indexOf(". ", start);
            int end = stop < 0 ? text.length() : stop + 1;
            spans.add(new Span(start, end));
            start = stop < 0 ? end : end + 1;
        }
        return spans;
    }

    private List<String> ids(String query) throws IOException, QueryException {
        return index.search(SearchRequest.of(query, 10)).hits().stream().map(Hit::documentId).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "mine to magnet"                                 | d1
            mine‑to‑magnet                                   | d1
            Mines-to-Magnets                                 | d1
            claim:asserts AND gap:metal                      | d1
            claim:asserts gap:metal published:[2026-01-01 TO *] | d1
            published:2026-03-02                             | d1
            severity:>=50                                    | d1
            severity:<50                                     | d2
            level.mining:1                                   | d1
            NOT gap:*                                        | d2
            verdict:no-claim                                 | d2
            ticker:CVNE                                      | d1
            ticker:"NASDAQ:CVNE"                             | d1
            issuer:corvane AND solvent                       | d2
            solv*                                            | d2
            solvant~1                                        | d2
            milestone:mi05                                   | d1
            "extraction solvent"~3                           | d2
            """)
    void finds(String query, String id) throws IOException, QueryException {
        assertThat(ids(query)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isuer:x                | unknown field "isuer"; did you mean "issuer"?
            published:yesterday    | at character 11: published takes a day such as 2026-03-02, a month
            severity:high          | severity takes a whole number, not "high"
            mine AND               | at character 9: the query ends where a word should stand
            (mine                  | at character 1: this bracket is not closed
            mine)                  | at character 5: this bracket was never opened
            say "mine              | at character 5: the quotation mark is not closed
            claim:assert           | at character 7: claim is never "assert"; did you mean "asserts"?
            level:>=high           | at character 7: level is 0 to 4, not "high"
            level:2 (NOT level:3 OR level:4) | NOT may stand beside another trait
            issuer:(title:x)       | at character 9: one field at a time: issuer is already named
            mine NEAR severity:5   | NEAR joins words of one field of text
            published:             | at character 11: published: is not followed by a value
            *agnet                 | not allowed as first character
            /m.*/                  | no regular expressions
            """)
    void saysWhatWouldDo_unreadable(String query, String message) {
        assertThatThrownBy(() -> ids(query)).isInstanceOf(QueryException.class).hasMessageContaining(message);
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> ids("(".repeat(5000) + "a" + ")".repeat(5000)))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void quotesThePlaceOfEachWord() throws IOException, QueryException {
        var passage = index.search(SearchRequest.of("inferred resource", 1)).hits().getFirst().passages()
                .getFirst();
        assertThat(Samples.TEXT.substring(passage.start(), passage.end())).isEqualTo(passage.text());
        assertThat(passage.marks()).extracting(mark -> Samples.TEXT.substring(mark.start(), mark.end()))
                .containsExactly("inferred", "resource");
    }

    @Test
    void quotesTheClaim_noWordAsked() throws IOException, QueryException {
        var passage = index.search(SearchRequest.of("claim:asserts", 1)).hits().getFirst().passages()
                .getFirst();
        assertThat(passage.text()).isEqualTo(Samples.CLAIM);
    }

    @Test
    void marksAWordFarDownALongFiling() throws IOException, QueryException {
        var text = "Nothing is said here. ".repeat(40_000) + "Then samarium is named.";
        index.put(indexed("long", text, Samples.silent()));
        index.commit();
        var passage = index.search(SearchRequest.of("samarium", 1)).hits().getFirst().passages().getFirst();
        assertThat(text.substring(passage.marks().getFirst().start(), passage.marks().getFirst().end()))
                .isEqualTo("samarium");
    }

    @Test
    void appliesEveryFilter() throws IOException, QueryException {
        var day = Optional.of(LocalDate.parse("2026-03-02"));
        var filters = new Filters(day, day, Optional.of("Corvane Rare Earths"), Optional.of("metal"),
                Optional.of("unsupported"), Optional.of("release"));
        assertThat(index.search(SearchRequest.of("", 10).with(filters)).total()).isEqualTo(1);
    }

    @Test
    void replacesTheOldVersion() throws IOException, QueryException {
        index.put(indexed("d1", "Now it says something else.", Samples.silent()));
        index.commit();
        assertThat(ids("\"mine to magnet\"")).isEmpty();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void findsWhatWasJustPut_beforeAnyCommit() throws IOException, QueryException {
        index.put(indexed("d3", "Samarium is named.", Samples.silent()));
        assertThat(ids("samarium")).containsExactly("d3");
        index.put(indexed("d3", "Terbium is named.", Samples.silent()));
        assertThat(ids("samarium")).isEmpty();
        assertThat(ids("terbium")).containsExactly("d3");
        assertThat(index.size()).isEqualTo(3);
        try (var other = ClaimIndex.openReadOnly(folder)) {
            assertThat(other.search(SearchRequest.of("terbium", 5)).total()).isZero();
        }
        index.commit();
        try (var other = ClaimIndex.openReadOnly(folder)) {
            assertThat(other.search(SearchRequest.of("terbium", 5)).total()).isEqualTo(1);
        }
    }

    @Test
    void searchesBesideAWriter() throws IOException, QueryException {
        try (var reader = ClaimIndex.openReadOnly(folder)) {
            assertThat(reader.search(SearchRequest.of("claim:asserts", 5)).total()).isEqualTo(1);
        }
        try (var none = ClaimIndex.openReadOnly(folder.resolve("none"))) {
            assertThat(none.search(SearchRequest.of("claim:asserts", 5)).total()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"claim:asserts", "gap:metal AND severity:>=50", "published:[2026-03-01 TO 2026-03-03]",
                "\"mine to magnet\"", "NOT gap:*", "solvent OR magnet", "issuer:corvane NOT solvent",
                "level.mining:>=1", "*:*",
                "severity:<10", "copy:true", "extract* oxide", "stage:magnet (separate OR tolliver)"})
    void agreesWithTheWatches(String query) throws IOException, QueryException {
        var matcher = new WatchMatcher(index, List.of(lodestone.model.Watch.of("w", "W", query)));
        for (var indexed : List.of(FLAGGED, SILENT)) {
            var id = indexed.version().documentId();
            assertThat(matcher.match(List.of(id)).containsKey(id)).as(query)
                    .isEqualTo(ids(query).contains(id));
        }
    }

    @Test
    void saysWhatToRun_damaged(@TempDir Path other) throws IOException {
        try (var made = ClaimIndex.open(other, List.of())) {
            made.put(FLAGGED);
            made.commit();
        }
        try (var files = Files.list(other)) {
            for (var file : files.filter(path -> path.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[]{1, 2, 3});
            }
        }
        assertThatThrownBy(() -> ClaimIndex.openReadOnly(other)).isInstanceOf(IOException.class)
                .hasMessageContaining("reindex");
        try (var rebuilt = ClaimIndex.rebuild(other, List.of())) {
            rebuilt.commit();
            assertThat(rebuilt.size()).isZero();
        }
    }

    @Test
    void findsByWhatReviewersSettled() throws IOException, QueryException {
        index.put(FLAGGED.withReviewed(Optional.of(Ruling.PARTLY)));
        index.commit();
        assertThat(ids("reviewed:partly")).containsExactly("d1");
        assertThat(ids("reviewed:*")).containsExactly("d1");
        assertThat(ids("NOT reviewed:*")).containsExactly("d2");
    }
}
