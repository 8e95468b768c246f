package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching an archive of invented texts from the command line.
class SearchCommandTest {

    @TempDir
    private static Path home;

    @BeforeAll
    static void fill() throws IOException {
        Homes.shipped(home);
        Rehearsal.index(Home.of(home));
    }

    private static Program search(String... words) {
        var all = new ArrayList<>(List.of("search"));
        all.addAll(List.of(words));
        return Program.run(home, "", all.toArray(String[]::new));
    }

    private static List<Integer> severities(String order) {
        return search("claim:* ", "--sort", order, "--limit", "40", "--format", "jsonl").lines().stream()
                .map(line -> JsonLines.parse(line).path("severity").asInt()).toList();
    }

    @Test
    void sortsBySeverity() {
        assertThat(severities("severity")).isSortedAccordingTo((one, other) -> other - one)
                .isNotEqualTo(severities("date")).hasSameElementsAs(severities("date"));
    }

    @Test
    void goesOnBehindACursor() {
        var whole = search("magnet", "--limit", "9", "--format", "jsonl").lines();
        var first = search("magnet", "--limit", "4", "--format", "jsonl").lines();
        var cursor = JsonLines.parse(first.getLast()).path("next").asText();
        var second = search("magnet", "--limit", "5", "--after", cursor, "--format", "jsonl").lines();
        assertThat(IntStream.range(0, 9).mapToObj(at -> id(at < 4 ? first.get(at) : second.get(at - 4))))
                .containsExactlyElementsOf(whole.stream().map(SearchCommandTest::id).toList());
        assertThat(search("oxide", "--after", cursor).err()).contains("belongs to another search");
    }

    private static String id(String line) {
        return JsonLines.parse(line).path("id").asText();
    }

    @Test
    void findsSentences() {
        var line = search("sinter* magnet", "--sentences", "--limit", "1", "--format", "jsonl").lines()
                .getFirst();
        var passage = JsonLines.parse(line).path("passages").path(0);
        assertThat(passage.path("text").asText().toLowerCase(java.util.Locale.ROOT)).contains("sinter")
                .contains("magnet");
        assertThat(passage.path("end").asInt() - passage.path("start").asInt())
                .isEqualTo(passage.path("text").asText().length());
    }

    @Test
    void countsByFacet() {
        var facets = JsonLines.parse(search("", "--facets", "--format", "jsonl").lines().getLast());
        int total = facets.path("total").asInt();
        assertThat(total).isEqualTo(40);
        assertThat(facets.path("facets").path("verdict").findValues("documents").stream()
                .mapToInt(count -> count.asInt()).sum()).isEqualTo(total);
        assertThat(search("", "--facets").out()).containsPattern("verdict +no-claim \\d+ · ");
    }

    @Test
    void tellsSynonymsAndSpelling() {
        assertThat(search("didymium oxide").out())
                .startsWith("didymium oxide: also NdPr oxide, ").contains("quote it to leave these out");
        assertThat(search("seperation").out()).contains("did you mean: separation");
        assertThat(search("claim:assert").err())
                .isEqualTo("lodestone search: at character 7: claim is never \"assert\"; did you mean "
                        + "\"asserts\"? It takes none aspires builds asserts (--help shows how)\n");
    }

    @Test
    void asksAFileOfQueries() throws IOException {
        var file = home.resolve("queries.csv");
        Files.writeString(file, """
                name,query
                one,"claim:asserts gap:metal"
                none,zirconolite
                bad,"(open"
                formula,"=2+2"
                """);
        var batch = search("--batch", file.toString(), "--limit", "2");
        assertThat(batch.code()).isEqualTo(1);
        assertThat(batch.lines().getFirst()).startsWith("query,found,rank,error,id,published_utc,issuer,");
        assertThat(batch.out()).contains("\nzirconolite,0,,,").contains("this bracket is not closed")
                .contains("\n\"'=2+2\",0,").containsPattern("claim:asserts gap:metal\",\\d+,2,,d\\d+");
    }

    @Test
    void findsClaimsLikeThatOne() {
        var claim = JsonLines
                .parse(search("claim:asserts", "--limit=1", "--format=jsonl").lines().getFirst());
        var like = search("--like", claim.path("id").asText(), "--format=jsonl", "--limit=5").lines();
        assertThat(like).isNotEmpty().extracting(SearchCommandTest::id)
                .doesNotContain(claim.path("id").asText());
        assertThat(search("--like", "nobody").err()).contains("no document \"nobody\"");
    }

    @Test
    void listsWatches_withTheirTerms() {
        var list = Program.run(home, "", "watches", "list");
        assertThat(list.code()).isZero();
        assertThat(list.out())
                .containsPattern("asserted-without-metal +[1-9]\\d*  Says it spans the chain.*\n"
                        + "    daily to the default channels\n    claim:asserts AND gap:metal\n");
    }

    @Test
    void triesAWatchOnTheArchive() {
        var trial = Program.run(home, "", "watches", "test", "claim:asserts gap:metal gap:alloy",
                "--against", "asserted-without-metal");
        assertThat(trial.out()).containsPattern("^\\d+ of 40 documents match; the latest:\n")
                .contains("by month:\n", "gained against the saved version: 0\n")
                .containsPattern("lost against the saved version: [1-9]")
                .containsPattern("nearest misses:\n  d\\d+  .*\n      lacks gap:alloy\n")
                .contains("      lacks claim:asserts\n");
        assertThat(Program.run(home, "", "watches", "test", "magnet", "--against", "none").err())
                .contains("no watch \"none\"; there are asserted-without-metal, ");
    }

    @Test
    void writesCsv() {
        var rows = search("verdict:unsupported", "--format", "csv", "--limit", "3").lines();
        assertThat(rows.getFirst())
                .isEqualTo("id,published_utc,issuer,title,kind,claim,verdict,severity,gaps,"
                        + "url,passage,start,end,page,reviewed");
        assertThat(rows.get(1)).startsWith("d");
    }

    @Test
    void takesOneQueryOrAFile() {
        assertThat(search().code()).isEqualTo(2);
        assertThat(search("x", "--batch", "y").err()).contains("name one QUERY, or --like ID, or");
    }
}
