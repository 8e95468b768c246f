package lodestone.web;

import static lodestone.web.Chromium.arrive;
import static lodestone.web.Chromium.follow;
import static lodestone.web.Chromium.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Decision;
import lodestone.model.Reason;
import lodestone.model.Ruling;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.Submission;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole review in a real Chromium, by keyboard alone, and beside somebody else.
final class ReviewBrowserTest {

    @TempDir
    private Path folder;
    private Served served;
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        served = Served.demo(folder);
        var all = List.of(Samples.stored("d1"), Samples.stored("d2"), Samples.stored("d3"));
        served.store().documents().saveAll(all);
        new Intake(served.store()).consider(all);
        chromium = Chromium.start(served.home());
        page = chromium.visitor().newPage();
    }

    @AfterEach
    void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        served.close();
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private List<Reason> decided(String id) {
        return served.store().cases().decisions(id).stream().filter(Decision::stands).map(Decision::reason)
                .toList();
    }

    @Test
    void reviewsByKeyboardAlone() {
        page.navigate("/queue");
        press("?");
        assertThat(page.isVisible("#keys")).isTrue();
        press("?");
        follow(page, "n");
        assertThat(path(page)).isEqualTo("/documents/d1");
        follow(page, "c");
        assertThat(path(page)).as("one key is verdict and next").isEqualTo("/documents/d2");
        assertThat(decided("d1")).containsExactly(Reason.PLANS_ONLY);
        follow(page, "z");
        assertThat(path(page)).as("undone and shown again").isEqualTo("/documents/d1");
        assertThat(decided("d1")).isEmpty();
        press("Shift+C");
        assertThat(page.innerText("[data-ruling].begun legend")).contains("confirm");
        follow(page, "1");
        assertThat(decided("d1")).as("for another reason").containsExactly(Reason.NO_EVIDENCE);
        follow(page, "n");
        assertThat(path(page)).isEqualTo("/documents/d3");
        press("b");
        page.waitForURL("**/documents/d2*");
        follow(page, "d");
        assertThat(decided("d2")).containsExactly(Reason.NOT_A_CLAIM);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void decidesNothing_byADigitAlone_orWhileSomebodyTypes() {
        page.navigate("/documents/d2");
        press("Shift+C");
        press("Escape");
        press("1");
        page.focus("[name=note]");
        page.keyboard().type("dcpu 1");
        press("Enter");
        assertThat(page.inputValue("[name=note]")).isEqualTo("dcpu 1");
        press("Escape");
        page.keyboard().press("Shift+D");
        follow(page, "2");
        assertThat(served.store().cases().decisions("d2")).singleElement()
                .returns(Reason.OTHER_COMPANY, Decision::reason).returns("dcpu 1", Decision::note);
    }

    @Test
    void goesOnWithinWhatWasAskedFor() {
        var all = List.of(issued("o1"), issued("o2"));
        served.store().documents().saveAll(all);
        new Intake(served.store()).consider(all);
        page.navigate("/queue?issuer=ostrander");
        follow(page, "n");
        assertThat(page.innerText(".decision")).contains("In the queue: ostrander · 2 left");
        follow(page, "c");
        assertThat(path(page)).as("not d1, though it waits longer").isEqualTo("/documents/o2");
        follow(page, "z");
        assertThat(path(page)).isEqualTo("/documents/o1");
        follow(page, "c");
        follow(page, "c");
        assertThat(page.url()).endsWith("/queue?issuer=ostrander&undo=o2.1");
        assertThat(page.innerText("main")).contains("Nothing else waits for you of what is ostrander.");
        assertThat(decided("o2")).hasSize(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void leadsToSearchAndSaysUnsure_byOneKeyEach() {
        page.navigate("/documents/d1");
        follow(page, "u");
        assertThat(path(page)).isEqualTo("/documents/d2");
        assertThat(served.store().cases().decisions("d1")).singleElement().returns(Ruling.UNSURE,
                Decision::ruling);
        follow(page, "/");
        assertThat(path(page)).isEqualTo("/search");
        press("/");
        page.keyboard().type("mine/magnet");
        assertThat(page.inputValue("input[type=search]")).isEqualTo("mine/magnet");
        assertThat(chromium.complaints()).isEmpty();
    }

    private static Stored issued(String id) {
        return new Stored(Samples.version(id), Optional.of(Samples.flagged("Ostrander Magnetics")),
                Optional.empty());
    }

    @Test
    void takesWhatWasCorrectedAsTheReasonOfPartly() {
        page.navigate("/documents/d1");
        page.click("text=Correct claim, stages or levels");
        page.check("[name='level.metal'][value='2']");
        follow(page, "p");
        assertThat(decided("d1")).containsExactly(Reason.LEVEL_DIFFERS);
    }

    @Test
    void asksWhatDiffersBeforePartlyIsStored() {
        page.navigate("/documents/d1");
        page.keyboard().press("p");
        assertThat(page.isVisible("[name='level.metal'][value='2']")).isTrue();
        assertThat(decided("d1")).isEmpty();
        page.check("[name='claim'][value='aspires']");
        follow(page, "p");
        assertThat(decided("d1")).containsExactly(Reason.CLAIM_DIFFERS);
    }

    @Test
    void foldsTheReasonsOnAPhone() {
        page.setViewportSize(360, 740);
        page.navigate("/documents/d1");
        assertThat(page.isVisible("button[value='plans-only']")).isTrue();
        assertThat(page.isVisible("button[value='other-company']")).isFalse();
        page.click("[data-ruling='d'] .more");
        arrive(page, () -> page.click("button[value='other-company']"));
        assertThat(decided("d1")).containsExactly(Reason.OTHER_COMPANY);
    }

    @Test
    void overrulesNothingByOneKey() {
        page.navigate("/documents/d1");
        follow(page, "c");
        page.navigate("/documents/d1");
        assertThat(page.innerText(".decision")).contains("It is decided.", "confirm by demo");
        press("d");
        assertThat(page.innerText("[data-ruling].begun legend")).contains("dismiss");
        assertThat(decided("d1")).containsExactly(Reason.PLANS_ONLY);
        follow(page, "2");
        assertThat(decided("d1")).containsExactly(Reason.PLANS_ONLY, Reason.OTHER_COMPANY);
    }

    @Test
    void tellsTheLaterOfTwo_losingNothingTyped() {
        page.navigate("/documents/d1");
        var desk = new ReviewDesk(served.store(), served.parts().review(),
                Clock.fixed(Samples.SEEN, ZoneOffset.UTC));
        desk.decide(new Submission("d1", Optional.empty(), "bo", Reason.PLANS_ONLY));
        page.fill("[name=note]", "It <b>quotes</b> a rival.");
        press("Escape");
        follow(page, "d");
        assertThat(page.innerText("[role=alert]"))
                .isEqualTo("Too late: somebody decided since you looked: confirm.");
        assertThat(page.inputValue("[name=note]")).isEqualTo("It <b>quotes</b> a rival.");
        assertThat(decided("d1")).containsExactly(Reason.PLANS_ONLY);
        follow(page, "n");
        assertThat(path(page)).isEqualTo("/documents/d2");
    }

    @Test
    void decidesManyAtOneStroke_andUndoesIt() {
        page.navigate("/queue");
        page.locator("[name=case]").all().forEach(Locator::check);
        page.selectOption("[name=reason]", "no-evidence");
        arrive(page, () -> page.click("button[value=decide]"));
        assertThat(page.innerText("[role=status]")).contains("3 decided: confirm");
        assertThat(decided("d3")).containsExactly(Reason.NO_EVIDENCE);
        arrive(page, () -> page.click("[role=status] button"));
        assertThat(page.innerText("[role=status]")).contains("3 undone");
        assertThat(decided("d3")).isEmpty();
        page.navigate("/quality");
        assertThat(page.innerText("main")).contains("not known", "Krippendorff");
        assertThat(chromium.complaints()).isEmpty();
    }
}
