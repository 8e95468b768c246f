package lodestone.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the worked examples of those who thought the figures out.
class AgreementTest {

    private static final Offset<Double> PRINTED = within(0.0005);

    /// Pairs from a table of counts, first judge by rows.
    private static List<List<String>> pairs(int[][] table) {
        var pairs = new ArrayList<List<String>>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table.length; column++) {
                pairs.addAll(Collections.nCopies(table[row][column], List.of("" + row, "" + column)));
            }
        }
        return pairs;
    }

    /// Units from a line of values for each judge; a dot is what was left out.
    private static List<List<String>> units(String... judges) {
        var lines = Arrays.stream(judges).map(line -> line.split(" ")).toList();
        var units = new ArrayList<List<String>>();
        for (int unit = 0; unit < lines.getFirst().length; unit++) {
            int at = unit;
            units.add(lines.stream().map(line -> line[at]).filter(value -> !value.equals(".")).toList());
        }
        return units;
    }

    @Test
    void givesTheKappasOfCohen1960() {
        int[][] worseThanChance = {{50, 26, 24}, {24, 4, 32}, {6, 30, 4}};
        int[][] clinicians = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        assertThat(Agreement.kappa(pairs(worseThanChance)).orElseThrow()).isCloseTo(-0.092, PRINTED);
        assertThat(Agreement.kappa(pairs(clinicians)).orElseThrow()).isCloseTo(0.492, PRINTED);
    }

    @Test
    void givesTheAlphasOfKrippendorff2011() {
        assertThat(Agreement.alpha(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")).orElseThrow())
                .as("A, binary, two judges").isCloseTo(0.095, PRINTED);
        assertThat(Agreement.alpha(units("a a b b d c c c e d d a", "b a b b b c c c e d d d"))
                .orElseThrow()).as("B, names, two judges").isCloseTo(0.692, PRINTED);
        assertThat(Agreement.alpha(units("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .")).orElseThrow())
                .as("C, four judges who left some out").isCloseTo(0.743, PRINTED);
    }

    @Test
    void saysNothing_nothingToCompare() {
        assertThat(Agreement.of(List.of())).isEqualTo(new Agreement(0, 0, Optional.empty(),
                Optional.empty()));
        assertThat(Agreement.of(List.of(List.of("a", "a"), List.of("a", "a"))))
                .isEqualTo(new Agreement(2, 2, Optional.empty(), Optional.empty()));
    }

    /// R. G. Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
    @ParameterizedTest
    @CsvSource({"81,263,.2553,.3662", "15,148,.0624,.1605", "0,20,.0000,.1611", "1,29,.0061,.1718"})
    void givesTheIntervalsOfNewcombe1998(long hits, long of, double low, double high) {
        var interval = new Proportion(hits, of).interval();
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void knowsNothing_nothingLookedAt() {
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThat(new Proportion(0, 0).interval()).isEqualTo(Proportion.Interval.ALL);
    }
}
