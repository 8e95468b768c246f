package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    private static final RevisitSettings BOUNDS = RevisitSettings.defaults();

    @ParameterizedTest(name = "gaps of {0} days: {1} expected, longest {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                            | 60 | 0
            1                             | 48 | 1
            7 7 7 7                       | 30 | 7
            7 7 7 7 7 7 7 7 7 7 7 7       | 15 | 7
            30 30 30                      | 60 | 30
            1*100                         | 7  | 1
            7*100                         | 14 | 7
            7*96 40*4                     | 14 | 40
            7*94 40*6                     | 80 | 40
            90*3 5*100                    | 10 | 5
            """)
    void expectsTwiceWhatFewGapsExceed_moreWhileFewAreKnown(String gaps, long expected, long longest) {
        var rhythm = new Rhythm(arrivals(gaps));
        assertThat(rhythm.expectedSilence()).isEqualTo(expected);
        assertThat(rhythm.longestGap()).isEqualTo(longest);
    }

    @Test
    void countsOneDayOnce() {
        var day = List.of(START, START.plusSeconds(60), START.plusSeconds(7200),
                START.plus(Duration.ofDays(3)));
        assertThat(new Rhythm(day).gapCount()).isEqualTo(1);
        assertThat(new Rhythm(day).longestGap()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} in four weeks: after {1}")
    @CsvSource({"0, P1D", "4, P1D", "6, P1D", "13, PT12H", "27, PT6H", "55, PT3H", "10000, PT15M"})
    void asksAQuarterOfTheMeanGapLater_withinTheBounds(int arrivals, Duration interval) {
        var now = START.plus(Duration.ofDays(29));
        var times = IntStream.range(0, arrivals)
                .mapToObj(i -> now.minus(Duration.ofDays(20)).plusSeconds(i)).toList();
        assertThat(new Rhythm(times).interval(now, BOUNDS)).isEqualTo(interval);
    }

    @Test
    void asksLessOften_silentForWeeks() {
        var rhythm = new Rhythm(IntStream.range(0, 55).mapToObj(i -> START.plusSeconds(i)).toList());
        assertThat(rhythm.interval(START.plus(Duration.ofDays(27)), BOUNDS)).isEqualTo(Duration.ofHours(3));
        assertThat(rhythm.interval(START.plus(Duration.ofDays(29)), BOUNDS)).isEqualTo(Duration.ofDays(1));
    }

    private static List<Instant> arrivals(String gaps) {
        var times = new ArrayList<>(gaps.isEmpty() ? List.<Instant>of() : List.of(START));
        Arrays.stream(gaps.split(" ")).filter(gap -> !gap.isEmpty()).forEach(gap -> {
            var parts = gap.split("\\*", 2);
            for (int i = 0; i < (parts.length == 1 ? 1 : Integer.parseInt(parts[1])); i++) {
                times.add(times.getLast().plus(Duration.ofDays(Integer.parseInt(parts[0]))));
            }
        });
        return times;
    }
}
