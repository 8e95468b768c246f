package lodestone.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lodestone.claim.Classifier;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Version;
import lodestone.store.Store;
import lodestone.store.Stored;

/// A document of half a million words, opened in a real browser and read to its end: when something is first
/// seen, and how long the page holds the browser up at one stretch.
record LongDocument(Table table) {

    private static final String ID = "long";
    private static final int WORDS = 500_000;
    private static final int CLAIM_EVERY = 2_000;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String SENTENCE = "The company reports steady progress in its work on the site "
            + "and in the laboratory this year. ";
    private static final String CLAIM = "Corvane is the mine-to-magnet company. ";
    private static final String WATCH = "window.held = [0]; new PerformanceObserver(list => list.getEntries()"
            + ".forEach(one => held.push(one.duration))).observe({type: 'longtask', buffered: true})";
    private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')"
            + ".map(one => one.startTime)[0] ?? -1";
    private static final String TO_THE_END = "async () => { for (let at = 0; at < 40; at++) { "
            + "scrollTo(0, document.documentElement.scrollHeight * at / 39); "
            + "await new Promise(next => requestAnimationFrame(() => setTimeout(next, 20))); } }";

    static void save(Store store, Classifier classifier) {
        var text = new StringBuilder("A long report\n");
        int sentences = WORDS / SENTENCE.split(" ").length;
        for (int i = 0; i < sentences; i++) {
            text.append(i % CLAIM_EVERY == 0 ? CLAIM : SENTENCE).append(i % 6 == 5 ? "\n" : "");
        }
        var document = Document.of(text.toString()).withIssuer("Corvane");
        var seen = Instant.parse("2026-03-02T06:30:00Z");
        var capture = new Capture(URI.create("https://corvane.example/long"), seen, 200, "sha256:long",
                "bench.warc.gz", 0, false);
        store.documents().save(new Stored(new Version(ID, 1, "corvane", document, capture, seen,
                "sha256:long", 1, Optional.empty(), Optional.empty()),
                Optional.of(classifier.assess(document, Optional.empty())), Optional.empty()));
    }

    void open(URI home) {
        if (!Files.isExecutable(CHROMIUM)) {
            table.told("web: a document of 500,000 words in the browser", "-", "there is no " + CHROMIUM);
            return;
        }
        try (var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox", "--disable-gpu")));
                Page page = browser.newPage()) {
            page.addInitScript(WATCH);
            page.navigate(home + "queue");
            read(page, home + "documents/" + ID);
        }
    }

    private void read(Page page, String address) {
        page.navigate(address);
        double painted = number(page, PAINTED);
        double loaded = number(page, "performance.getEntriesByType('navigation')[0].loadEventEnd");
        double opening = number(page, "Math.max(...held)");
        page.evaluate(TO_THE_END);
        table.told("web: a document of 500,000 words in the browser: first paint, longest task",
                String.format(Locale.ROOT, "%.0f, %.0f ms", painted, opening),
                String.format(Locale.ROOT, "loaded after %.0f ms, longest task while scrolling to its end "
                        + "%.0f ms, %.0f elements", loaded, number(page, "Math.max(...held)"),
                        number(page, "document.querySelectorAll('*').length")));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
