package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.index.Indexed;
import lodestone.model.Account;
import lodestone.model.Document;
import lodestone.model.Version;
import lodestone.review.Intake;
import lodestone.store.AuditLine;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages in a real Chromium, full of texts that try to be more than text. Without one they are left out
/// with a line that says so, but never in CI.
final class HostilePagesTest {

    /// What would set `pwned`, ask for something elsewhere, or break out of an attribute, an element or a
    /// comment; and texts that are merely odd.
    private static final List<String> TEXTS = List.of(
            "<script>pwned=1</script>",
            "</title><script>pwned=1</script>",
            "</textarea></pre></style><script>pwned=1</script>",
            "\"><img src=x onerror=pwned=1>",
            "' autofocus onfocus='pwned=1",
            "<svg/onload=pwned=1>",
            "<svg><animate onbegin=pwned=1 attributeName=x dur=1s>",
            "<math><mtext><table><mglyph><style><!--</style>"
                    + "<img title=\"--&gt;&lt;img src=1 onerror=pwned=1&gt;\">",
            "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
            "<form id=body><input name=ownerDocument><input name=attributes></form>",
            "<a href=\"jav&#x09;ascript:pwned=1\" ping=https://elsewhere.example/>here</a>",
            "<base href=https://elsewhere.example/>"
                    + "<meta http-equiv=refresh content=0;url=https://elsewhere.example/>",
            "<link rel=stylesheet href=https://elsewhere.example/x.css>"
                    + "<style>@import 'https://elsewhere.example/'</style>",
            "<!--[if IE]><script>pwned=1</script><![endif]-->",
            "<![CDATA[<script>pwned=1</script>]]>",
            "${pwned=1} {{constructor.constructor('pwned=1')()}} <%= pwned=1 %> #{pwned=1}",
            "&lt;script&gt;pwned=1&lt;/script&gt; %3Cscript%3Epwned=1%3C/script%3E \\u003cscript>",
            "javascript:/*--></title></style></script>*/pwned=1",
            "'; DROP TABLE document; --",
            "\u202Eright to left\u202C \u0000nul \ud83d half \u2028 line \ufeff mark",
            "Z\u0351\u0361\u0316a\u0333\u0353lgo \u0e47\u0e47\u0e47\u0e47 "
                    + "\ud83e\uddf2\ud83e\uddd1\ud83c\udffd\u200d\ud83d\udd2c",
            "x".repeat(3000));

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static BrowserContext browser;
    private static Served served;

    @BeforeAll
    static void open() throws IOException {
        served = Served.in(folder, WebSettings.demo(0), Clock.fixed(Samples.SEEN, ZoneOffset.UTC));
        fill();
        chromium = Chromium.start(served.home());
        browser = chromium.visitor();
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        served.close();
    }

    private static void fill() throws IOException {
        served.store().documents().save(Samples.stored());
        for (int i = 0; i < TEXTS.size(); i++) {
            var stored = hostile("h" + i, TEXTS.get(i));
            served.store().documents().save(stored);
            served.parts().index().put(indexed(stored));
            new Intake(served.store()).consider(List.of(stored));
            served.store().audit().add(new AuditLine(Samples.SEEN, "ann", TEXTS.get(i), TEXTS.get(i),
                    TEXTS.get(i), TEXTS.get(i), TEXTS.get(i)));
        }
        served.parts().index().commit();
        served.store().accounts().add(new Account("ann", Account.Role.REVIEWER), Samples.SEEN);
    }

    private static Stored hostile(String id, String text) {
        var sample = Samples.version();
        var document = new Document(Optional.of(Samples.URL), text, Optional.of(text), Optional.empty(),
                Optional.of("en"), Optional.of(text), Optional.of(text), List.of(), Optional.empty(),
                text + "\n" + Samples.CLAIM + " " + text, List.of());
        var assessment = served.parts().classifier().assess(document, Optional.empty());
        return new Stored(new Version(id, 1, "corvane", document, sample.capture(), sample.seen(),
                "sha256:" + id, sample.signature(), Optional.empty(), Optional.empty()),
                Optional.of(assessment), Optional.empty());
    }

    private static Indexed indexed(Stored stored) {
        return Indexed.newest(stored.version(), stored.assessment(), served.parts().classifier()
                .sentences(stored.version().document().text()));
    }

    @Test
    void executesNothing_andAsksNobodyElse() {
        try (var page = browser.newPage()) {
            for (int i = 0; i < TEXTS.size(); i++) {
                var text = TEXTS.get(i).substring(0, Math.min(TEXTS.get(i).length(), 300));
                standsUp(page, "/documents/h" + i);
                standsUp(page, "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            }
            var query = URLEncoder.encode(String.join(" ", TEXTS.subList(0, 20)), StandardCharsets.UTF_8);
            for (var path : List.of("/", "/queue", "/companies", "/audit?account=" + query,
                    "/sign-in?next=" + query, "/watches/test?q=" + query, "/audit")) {
                standsUp(page, path);
            }
            assertThat(chromium.elsewhere()).isEmpty();
            assertThat(chromium.complaints())
                    .filteredOn(told -> !told.startsWith("Failed to load resource")).isEmpty();
        }
    }

    private static void standsUp(Page page, String path) {
        page.navigate(at(path));
        assertThat(page.evaluate("typeof pwned")).as(path).isEqualTo("undefined");
    }

    @Test
    void keepsWhatWasTyped_signingIn() {
        try (var page = browser.newPage()) {
            for (var text : TEXTS.subList(0, 4)) {
                page.navigate(at("/sign-in"));
                page.fill("input[name=name]", text);
                page.fill("input[name=password]", text);
                page.click("main button");
                assertThat(page.inputValue("input[name=name]")).isEqualTo(text);
                assertThat(page.evaluate("typeof pwned")).as(text).isEqualTo("undefined");
            }
        }
    }

    @Test
    void fitsAPhone() {
        try (var page = browser.newPage()) {
            page.setViewportSize(360, 800);
            for (var path : paths()) {
                page.navigate(at(path));
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(path).isLessThanOrEqualTo(360);
            }
        }
    }

    /// Every page of the navigation, and those that it does not name.
    private static List<String> paths() {
        return Stream.concat(Menu.entries().stream().map(Menu::address),
                Stream.of("/documents/d1", "/documents/h3", "/search?q=magnet", "/watches/test?q=magnet",
                        "/sign-in", "/audit", "/nothing"))
                .toList();
    }

    private static String at(String path) {
        return served.home() + path.substring(1);
    }
}
