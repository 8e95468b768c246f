package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateExamplesTest {

    private static final String CHAIN = "config/chains/rare-earth-magnets.yaml";
    private static final String LANGUAGE = "config/languages/english.yaml";

    @TempDir
    private Path home;

    @BeforeEach
    void ship() throws IOException {
        Homes.shipped(home);
    }

    /// Puts words in the place of others and returns the line of the first place, from 1.
    private int edit(String file, String words, String other) throws IOException {
        var text = Files.readString(home.resolve(file));
        int at = text.indexOf(words);
        Files.writeString(home.resolve(file),
                text.substring(0, at) + other + text.substring(at + words.length()));
        return (int) text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
    }

    private Program examples() {
        return Program.run(home, "", "evaluate", "--examples");
    }

    @Test
    void runsTheExamples() {
        var run = examples();
        assertThat(run.out()).endsWith(" examples, 0 faults\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void givesTheLine_exampleThatDoesNotFire() throws IOException {
        int line = edit(CHAIN, "example: \"We staked 40 claims", "example: \"We sold 40 chairs");
        assertThat(examples().out())
                .startsWith(CHAIN + ": milestones.MI01.example: \"We sold 40 chairs over the "
                        + "Larch carbonatite.\" does not fire (line " + line + ")");
        assertThat(examples().code()).isEqualTo(1);
    }

    @Test
    void givesTheLine_patternThatCannotBeRead() throws IOException {
        int line = edit(CHAIN, "- soup to nuts", "- (soup to nuts");
        var run = examples();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(CHAIN + ": phrases.integrated.patterns[")
                .contains("a \"(\" has no \")\" (line " + line + ")");
    }

    @Test
    void givesTheLine_deadReferenceAndUnknownKey() throws IOException {
        int line = edit(CHAIN, "stages: [metal, alloy, magnet]", "stages: [metal, alloy, mgnet]");
        assertThat(examples().err())
                .contains(CHAIN + ": phrases.oxide-to-magnet.stages[2]: no stage \"mgnet\" (line "
                        + line + ")");
        int other = edit(LANGUAGE, "near_miss: We own a chain.", "nearest_miss: We own a chain.");
        assertThat(examples().err()).contains(LANGUAGE + ": cues.aspires.nearest_miss: unknown key")
                .contains("(line " + other + ")");
    }
}
