package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.model.Decision;
import lodestone.model.Reason;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole review in a real Chromium, by keyboard alone, and beside somebody else.
final class ReviewBrowserTest {

    @TempDir
    private Path folder;
    private Served served;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        var chromium = Browser.installed();
        served = Served.demo(folder);
        var all = List.of(Samples.stored("d1"), Samples.stored("d2"), Samples.stored("d3"));
        served.store().documents().saveAll(all);
        new Intake(served.store()).consider(all);
        browser = Browser.start(chromium, folder.resolve("profile"));
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
            served.close();
        }
    }

    private String at() throws IOException {
        return browser.evaluate("location.pathname").asText();
    }

    /// Back may show a page that was kept, which does not load again.
    private void arrives(String path) {
        assertThat(Stream.generate(this::atOrUnderWay).limit(2000)
                .anyMatch(Optional.of(path)::equals)).as(path).isTrue();
    }

    private Optional<String> atOrUnderWay() {
        try {
            return Optional.of(at());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private String text(String selector) throws IOException {
        return browser.evaluate("document.querySelector('" + selector + "').innerText").asText();
    }

    private List<Reason> decided(String id) {
        return served.store().cases().decisions(id).stream().filter(Decision::stands).map(Decision::reason)
                .toList();
    }

    @Test
    void reviewsByKeyboardAlone() throws IOException {
        browser.visit(served.home().resolve("/queue"));
        browser.press("?");
        assertThat(browser.evaluate("document.querySelector('#keys').open").asBoolean()).isTrue();
        browser.press("?");
        browser.follow("n");
        assertThat(at()).isEqualTo("/documents/d1");
        browser.press("c");
        assertThat(text("[data-ruling].begun legend")).contains("confirm");
        browser.follow("2");
        assertThat(at()).isEqualTo("/documents/d2");
        browser.press("c");
        browser.press("Escape");
        browser.press("1");
        assertThat(decided("d2")).as("a digit alone decides nothing").isEmpty();
        browser.follow("n");
        assertThat(at()).isEqualTo("/documents/d3");
        browser.press("b");
        arrives("/documents/d2");
        browser.press("d");
        browser.follow("1");
        assertThat(decided("d1")).containsExactly(Reason.PLANS_ONLY);
        assertThat(decided("d2")).containsExactly(Reason.NOT_A_CLAIM);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tellsTheLaterOfTwo_losingNothingTyped() throws IOException {
        browser.visit(served.home().resolve("/documents/d1"));
        var desk = new ReviewDesk(served.store(), served.parts().review(),
                Clock.fixed(Samples.SEEN, ZoneOffset.UTC));
        desk.decide(new Submission("d1", Optional.empty(), "bo", Reason.PLANS_ONLY));
        browser.evaluate("document.querySelector('[name=note]').value = 'It <b>quotes</b> a rival.'");
        browser.press("d");
        browser.follow("1");
        assertThat(text("[role=alert]")).isEqualTo("Too late: somebody decided since you looked: confirm.");
        assertThat(text("blockquote")).isEqualTo("It <b>quotes</b> a rival.");
        assertThat(decided("d1")).containsExactly(Reason.PLANS_ONLY);
        browser.follow("n");
        assertThat(at()).isEqualTo("/documents/d2");
    }

    @Test
    void decidesManyAtOneStroke_andUndoesIt() throws IOException {
        browser.visit(served.home().resolve("/queue"));
        browser.evaluate("document.querySelectorAll('[name=case]').forEach(box => box.checked = true)");
        browser.evaluate("document.querySelector('[name=reason]').value = 'no-evidence'");
        browser.submit("document.querySelector('button[value=decide]').click()");
        assertThat(text("[role=status]")).contains("3 decided: confirm");
        assertThat(decided("d3")).containsExactly(Reason.NO_EVIDENCE);
        browser.submit("document.querySelector('[role=status] button').click()");
        assertThat(text("[role=status]")).contains("3 undone");
        assertThat(decided("d3")).isEmpty();
        browser.visit(served.home().resolve("/quality"));
        assertThat(text("main")).contains("not known", "Krippendorff");
        assertThat(browser.complaints()).isEmpty();
    }
}
