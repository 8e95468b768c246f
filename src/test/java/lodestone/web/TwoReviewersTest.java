package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lodestone.Samples;
import lodestone.model.Account;
import lodestone.model.Decision;
import lodestone.review.Intake;
import lodestone.web.access.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people with accounts, each in a browser of his own, at the same queue.
final class TwoReviewersTest {

    @TempDir
    private Path folder;
    private Served served;
    private Chromium chromium;

    @BeforeEach
    void open() throws IOException {
        served = Served.in(folder);
        var all = List.of(Samples.stored("d1"), Samples.stored("d2"), Samples.stored("d3"));
        served.store().documents().saveAll(all);
        new Intake(served.store()).consider(all);
        chromium = Chromium.start(served.home());
    }

    @AfterEach
    void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        served.close();
    }

    /// In a browser of his own, signed in with a password that he chose.
    private Page reviewer(String name) {
        return chromium.signedIn(new Accounts(served.store(), served.parts().clock())
                .add(new Account(name, Account.Role.REVIEWER)).orElseThrow(), name);
    }

    private static void decide(Page page, String verdict, String reason) {
        page.keyboard().press("Shift+" + verdict);
        Chromium.follow(page, reason);
    }

    private List<String> decided(String id) {
        return served.store().cases().decisions(id).stream().filter(Decision::stands)
                .map(one -> one.reviewer() + " " + one.reason().label()).toList();
    }

    @Test
    void tellsTheLaterOfTwoWhoDecideTheSameCase() {
        var ana = reviewer("ana");
        var bo = reviewer("bo");
        ana.navigate("/documents/d1");
        bo.navigate("/documents/d1");
        bo.fill("[name=note]", "A partner does this.");
        bo.evaluate("document.activeElement.blur()");
        decide(ana, "C", "2");
        decide(bo, "D", "1");
        assertThat(bo.textContent("[role=alert]")).contains("Too late: somebody decided since you looked");
        assertThat(bo.inputValue("[name=note]")).isEqualTo("A partner does this.");
        assertThat(decided("d1")).containsExactly("ana plans-only");
        bo.navigate("/documents/d1");
        assertThat(bo.textContent(".history")).contains("confirm by ana");
        decide(bo, "D", "1");
        assertThat(decided("d1")).as("on purpose, beside the first")
                .containsExactly("ana plans-only", "bo not-a-claim");
    }

    @Test
    void givesEachTheNextThatNobodyHas() {
        var ana = reviewer("ana");
        var bo = reviewer("bo");
        for (var page : List.of(ana, bo)) {
            page.navigate("/queue");
            Chromium.follow(page, "n");
        }
        assertThat(Chromium.path(ana)).isEqualTo("/documents/d1");
        assertThat(Chromium.path(bo)).isEqualTo("/documents/d2");
        assertThat(bo.textContent(".decision h2")).contains("claimed, with bo until");
        Chromium.follow(ana, "n");
        assertThat(Chromium.path(ana)).isEqualTo("/documents/d3");
        bo.navigate("/queue");
        assertThat(bo.textContent(".queue")).as("d1 was skipped").containsOnlyOnce("with ana");
    }

    @Test
    void assignsToWhoCanDecideOnly() {
        var ana = reviewer("ana");
        reviewer("bo");
        ana.navigate("/queue");
        ana.check("[value^='d2:']");
        ana.fill("[name=to]", "boo");
        Chromium.arrive(ana, () -> ana.click("button[value=assign]"));
        assertThat(ana.innerText("[role=status]"))
                .contains("Nothing assigned: \"boo\" is no reviewer; there are ana, bo.");
        ana.check("[value^='d2:']");
        ana.fill("[name=to]", "bo");
        Chromium.arrive(ana, () -> ana.click("button[value=assign]"));
        assertThat(ana.innerText("[role=status]")).contains("1 with bo.");
        ana.locator("[name=case]").all().forEach(Locator::check);
        Chromium.arrive(ana, () -> ana.click("button[value=take]"));
        assertThat(ana.innerText("[role=status]")).contains("2 with ana; 1 left, with somebody else.");
    }

    @Test
    void takesNothingByLookingAtIt() {
        var ana = reviewer("ana");
        assertThat(ana.navigate("/queue/next").status()).isEqualTo(404);
        ana.navigate("/documents/d1");
        ana.navigate("/queue");
        assertThat(ana.textContent(".queue")).doesNotContain("with ana");
        assertThat(served.store().cases().of(List.of("d1", "d2", "d3")))
                .allMatch(one -> one.hold(Samples.SEEN).isEmpty());
    }
}
