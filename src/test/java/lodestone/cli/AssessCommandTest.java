package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.demo.PdfFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessCommandTest {

    private static final String CLAIM = """
            {"id":"x1","text":"Corvane Rare Earths, Inc. is the mine-to-magnet company.","rating":5}
            """;

    @Test
    void printsOneObjectALineInInputOrder() {
        var input = IntStream.range(0, 300).mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"We mine.\"}\n")
                .collect(Collectors.joining());
        var ids = assess(input).lines().stream().map(line -> JsonLines.parse(line).path("id").asText())
                .toList();
        assertThat(ids).isEqualTo(IntStream.range(0, 300).mapToObj(Integer::toString).toList());
    }

    @Test
    void flagsABareClaimAndHandsOnUnknownFields() {
        var object = JsonLines.parse(assess(CLAIM).lines().getFirst());
        assertThat(object.path("id").asText()).isEqualTo("x1");
        assertThat(object.path("verdict").asText()).isEqualTo("unsupported");
        assertThat(object.path("flagged").asBoolean()).isTrue();
        assertThat(object.path("rating").asInt()).isEqualTo(5);
    }

    @Test
    void goesOnAfterABadLineAndFailsAtTheEnd() {
        var run = assess("not json\n{\"id\":\"b\"}\n{\"text\":\"no id\"}\n" + CLAIM);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().getFirst()).contains("\"line\":1").contains("\"error\":\"not valid JSON");
        assertThat(run.lines().get(1)).isEqualTo("{\"id\":\"b\",\"error\":\"no \\\"text\\\"\"}");
        assertThat(run.lines().getLast()).contains("\"verdict\":\"unsupported\"");
    }

    @Test
    void carriesHalfASurrogatePairThrough() {
        var run = assess("{\"id\":\"\\ud800\",\"text\":\"a\"}");
        assertThat(run.lines().getFirst()).startsWith("{\"id\":\"\\ud800\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.10000000000000000000000000000001", "12345678901234567890123", "1.00", "null",
        "[{\"a\":[]}]", "\"\\udc00 \\u0000\"", "\"\u2028 \u00e9\""})
    void handsOnUnharmedWhatItDoesNotKnow(String value) {
        var run = assess("{\"id\":\"a\",\"text\":\"We mine.\",\"other\":" + value + "}");
        assertThat(run.lines().getFirst()).endsWith(",\"other\":" + value + "}");
    }

    @Test
    void takesLinesOfWindows_withByteOrderMarkAndBlanks() {
        var run = assess("\ufeff{\"id\":\"a\",\"text\":\"x\"}\r\n\r\n  \n{\"id\":\"b\",\r\"text\":\"x\"}");
        assertThat(run.lines()).extracting(line -> JsonLines.parse(line).path("id").asText())
                .containsExactly("a", "b");
        assertThat(run.code()).isZero();
    }

    @Test
    void numbersABadLineAsTheFileDoes() {
        var run = assess("\n\n{\"id\":\"a\",\"text\":\"x\"} trailing\n[1]\n");
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().getFirst()).startsWith("{\"id\":null,\"line\":3,\"error\":\"not valid JSON");
        assertThat(run.lines().getLast())
                .isEqualTo("{\"id\":null,\"line\":4,\"error\":\"not a JSON object\"}");
    }

    @Test
    void goesOnAfterALineThatIsNotUtf8OrTooLong() {
        var in = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(new byte[]{'{', (byte) 0xff, '}', '\n'}),
                new ByteArrayInputStream(new byte[33 << 20]),
                new ByteArrayInputStream(
                        "\n{\"id\":\"c\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8)))));
        var lines = new ArrayList<LineReader.Line>();
        JsonLines.lines(in).forEachRemaining(lines::add);
        assertThat(lines).extracting(LineReader.Line::fault).containsExactly("not UTF-8", "longer than 32 MB",
                null);
        assertThat(lines.getLast().number()).isEqualTo(3);
    }

    @Test
    void goesOnAfterAFileThatCannotBeRead(@TempDir Path folder) throws IOException {
        var good = Files.writeString(folder.resolve("good.jsonl"), CLAIM);
        var run = Program.run(Program.PROJECT, "", "assess", "--format", "jsonl",
                folder.resolve("none.jsonl").toString(), folder.toString(), good.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err().lines()).hasSize(2).first().asString().endsWith("none.jsonl: no such file");
        assertThat(run.err()).contains(folder + ": a folder, not a file");
    }

    @Test
    void readsAPlainTextFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("note.txt"), "We sell paint.");
        var run = Program.run(Program.PROJECT, "", "assess", "--format", "jsonl", file.toString());
        assertThat(JsonLines.parse(run.lines().getFirst()).path("id").asText()).isEqualTo("note.txt");
    }

    @Test
    void namesThePageOfAClaim_pdf(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("release.pdf"), PdfFiles.of("Corvane opens its mill today\n"
                + "Corvane Rare Earths, Inc. is America's mine-to-magnet company, and says so once more."));
        var run = Program.run(Program.PROJECT, "", "assess", "--format", "jsonl", file.toString());
        assertThat(JsonLines.parse(run.lines().getFirst()).path("claims").path(0).path("page").asInt())
                .isEqualTo(1);
    }

    @Test
    void marksTheTextForPeople() {
        var run = Program.run(Program.PROJECT, CLAIM, "assess", "--explain");
        assertThat(run.out()).contains("{asserts ").contains("unsupported, severity");
    }

    @Test
    void explainsGapsHedgesAndRules() {
        var text = "Corvane Rare Earths, Inc. is the mine-to-magnet company. This is subject to financing. "
                + "In 2025 it sold 12 t of NdPr oxide.\\u001b[2J";
        var out = Program
                .run(Program.PROJECT, "{\"id\":\"x\",\"text\":\"" + text + "\"}\n", "assess", "--explain")
                .out();
        assertThat(out).contains("[This is subject to financing.]{hedge}")
                .contains("  gaps      mining, metal, alloy, magnet")
                .contains("hedge   in the next sentence: This is")
                .contains("claim     phrase.mine-to-magnet, asserts")
                .contains("figure  12 t (sold, oxide, year)")
                .containsPattern("separation +[a-z][a-z ]+ \\(SE\\d\\d\\), level 4, achieved")
                .doesNotContain("\u001b[2J");
    }

    @Test
    void takesAnotherChain() {
        var text = "{\"id\":\"g\",\"text\":\"We are the mine-to-anode company of the north.\"}";
        var run = Program.run(Program.PROJECT, text, "assess", "--format", "jsonl", "--chain",
                Program.PROJECT.resolve("config/chains/graphite-anodes.yaml").toString());
        assertThat(run.out()).contains("\"claim\":\"asserts\"").contains("\"chain\":\"graphite-anodes\"");
    }

    @Test
    void callsAFaultyChainByItsPath(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("mine.yaml"), "stages: 5\n");
        var run = Program.run(Program.PROJECT, CLAIM, "assess", "--chain", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(file + ": ").contains("(line 1)");
    }

    @Test
    void refusesAChainWhoseExampleDoesNotFire(@TempDir Path folder) throws IOException {
        var shipped = Files.readString(Program.PROJECT.resolve("config/chains/graphite-anodes.yaml"));
        var file = Files.writeString(folder.resolve("mine.yaml"),
                shipped.replaceFirst("example: [^\\n]*\\n(?= *near_miss)", "example: It rained.\n"));
        var run = Program.run(Program.PROJECT, CLAIM, "assess", "--chain", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(file + ": ").contains("\"It rained.\" does not fire (line ");
    }

    @Test
    void countsAnotherNameOfAWatchedIssuerAsItsOwn(@TempDir Path home) throws IOException {
        Homes.shipped(home);
        Files.writeString(home.resolve("sources/corvane.yaml"), """
                id: corvane
                name: Corvane Rare Earths
                kind: company
                subsidiaries: [Tarnholm Refining]
                verified: false
                terms: invented
                listings: [{id: news, kind: page, url: "https://corvane.example/", select: a}]
                """);
        var text = "{\"id\":\"x\",\"issuer\":\"CORVANE RARE EARTHS, INC.\",\"text\":"
                + "\"Corvane Rare Earths met Tarnholm Refining, Inc. in May. "
                + "Tarnholm Refining, Inc. sold 12 t of NdPr oxide in 2025.\"}";
        var run = Program.run(home, text, "assess", "--format", "jsonl");
        assertThat(run.out()).contains("\"level\":4,\"supported\":true,\"holder\":\"own\"");
    }

    private static Program assess(String input) {
        return Program.run(Program.PROJECT, input, "assess", "--format", "jsonl");
    }
}
