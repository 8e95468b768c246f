package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {

    private static final String CLAIM = """
            {"id":"x1","text":"Corvane Rare Earths, Inc. (Nasdaq: CVNE) is America's mine-to-magnet company.","rating":5}
            """;

    @Test
    void printsOneObjectALineInInputOrder() {
        var input = IntStream.range(0, 300).mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"We mine.\"}\n")
                .collect(Collectors.joining());
        var ids = assess(input).lines().stream().map(line -> JsonLines.parse(line).path("id").asText()).toList();
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

    @Test
    void readsAPlainTextFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("note.txt"), "We sell paint.");
        var run = Program.run(Program.PROJECT, "", "assess", "--format", "jsonl", file.toString());
        assertThat(JsonLines.parse(run.lines().getFirst()).path("id").asText()).isEqualTo("note.txt");
    }

    @Test
    void marksTheTextForPeople() {
        var run = Program.run(Program.PROJECT, CLAIM, "assess", "--explain");
        assertThat(run.out()).contains("{asserts ").contains("unsupported, severity");
    }

    private static Program assess(String input) {
        return Program.run(Program.PROJECT, input, "assess", "--format", "jsonl");
    }
}
