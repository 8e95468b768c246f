package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.Ticking;
import lodestone.alert.Coverage.Health;
import lodestone.alert.Coverage.Outcome;
import lodestone.index.ClaimIndex;
import lodestone.index.WatchMatcher;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.Version;
import lodestone.store.Alert;
import lodestone.store.AlertStatus;
import lodestone.store.AlertStatus.State;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One event, one alert; and what comes up again says why.
class AlertingTest {

    private static final String OTHER = "Corvane makes magnets of its own oxide.";

    @TempDir
    private Path folder;
    private final Ticking clock = new Ticking(Samples.SEEN);
    private Store store;
    private ClaimIndex index;
    private Alerting alerting;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")));
        index = ClaimIndex.open(folder.resolve("lucene"), List.of());
        alerting = new Alerting(store, new WatchMatcher(index, List.of()), Deliveries.records(store), clock);
    }

    @AfterEach
    void close() throws Exception {
        index.close();
        store.close();
    }

    /// The sample with that text, in its n-th version.
    private Stored version(int number, String text, Optional<Assessment> assessment) throws Exception {
        var v = Samples.version();
        var stored = new Stored(new Version(v.documentId(), number, v.sourceId(), Document.of(text),
                v.capture(), v.seen().plus(Duration.ofDays(number)), "sha256:" + text.hashCode(), 0,
                Optional.empty(), Optional.empty()), assessment,
                assessment.isPresent() ? Optional.empty() : Optional.of("no text in it"));
        store.documents().save(stored);
        alerting.consider(List.of(stored));
        return stored;
    }

    private List<String> kinds() {
        return store.alerts().pending().stream().map(Alert::kind).toList();
    }

    private AlertStatus flag() {
        return store.alerts().latest("flag", "", 1).getFirst();
    }

    @Test
    void tellsAnEditAlone_nobodyIsDoneWithTheFlag() throws Exception {
        version(1, Samples.TEXT, Optional.of(Samples.flagged()));
        version(2, Samples.TEXT + " More.", Optional.of(Samples.flagged()));
        assertThat(kinds()).containsExactlyInAnyOrder("flag", "first-claim", "edit");
        assertThat(flag().episode()).isEqualTo(1);
        assertThat(flag().reopened()).isEmpty();
    }

    @Test
    void flagsAgainAndSaysWhy_itWasClosedAndTheTextChanged() throws Exception {
        version(1, Samples.TEXT, Optional.of(Samples.flagged()));
        assertThat(store.alerts().settle(flag().number(), State.CLOSED, "Ann", clock.instant())).isTrue();
        clock.pass(Duration.ofDays(3));
        version(2, Samples.TEXT + " More.", Optional.of(Samples.flagged()));
        assertThat(flag().episode()).isEqualTo(2);
        assertThat(flag().reopened()).contains("flagged again: its text has changed since this was closed");
        assertThat(flag().alert().detail()).isEqualTo(flag().reopened().orElseThrow());
        assertThat(flag().state()).isEqualTo(State.NEW);
        alerting.consider(store.documents().byId("d1").stream().toList());
        assertThat(flag().episode()).as("the same text is the same event").isEqualTo(2);
    }

    @Test
    void saysSo_aPassageThatWasFlaggedWasTakenOutInSilence() throws Exception {
        version(1, Samples.TEXT, Optional.of(Samples.flagged()));
        version(2, OTHER, Optional.of(Samples.silent()));
        assertThat(store.alerts().latest("edit", "", 1)).singleElement().satisfies(edit -> assertThat(
                edit.alert().detail()).isEqualTo("a passage that was flagged is not there as it was"));
    }

    @Test
    void raisesNothingTwice_rulesChange() throws Exception {
        var first = version(1, Samples.TEXT, Optional.of(Samples.flagged()));
        var again = new Stored(first.version(), Optional.of(Samples.silent()), Optional.empty());
        alerting.consider(List.of(again));
        alerting.consider(List.of(first));
        assertThat(kinds()).containsExactlyInAnyOrder("flag", "first-claim");
    }

    @Test
    void tellsWhatCouldNotBeAssessed() throws Exception {
        version(1, "", Optional.empty());
        assertThat(kinds()).containsExactly("not-assessed");
    }

    @Test
    void tellsASourceOnceAnEpisode_andTheNextSaysWhenItWasToldBefore() {
        var sources = new SourceAlerts(store.alerts(), clock);
        sources.consider(row(Outcome.BLOCKED, Samples.SEEN));
        sources.consider(row(Outcome.BLOCKED, Samples.SEEN));
        assertThat(store.alerts().latest("blocked", "corvane/news", 9)).hasSize(1);
        store.messages().send(List.of(), store.alerts().pending(), "digest-1", clock.instant());
        sources.consider(row(Outcome.OK, Samples.SEEN));
        assertThat(store.alerts().latest("blocked", "corvane/news", 1).getFirst()).satisfies(over -> {
            assertThat(over.state()).isEqualTo(State.CLOSED);
            assertThat(over.changedBy()).contains("it was read again");
        });
        clock.pass(Duration.ofDays(30));
        sources.consider(row(Outcome.BLOCKED, Samples.SEEN.plus(Duration.ofDays(29))));
        assertThat(store.alerts().latest("blocked", "corvane/news", 1).getFirst()).satisfies(next -> {
            assertThat(next.episode()).isEqualTo(2);
            assertThat(next.reopened()).contains("the last time was told on 2026-03-02");
            assertThat(next.alert().detail()).endsWith("; the last time was told on 2026-03-02");
        });
    }

    private static Coverage row(Outcome outcome, Instant lastSuccess) {
        return new Coverage("corvane", "corvane/news", outcome, Optional.of("HTTP 403"), 0, 0, 0, 0, 0, 0, 1,
                0, Duration.ZERO, Optional.empty(), new Health(1, Optional.of(lastSuccess), Optional.empty(),
                        Optional.of(Samples.SEEN.minus(Duration.ofDays(9))), Optional.empty(),
                        Optional.empty()));
    }
}
