package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lodestone.model.DigestPeriod;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes of a digest that was begun by a run which was killed before it was noted as told.
class DigestDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    /// The next one, after that much of one was written.
    private Digest next(String... endings) throws IOException {
        Files.createDirectories(folder.resolve("digests"));
        for (var ending : endings) {
            Files.writeString(begun(ending), "what it told");
        }
        try (var store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")))) {
            store.alerts().raise(new Alert("gone:s", "gone", "", "s", NOW));
            store.alerts().begin(store.alerts().pending(), "2026-03-02-1");
            store.alerts().raise(new Alert("gone:t", "gone", "", "t", NOW));
            return new DigestDesk(store, new DigestFiles(folder.resolve("digests")), ZoneOffset.UTC,
                    Clock.fixed(NOW, ZoneOffset.UTC))
                    .issue(DigestPeriod.requested(2, NOW), 2, List.of(), List.of())
                    .orElseThrow().digest();
        }
    }

    private Path begun(String ending) {
        return folder.resolve("digests/2026-03-02-1" + ending);
    }

    @Test
    void tellsNothingAgainThatStandsInAWholeOne() throws IOException {
        assertThat(next(".txt", ".md", ".html", ".json").news()).extracting(SourceNews::listingId)
                .containsExactly("t");
        assertThat(begun(".txt")).hasContent("what it told");
    }

    @Test
    void tellsAgainWhatStandsInAPartOfOne() throws IOException {
        assertThat(next(".txt").news()).extracting(SourceNews::listingId).containsExactly("s", "t");
        assertThat(begun(".txt")).doesNotExist();
    }
}
