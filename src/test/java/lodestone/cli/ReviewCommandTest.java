package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lodestone.Samples;
import lodestone.review.Intake;
import lodestone.store.AuditLog;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The review from the command line, over invented flags.
class ReviewCommandTest {

    @TempDir
    private Path home;

    @BeforeEach
    void fill() throws IOException {
        Homes.shipped(home);
        try (var store = Store.open(StoreSettings.sqlite(Home.of(home).database()))) {
            var all = List.of(Samples.stored("d1"), Samples.stored("d2"));
            store.documents().saveAll(all);
            new Intake(store).consider(all);
            store.documents().markIndexed(all);
        }
    }

    private Program review(String... words) {
        var all = new ArrayList<>(List.of("review"));
        all.addAll(List.of(words));
        return Program.run(home, "", all.toArray(String[]::new));
    }

    private List<ObjectNode> listed(String... words) {
        var all = new ArrayList<>(List.of("list", "--format", "jsonl"));
        all.addAll(List.of(words));
        return review(all.toArray(String[]::new)).lines().stream().map(JsonLines::parse).toList();
    }

    private Program decide(String id, String verdict, String reason, String... more) {
        var all = new ArrayList<>(List.of("decide", id, "--verdict", verdict, "--reason", reason));
        all.addAll(List.of(more));
        return review(all.toArray(String[]::new));
    }

    @Test
    void writesDownWhatWasDecided() {
        decide("d1", "confirm", "plans-only", "--as", "ana", "--note", "no metal");
        decide("d1", "confirm", "plans-only", "--as", "bo");
        assertThat(audited()).containsExactly(
                "review decide d1 as=ana reason=plans-only note=no metal: done",
                "review decide d1 as=bo reason=plans-only: refused");
    }

    private List<String> audited() {
        try (var store = Store.open(StoreSettings.sqlite(Home.of(home).database()))) {
            return store.audit().after(0, 10).stream().map(AuditLog.Entry::line)
                    .map(line -> line.action() + " "
                            + line.subject() + " " + line.detail() + ": " + line.outcome())
                    .toList();
        }
    }

    @Test
    void listsTheQueue() {
        assertThat(review("list").out())
                .startsWith("d1                    90  open          2026-03-02 Corvane Rare Earths, Inc.: "
                        + "Corvane Picks Tolliver for Magnet Factory\n    unsupported, asserts · no proof of "
                        + "mining, separation, metal, alloy, magnet · the issuer's first claim\n")
                .endsWith("2 of 2\n");
        assertThat(listed("--issuer", "corvane", "--severity", "90")).hasSize(2);
        assertThat(listed("--severity", "91")).isEmpty();
        assertThat(review("list", "--state", "done").err()).contains("\"done\" is no state; there are open,");
        assertThat(review("list", "--limit", "0").code()).isEqualTo(2);
    }

    @Test
    void listsInTheFieldsOfTheContract() {
        assertThat(listed().getFirst().fieldNames()).toIterable().containsExactly("id", "state", "revision",
                "severity", "issuer", "title", "kind", "dated", "seen", "verdict", "claim", "claimed",
                "gaps", "levels", "first_claim", "sample", "assignee", "assigned_until", "decided",
                "reopened");
    }

    @Test
    void showsTheNextCaseAndHowToDecide() {
        var next = review("next", "--as", "ana");
        assertThat(next.out()).contains("id           d1, revision 1\n")
                .contains("claim        “" + Samples.CLAIM + "” (asserts, phrase.mine-to-magnet)\n")
                .contains("hedge        none in the document\n").contains("  metal       0  claimed, no ev")
                .contains("lodestone review decide d1 --revision 1 --verdict V --reason CODE\n")
                .contains("  confirm      no-evidence plans-only partner-not-bound old-facts\n");
        assertThat(listed("--state", "claimed").getFirst().path("assignee").asText()).isEqualTo("ana");
        assertThat(review("next", "--as", "bo").out()).contains("d2, revision 1");
        assertThat(review("next", "--as", "cy").out())
                .isEqualTo("Nothing in the queue waits for cy.\n");
    }

