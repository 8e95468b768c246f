package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"demo", "run", "serve", "search", "show", "assess", "extract", "links", "evaluate",
                "sources",
                "watches", "reindex", "verify", "completion"})
    void explainsEveryCommand(String command) {
        var run = Program.run(Program.PROJECT, "", command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: lodestone " + command).contains("--home=DIR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | name a command
            dig | Unmatched argument
            search | name one QUERY, or --like ID
            search x --limit 0 | --limit is 1 to 10000
            search x --from yesterday | Invalid value for option '--from'
            search nosuch:x | nosuch
            links --kind fax a.xml | --kind is feed, page, sitemap, edgar or json
            run --source nobody | no source "nobody"
            show nothing | no document "nothing"
            """)
    void saysInOneLineWhatToChange_wrongUse(String args, String message, @TempDir Path home)
            throws Exception {
        Homes.shipped(home);
        var run = Program.run(home, "", args == null ? new String[0] : args.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(message).doesNotContain("Exception");
    }

    @Test
    void completesCommandsAndOptions() {
        assertThat(Program.run(Program.PROJECT, "", "completion").out())
                .contains("complete -F _complete_lodestone", "evaluate", "--as-of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "run --version", "search -V", "sources list --version"})
    void printsItsVersion(String args) {
        var run = Program.run(Program.PROJECT, "", args.split(" "));
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Lodestone 0.1").hasLineCount(1);
    }
}
