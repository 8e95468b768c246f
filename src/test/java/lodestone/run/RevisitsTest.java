package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import lodestone.alert.Coverage.Outcome;
import org.junit.jupiter.api.Test;

class RevisitsTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T09:00:00Z");

    @Test
    void looksLessAndLessOften_someThirtyTimesInAll() {
        var looks = new ArrayList<Duration>();
        for (var at = FIRST; at.isBefore(FIRST.plus(Revisits.WATCHED));) {
            var next = Revisits.next(FIRST, at);
            looks.add(Duration.between(at, next));
            at = next;
        }
        assertThat(looks).hasSizeBetween(25, 35).isSorted();
        assertThat(looks.getFirst()).isEqualTo(Duration.ofHours(20));
        assertThat(looks.getLast()).isLessThanOrEqualTo(Revisits.LONGEST);
    }

    @Test
    void asksAgainAfterADay_notFoundOnce() {
        var looked = FIRST.plus(Duration.ofDays(100));
        var once = new Standing(Outcome.FAILED, Optional.of("HTTP 404"), 1, Optional.of(looked));
        var twice = new Standing(Outcome.GONE, Optional.of("HTTP 404"), 2,
                Optional.of(looked.minus(Duration.ofDays(1))));
        var timedOut = new Standing(Outcome.FAILED, Optional.of("timed out"), 1, Optional.empty());
        assertThat(Revisits.next(FIRST, looked, once)).isEqualTo(looked.plus(Duration.ofDays(1)));
        assertThat(Revisits.next(FIRST, looked, twice)).isEqualTo(looked.plus(Duration.ofDays(25)));
        assertThat(Revisits.next(FIRST, looked, timedOut)).isEqualTo(looked.plus(Duration.ofDays(25)));
    }
}