    @Test
    void decidesOnce() {
        var first = decide("d1", "confirm", "plans-only", "--revision", "1", "--as", "ana", "--note", "x");
        assertThat(first.out()).isEqualTo("d1: confirm, plans-only; decided\n");
        var late = decide("d1", "dismiss", "not-a-claim", "--revision", "1", "--as", "bo");
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.err()).isEqualTo("lodestone review decide: d1: nothing is stored: somebody decided "
                + "since you looked: confirm (it is revision 2 now)\n");
        assertThat(listed()).extracting(line -> line.path("id").asText()).containsExactly("d2");
        assertThat(Program.run(home, "", "show", "d1").out()).contains("  decided    confirm, plans-only, by "
                + "ana at ").contains(" on version 1: x\n");
        assertThat(listed("--state", "decided").getFirst().path("decided").asText()).isEqualTo("confirm");
    }

    @Test
    void overrulesWhereItIsSaid() {
        decide("d1", "confirm", "plans-only", "--as", "ana");
        assertThat(decide("d1", "dismiss", "not-a-claim", "--as", "bo").err())
                .contains("d1: it is decided already, as confirm; only who says that he overrules it");
        assertThat(decide("d1", "dismiss", "not-a-claim", "--as", "bo", "--overrule").out())
                .isEqualTo("d1: dismiss, not-a-claim; decided\n");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(decide("none", "confirm", "plans-only").err())
                .isEqualTo("lodestone review decide: none: no document \"none\" (--help shows how)\n");
        assertThat(decide("d1", "maybe", "plans-only").err()).contains("--verdict is confirm, dismiss,");
        assertThat(decide("d1", "dismiss", "plans-only").err())
                .contains("--reason to dismiss is not-a-claim, other-company,");
        assertThat(decide("d1", "dismiss", "evidence-elsewhere").err()).contains("takes the link");
        assertThat(decide("d1", "dismiss", "evidence-elsewhere", "--evidence", "file:/etc/x").err())
                .contains("--evidence is an http or https address");
        assertThat(decide("d1", "partly", "level-differs", "--level", "metal=9").err())
                .contains("--level: level 9 of metal is not 0 to 4");
        assertThat(review().err()).contains("name list, next, decide, stats or export");
    }

    @Test
    void correctsWhatWasFound() {
        var done = decide("d1", "partly", "level-differs", "--level", "metal=2", "--claim", "builds",
                "--claimed", "mining,metal,magnet");
        assertThat(done.code()).as(done.err()).isZero();
        try (var store = Store.open(StoreSettings.sqlite(Home.of(home).database()))) {
            var decision = store.cases().decisions("d1").getFirst();
            assertThat(decision.correction().levels()).containsEntry("metal", 2);
            assertThat(decision.reviewer()).isEqualTo(System.getProperty("user.name"));
        }
    }

    @Test
    void exportsLabelsThatEvaluateReads() throws IOException {
        decide("d1", "confirm", "plans-only", "--as", "ana");
        decide("d2", "dismiss", "not-a-claim", "--as", "ana");
        var texts = home.resolve("texts.jsonl");
        var gold = review("export", "--texts", texts.toString());
        assertThat(gold.err()).isEqualTo("lodestone review export: 2 labels from decisions on 2 documents\n");
        assertThat(JsonLines.parse(gold.lines().getFirst()).fieldNames()).toIterable().containsExactly("id",
                "url", "kind", "issuer", "claim", "explicit", "phrase", "claimed", "evidence", "verdict",
                "doubt");
        var file = Files.writeString(home.resolve("gold.jsonl"), gold.out());
        var evaluated = Program.run(home, "", "evaluate", "--gold", file.toString(), "--texts",
                texts.toString());
        assertThat(evaluated.code()).as(evaluated.err()).isZero();
        assertThat(evaluated.out()).contains("flag precision");
    }

    @Test
    void tellsHowGoodTheRulesAre() {
        decide("d1", "confirm", "plans-only", "--as", "ana");
        assertThat(review("stats").out()).startsWith("waiting    1\n  severity  90 and up  open ")
                .contains("precision  1 of 1, 1.00 (0.21 to 1.00) of the flags decided on\n")
                .contains("recall     not known; 0 missed of 0 looked at, on 0 days\n")
                .contains("  phrase.mine-to-magnet            precision 1 of 1, ");
    }
}
