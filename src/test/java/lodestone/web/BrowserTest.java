package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Document;
import lodestone.model.Exchange;
import lodestone.model.Header;
import lodestone.model.Version;
import lodestone.review.Intake;
import lodestone.store.Store;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages in a real Chromium. Without one they are left out with a line that says so, but never in CI.
final class BrowserTest {

    /// The least contrast of any text in the page with what lies behind it, as WCAG reckons it.
    private static final String CONTRAST = """
            (() => {
              const rgba = c => c.match(/[\\d.]+/g).map(Number);
              const light = c => { const [r, g, b] = c.map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const behind = e => { for (; e; e = e.parentElement) {
                const c = rgba(getComputedStyle(e).backgroundColor);
                if (c.length === 3 || c[3] === 1) return c.slice(0, 3); } return [255, 255, 255]; };
              let least = 21;
              for (const e of document.querySelectorAll('body *')) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const [a, b] = [light(rgba(getComputedStyle(e).color).slice(0, 3)), light(behind(e))];
                least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)); }
              return least; })()""";

    @TempDir
    private Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private Served served;
    private Store store;
    private Chromium chromium;

    @BeforeEach
    void serve() throws IOException {
        served = keep(Served.in(folder));
        store = served.store();
        chromium = keep(Chromium.start(served.home()));
    }

    @AfterEach
    void close() throws Exception {
        for (var one : opened.reversed()) {
            one.close();
        }
    }

    @Test
    void leadsFromTheListToTheSentence() {
        keepAFlag();
        var page = page();
        page.navigate("/");
        assertThat(page.innerText("article h3 a")).isEqualTo(Samples.HEADLINE);
        assertThat(page.innerText("article mark.claim")).isEqualTo(Samples.CLAIM);
        page.navigate(page.getAttribute(".proofs a >> nth=0", "href"));
        assertThat(page.innerText("mark:target")).isEqualTo(Samples.RESOURCE);
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320,LIGHT", "320,DARK", "1280,LIGHT", "1280,DARK", "2560,LIGHT"})
    void fitsTheWindowAndCanBeRead(int width, ColorScheme scheme) {
        keepAFlag();
        var page = page();
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (var path : List.of("/", "/documents/d1", "/search", "/search?q=(", "/companies", "/compare",
                "/watches", "/watches/test", "/sources", "/draft", "/nothing")) {
            page.navigate(path);
            assertThat(number(page, "document.documentElement.scrollWidth")).as(path)
                    .isLessThanOrEqualTo(width);
            assertThat(number(page, CONTRAST)).as(path).isGreaterThanOrEqualTo(4.5);
        }
    }

    /// What a phone once made of them: a caption of one letter a line, evidence out of the window, the open
    /// page out of sight in the list of pages.
    @Test
    void canBeReadOnAPhone() {
        keepAFlag();
        var page = page();
        page.setViewportSize(360, 740);
        page.navigate("/quality");
        assertThat(number(page, "document.querySelector('caption').offsetHeight")).isLessThan(80.0);
        assertThat(
                number(page, "document.querySelector('.top [aria-current]').getBoundingClientRect().right"))
                .isBetween(0.0, 360.0);
        page.navigate("/documents/d1");
        assertThat(number(page, "document.querySelector('.findings .wide').scrollWidth")).isLessThan(360.0);
    }

    @Test
    void marksTheSentenceThatALinkLeadsTo() {
        store.documents().save(Samples.stored());
        int start = Samples.TEXT.indexOf(Samples.RESOURCE);
        var page = page();
        page.navigate("/documents/d1?at=" + start + "#s-" + start);
        assertThat(page.innerText("mark.found")).isEqualTo(Samples.RESOURCE);
        assertThat(page.evaluate("document.getElementById('s-" + start
                + "').getBoundingClientRect().top < innerHeight")).isEqualTo(true);
    }

    /// The archived page tries to run, to lead the window away and to be framed by its own address.
    @Test
    void shutsOffWhatWasArchived() throws IOException {
        var hostile = "<meta http-equiv=refresh content='0;url=/nothing'><p>Archived</p><script>top.location="
                + "'/nothing'; parent.document.title = 'taken'</script><img src=/nothing onerror=top.x=1>";
        var capture = served.parts().archive().write(new Exchange(Samples.URL, Samples.SEEN, "GET", List.of(),
                200, "OK", List.of(new Header("Content-Type", "text/html")),
                hostile.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty()));
        var version = Samples.version();
        store.documents().save(new Stored(new Version("d1", 1, "corvane", Samples.document(), capture,
                Samples.SEEN, version.textDigest(), 1, Optional.empty(), Optional.empty()),
                Optional.of(Samples.flagged()), Optional.empty()));
        var page = page();
        page.navigate("/documents/d1");
        page.evaluate("document.querySelector('iframe').closest('details').open = true, "
                + "document.querySelector('iframe').scrollIntoView()");
        page.waitForCondition(() -> page.evaluate("performance.getEntriesByType('resource')"
                + ".some(one => one.name.includes('/original'))").equals(true));
        assertThat(page.title()).startsWith(Samples.HEADLINE);
        assertThat(Chromium.path(page)).isEqualTo("/documents/d1");
        assertThat(page.evaluate("document.querySelector('iframe').contentDocument")).isNull();
    }

    /// Half a million words, of which the last is led to: opened, and the sentence laid out, within seconds.
    @Test
    void opensHalfAMillionWords() {
        var line = "The plant separates oxides and ships them to its customers every month ".repeat(10);
        var text = (line + "\n").repeat(4_167) + Samples.RESOURCE;
        var sample = Samples.document();
        var document = new Document(sample.url(), sample.title(), sample.published(), sample.publishedUtc(),
                sample.language(), sample.site(), sample.issuer(), sample.tickers(), sample.kind(), text,
                List.of());
        var version = Samples.version();
        store.documents().save(new Stored(new Version("d1", 1, "corvane", document, version.capture(),
                Samples.SEEN, version.textDigest(), 1, Optional.empty(), Optional.empty()),
                Optional.empty(), Optional.of("too long")));
        int at = text.length() - 20;
        var page = page();
        long began = System.nanoTime();
        page.navigate("/documents/d1?at=" + at + "#s-" + at);
        double shown = number(page, "document.querySelector('mark.found').getBoundingClientRect().height");
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(shown).isPositive();
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    /// Whatever a script of ours might be led to write into a page, it is refused unless it is text.
    @Test
    void takesNoMarkupFromScripts() {
        var page = page();
        page.navigate("/draft");
        for (var script : List.of("document.body.innerHTML = '<b>x</b>'", "document.write('<b>x</b>')",
                "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
                "document.createElement('script').src = '/static/keys.js'",
                "document.createElement('iframe').srcdoc = '<b>x</b>'",
                "new DOMParser().parseFromString('<b>x</b>', 'text/html')",
                "trustedTypes.createPolicy('ours', {createHTML: text => text})")) {
            assertThatThrownBy(() -> page.evaluate("() => { " + script + " }"))
                    .hasMessageMatching("(?s).*TypeError.*(Trusted|policy).*");
        }
        assertThat(page.querySelector("b")).isNull();
    }

    @Test
    void saysWhatToDo_nothingYet() {
        var page = page();
        page.navigate("/");
        assertThat(page.innerText("main")).contains("No run has ended yet", "./lodestone run");
    }

    private void keepAFlag() {
        store.documents().save(Samples.stored());
        new Intake(store).consider(List.of(Samples.stored()));
    }

    private Page page() {
        return chromium.visitor().newPage();
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.add(part);
        return part;
    }
}
