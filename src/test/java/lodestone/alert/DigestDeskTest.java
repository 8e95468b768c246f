package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
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
            return new DigestDesk(store, new DigestFiles(folder.resolve("digests")),
                    Deliveries.none(store, Clock.fixed(NOW, ZoneOffset.UTC)), ZoneOffset.UTC,
                    Clock.fixed(NOW, ZoneOffset.UTC))
                    .issue(DigestPeriod.requested(2, NOW), 2, List.of(), List.of())
                    .orElseThrow().digest();
        }
    }

    @Test
    void losesNothing_itCannotBeWritten() throws IOException {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var blocked = Files.writeString(folder.resolve("digests"), "no folder");
        try (var store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")))) {
            store.alerts().raise(new Alert("gone:s", "gone", "", "s", NOW));
            var settings = new AlertSettings(URI.create("http://x.example"),
                    List.of(DeliverySuite.webhook(ChannelSettings.Form.SLACK, "http://127.0.0.1:1/")),
                    List.of("hook"), Limits.defaults());
            var desk = new DigestDesk(store, new DigestFiles(folder.resolve("digests")),
                    Deliveries.to(store, settings, List.of(), clock), ZoneOffset.UTC, clock);
            assertThatThrownBy(() -> desk.issue(DigestPeriod.requested(1, NOW), 1, List.of(), List.of()))
                    .isInstanceOf(IOException.class).hasMessageContaining("digests");
            assertThat(store.messages().due(NOW)).as("nothing goes before the digest is whole").isEmpty();
            Files.delete(blocked);
            var issued = desk.issue(DigestPeriod.requested(2, NOW), 2, List.of(), List.of());
            assertThat(issued.orElseThrow().digest().news()).hasSize(1);
            assertThat(store.messages().due(NOW)).hasSize(1);
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
