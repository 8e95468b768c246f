package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"search magnet", "--home=/h search magnet --limit=5",
        "search --issuer Corvane magnet", "--quiet search magnet --no-color --format jsonl",
        "search magnet --from 2024-01-01 --to=2024-12-31",
        "search gap:metal --stage metal --verdict partial --kind release"})
    void readsAPlainSearch(String words) {
        assertThat(SearchLine.read(words.split(" "))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "show x", "search a b", "search --help", "search a --limit",
        "search -x a", "search a --limit 0", "search a --limit ten", "search a --from yesterday",
        "search a --limit 1 --limit 2", "search a --format xml", "search a --verbose", "search @file",
        "--home --quiet search a", "--version"})
    void leavesTheRestToTheCommandLine(String words) {
        assertThat(SearchLine.read(words.split(" "))).isEmpty();
    }

    @Test
    void asksForTheSameAsTheCommandLine(@TempDir Path home) throws Exception {
        Homes.shipped(home);
        Rehearsal.index(Home.of(home));
        String[] words = {"search", "magnet", "--from", "2024-01-01", "--to=2025-12-31", "--issuer",
            "corvane", "--stage", "magnet", "--verdict", "unsupported", "--kind", "release", "--limit", "2"};
        var plain = Program.run(home, "", words);
        var parsed = Program.run(home, "", Stream.concat(Stream.of(words), Stream.of("--verbose"))
                .toArray(String[]::new));
        assertThat(plain.out()).isEqualTo(parsed.out()).doesNotStartWith("0 of");
    }
}
