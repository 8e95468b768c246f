package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchRequest;
import lodestone.index.query.QueryException;
import lodestone.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run has stored is found before the run is over.
class FoundAtOnceTest {

    /// A second, and what a machine that has much else to do takes for it.
    private static final long LONGEST = Duration.ofSeconds(20).toNanos();

    @TempDir
    private Path home;
    private final AtomicBoolean found = new AtomicBoolean();

    @Test
    void findsWhatIsStored_whileTheRunGoesOn() throws IOException {
        try (var world = BadWorld.in(home)) {
            world.site("good", this::answer);
            world.settings("timeout: 60s\n");
            assertThat(world.run().code()).isZero();
        }
        assertThat(found).as("the first release was found while the second was fetched").isTrue();
    }

    /// The second release comes when a reader of another process finds the first, which is stored by then.
    private void answer(String path, OutputStream out) throws IOException {
        switch (path) {
            case "/feed" -> BadWorld.whole(out, "application/rss+xml", """
                    <rss version="2.0"><channel>
                    <item><title>Ytterbium</title><link>/news/1</link></item>
                    <item><title>Dysprosium</title><link>/news/2</link></item></channel></rss>
                    """);
            case "/news/1" -> BadWorld.whole(out, "text/html", page("ytterbium"));
            default -> {
                found.set(isFound());
                BadWorld.whole(out, "text/html", page("dysprosium"));
            }
        }
    }

    private static String page(String word) {
        return "<title>Release on " + word + "</title><main><p>Corvane reports a year of work on " + word
                + " at its mine, and names what it has spent.</p></main>";
    }

    private boolean isFound() throws IOException {
        try (var store = Store.openReadOnly(Settings.read(Home.of(home)).store())) {
            long waited = System.nanoTime();
            while (store.documents().count() == 0 && System.nanoTime() - waited < LONGEST) {
                Thread.onSpinWait();
            }
        }
        long stored = System.nanoTime();
        while (System.nanoTime() - stored < LONGEST) {
            try (var index = ClaimIndex.openReadOnly(home.resolve("index/lucene"))) {
                if (index.search(SearchRequest.of("ytterbium", 1)).total() == 1) {
                    return true;
                }
            } catch (QueryException wrong) {
                throw new IllegalStateException(wrong);
            }
        }
        return false;
    }
}
