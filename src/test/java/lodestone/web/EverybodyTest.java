package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.model.Account;
import lodestone.model.Account.Role;
import lodestone.model.Correction;
import lodestone.model.Document;
import lodestone.model.HostDay;
import lodestone.model.Query;
import lodestone.model.Reason;
import lodestone.model.Version;
import lodestone.model.Watch;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.Submission;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.RunRecord;
import lodestone.store.RunRecord.Report;
import lodestone.store.RunRecord.Totals;
import lodestone.store.RunRecord.Visit;
import lodestone.store.Stored;
import lodestone.web.access.Accounts;
import lodestone.web.access.Scope;
import lodestone.web.access.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page in each of its shapes, by all rules of axe-core, in light and in dark, and at 360 pixels: as
/// the admin ana sees it, who has everything to see.
final class EverybodyTest {

    private static final String ISSUER = "Corvane Rare Earths, Inc.";

    @TempDir
    private static Path folder;

    private static Served served;
    private static ReviewDesk desk;
    private static Chromium chromium;
    private static Page page;
    private static String welcome;

    @BeforeAll
    static void open() throws IOException {
        served = Served.in(folder, List.of(), List.of(Watch.of("bare", "Bare claims", "claim:asserts")));
        desk = new ReviewDesk(served.store(), served.parts().review(), served.parts().clock());
        fill();
        chromium = Chromium.start(served.home());
        var accounts = new Accounts(served.store(), served.parts().clock());
        page = chromium.signedIn(accounts.add(new Account("ana", Role.ADMIN)).orElseThrow(), "ana");
        welcome = accounts.add(new Account("bo", Role.REVIEWER)).orElseThrow();
        new Tokens(served.store(), served.parts().clock()).make(new Account("ana", Role.ADMIN), "a script",
                Set.of(Scope.READ), Optional.empty());
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        served.close();
    }

    private static void fill() throws IOException {
        var all = List.of(Samples.stored("d1"), Samples.stored("d2"), Samples.stored("d3"), edited());
        served.keep(all);
        all.forEach(one -> new Intake(served.store()).enter(one.version().documentId()));
        desk.decide(new Submission("d1", Optional.empty(), "bo", Reason.LEVEL_DIFFERS.ruling(),
                Reason.LEVEL_DIFFERS, "It runs.", Optional.of(URI.create("https://elsewhere.example/a")),
                new Correction(Optional.empty(), Optional.empty(), Map.of("metal", 2)), ""));
        desk.reply(new Reply("d1", LocalDate.parse("2026-03-02"), "its secretary", "It has run since June.",
                Optional.empty(), "bo", Samples.SEEN));
        served.store().hostDays().add(List.of(new HostDay("corvane.example", LocalDate.parse("2026-03-01"), 8,
                2, 99, HostDay.Waits.NONE, 1)));
        run();
    }

    /// The second version of d1.
    private static Stored edited() {
        var one = Samples.version("d1");
        var was = one.document();
        var document = new Document(was.url(), was.title(), was.published(), was.publishedUtc(),
                was.language(), was.site(), was.issuer(), was.tickers(), was.kind(),
                was.text() + "\nIt has made a magnet.", was.sections());
        return new Stored(new Version("d1", 2, one.sourceId(), document, one.capture(), Samples.SEEN,
                "sha256:" + "2".repeat(64), 43L, Optional.empty(), Optional.empty()),
                Optional.of(Samples.flagged()), Optional.empty());
    }

    private static void run() {
        var runs = served.store().runs();
        var record = new RunRecord(runs.start(Samples.SEEN, "daily", "process 1"), "daily", "process 1",
                Samples.SEEN, Optional.of(Samples.SEEN), Optional.of("done"), Optional.of("stopped"),
                Optional.of("d-1"), new Totals(1, 1, 1, 0, 0, 1, 0, 8, 99, Duration.ZERO));
        runs.finish(new Report(record, List.of(new Visit("corvane", "corvane/news", "failed",
                Optional.of("no route"), 1, 1, 0, 0, 1, 0, 8, 99, Duration.ZERO)), List.of("too long")),
                Optional.of("{\"headline\": \"1 new document\"}"));
    }

    /// Every page of the navigation, and those that it does not name.
    @Test
    void canReadEveryPage() {
        Stream.concat(Menu.entries().stream().map(Menu::address), Stream.of("/documents/d1", "/documents/d2",
                "/documents/d1?version=1", "/search?q=magnet", "/search?q=magnet&grain=sentence",
                "/search?q=magnet+nosuch:x", "/companies/" + Query.encoded(ISSUER).replace("+", "%20"),
                "/compare?c=" + Query.encoded(ISSUER), "/watches/test?q=magnet+title:nowhere&against=bare",
                "/watches/test?q=(", "/runs/1", "/audit", "/audit?check=yes", "/queue?state=decided",
                "/nothing", "/sign-in", welcome.substring(welcome.indexOf("/welcome")))).forEach(path -> {
                    page.navigate(path);
                    fine();
                });
    }

    @Test
    void canReadWhatComesOfADraft() {
        page.navigate("/draft");
        page.fill("[name=text]", Samples.TEXT);
        Chromium.arrive(page, () -> page.click("main form button"));
        fine();
    }

    @Test
    void canReadWhyNothingIsStored() {
        page.navigate("/documents/d3");
        desk.decide(new Submission("d3", Optional.empty(), "bo", Reason.PLANS_ONLY));
        page.fill("[name=note]", "It quotes a rival.");
        Chromium.arrive(page, () -> page.click("[data-ruling=d] button"));
        assertThat(page.innerText("[role=alert]")).startsWith("Too late");
        fine();
        page.navigate("/documents/d2");
        Chromium.arrive(page, () -> page.click("[value=evidence-elsewhere]"));
        assertThat(page.innerText("main")).contains("takes the link of the evidence");
        fine();
    }

    @Test
    void canReadWhatIsShownOnce_andWhatIsRefused() {
        page.navigate("/settings");
        page.fill("[name=label]", "another script");
        Chromium.arrive(page, () -> page.click("text=Make a token"));
        assertThat(page.isVisible(".secret")).isTrue();
        fine();
        page.fill("[name=present]", "wrong");
        page.fill("[name=password]", Chromium.PASSWORD);
        page.fill("[name=again]", Chromium.PASSWORD);
        Chromium.arrive(page, () -> page.click("text=Change it and sign out everywhere"));
        assertThat(page.innerText("[role=alert]")).contains("The present password is another.");
        fine();
    }

    private static void fine() {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
            assertThat(found.stream().flatMap(rule -> rule.getNodes().stream()
                    .map(node -> rule.getId() + ": " + node.getHtml()))).as(scheme + " " + page.url())
                    .isEmpty();
        }
        page.setViewportSize(360, 800);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(page.url()).isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 800);
    }
}
