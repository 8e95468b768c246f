package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), """
                {"id":"a","issuer":"Corvane Rare Earths, \
                Inc.","claim":"asserts","phrase":"mine-to-magnet","claimed":\
                ["mining","separation","metal","alloy","magnet"],"evidence":{"separation":4},"verdict":\
                "unsupported"}
                {"id":"b","issuer":null,"claim":"asserts","claimed":["magnet"],"evidence":{},"verdict":\
                "unsupported"}
                """);
        Files.writeString(folder.resolve("texts.jsonl"), """
                {"id":"a","text":"Corvane Rare Earths, Inc. is America's mine-to-magnet company."}
                {"id":"b","text":"We sell paint."}
                """);
    }

    private Program evaluate(String... more) {
        var args = new ArrayList<>(
                List.of("evaluate", "--gold", folder.resolve("gold.jsonl").toString(), "--texts",
                        folder.resolve("texts.jsonl").toString()));
        args.addAll(List.of(more));
        return Program.run(Program.PROJECT, "", args.toArray(String[]::new));
    }

    @Test
    void printsTheRowsOfTheContractFirst() {
        var lines = evaluate("--format", "jsonl", "--by-issuer").lines();
        assertThat(lines.stream().limit(16).map(line -> JsonLines.parse(line).path("metric").asText()))
                .containsExactly("claim precision", "claim recall", "claim F1",
                        "modality accuracy where claimed",
                        "claimed stages F1", "supported stages, claimed documents precision",
                        "supported stages, claimed documents recall",
                        "supported stages, claimed documents F1",
                        "supported stages, all documents precision", "supported stages, all documents recall",
                        "supported stages, all documents F1", "verdict accuracy", "verdict macro-F1",
                        "flag precision", "flag recall", "flag F1");
        assertThat(lines.get(1)).contains("\"lodestone\":0.5").contains("\"lodestone_low\":0.0");
    }

    @Test
    void givesFiguresByIssuer_whenAsked() {
        assertThat(evaluate("--by-issuer").out()).contains("Corvane Rare Earths, Inc., 1 documents")
                .contains("no issuer, 1 documents");
        assertThat(evaluate().out()).doesNotContain("Corvane");
    }

    @Test
    void listsEachDifferenceWithItsSentence_whenAsked() {
        assertThat(evaluate("--disagreements").lines())
                .anyMatch(line -> line.startsWith("b  gold: unsupported"))
                .anyMatch(line -> line.strip().equals("evidence separation  gold level 4      ours level 0"))
                .anyMatch(
                        line -> line.strip().equals("verdict              gold unsupported  ours no-claim"));
    }

    @Test
    void namesTheRuleOfADifferenceForPrograms() {
        var last = JsonLines.parse(evaluate("--format", "jsonl").lines().getLast());
        assertThat(last.path("disagreement").asText()).isEqualTo("b");
        assertThat(last.path("differences").get(0).path("point").asText()).isEqualTo("claim");
    }
}
