package lodestone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lodestone.model.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The listings of platforms that `sources/README.md` shows.
class PlatformsTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir
    private Path home;

    @Test
    void areListingsThatCanBeRead() throws IOException {
        var shown = BLOCK.matcher(Files.readString(Path.of("sources/README.md"))).results()
                .map(block -> block.group(1)).collect(Collectors.joining());
        Files.createDirectories(home.resolve("sources"));
        Files.writeString(home.resolve("sources/corvane.yaml"), """
                id: corvane
                name: Corvane
                kind: wire
                verified: false
                terms: invented
                listings:
                """ + shown);
        var read = ConfigurationReader.read(home, Map.of());
        assertThat(read.faults()).filteredOn(fault -> fault.file().startsWith("sources/")).isEmpty();
        assertThat(read.configuration().sources().getFirst().listings()).extracting(Listing::id)
                .containsExactly("corvane/q4", "corvane/wordpress", "corvane/squarespace", "corvane/map");
    }
}
