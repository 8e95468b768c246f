package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.store.Assessments.Made;
import org.junit.jupiter.api.Test;

/// What the rules of each time said; a part of the suite that every database passes.
abstract class AssessmentSuite extends AlertSuite {

    private static final Instant MAY = Instant.parse("2026-05-01T06:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T06:00:00Z");
    private static final Made FIRST = new Made(Samples.SEEN, Optional.of(Samples.flagged()),
            Optional.empty());
    private static final Made SECOND = new Made(MAY, Optional.of(Samples.silent()), Optional.empty());
    private static final Made THIRD = new Made(JUNE, Optional.empty(), Optional.of("the rules failed"));

    private Stored saidAgain(Made made) {
        var again = new Stored(Samples.version(), made.assessment(), made.notAssessed());
        store.documents().reassess(again, made.at());
        return again;
    }

    @Test
    void knowsWhatWasSaidOnce() {
        store.documents().save(Samples.stored());
        assertThat(store.assessments().of(Samples.stored())).containsExactly(FIRST);
        assertThat(store.assessments().astray()).isEmpty();
    }

    @Test
    void keepsWhatTheRulesOfEachTimeSaid() {
        store.documents().save(Samples.stored());
        saidAgain(SECOND);
        var now = saidAgain(THIRD);
        assertThat(store.documents().byId("d1")).contains(now);
        assertThat(store.assessments().of(now)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(store.assessments().before(now, MAY)).isEqualTo(FIRST);
        assertThat(store.assessments().before(now, MAY.plusMillis(1))).isEqualTo(SECOND);
        assertThat(store.assessments().before(now, JUNE.plusMillis(1))).isEqualTo(THIRD);
        assertThat(store.assessments().before(now, Instant.EPOCH)).isEqualTo(FIRST);
        assertThat(store.assessments().astray()).isEmpty();
    }

    @Test
    void keepsNothing_saidTheSameAgain() {
        store.documents().save(Samples.stored());
        saidAgain(SECOND);
        var now = saidAgain(new Made(JUNE, SECOND.assessment(), Optional.empty()));
        assertThat(store.assessments().of(now)).containsExactly(FIRST, SECOND);
    }

    @Test
    void listsWhatHasChangedSince() {
        store.documents().saveAll(List.of(Samples.stored(), named("b", 1, "two")));
        assertThat(store.documents().changedSince(Samples.SEEN)).containsExactly("b", "d1");
        assertThat(store.documents().changedSince(Samples.SEEN.plus(Duration.ofDays(1)))).isEmpty();
        saidAgain(SECOND);
        assertThat(store.documents().changedSince(MAY)).containsExactly("d1");
    }

    @Test
    void remembersTheNewestSweep() {
        assertThat(store.sweeps().newest()).isEmpty();
        store.sweeps().done(JUNE, 7, 1);
        store.sweeps().done(MAY, 9, 0);
        assertThat(store.sweeps().newest()).contains(JUNE);
    }
}
