package lodestone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    /// Unit, basis, act, period; `-` is not known.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TONNE oxide PRODUCED QUARTER   | KILOGRAM oxide PRODUCED QUARTER  | true
            TONNE oxide PRODUCED -         | TONNE oxide PRODUCED -           | true
            TONNE oxide PRODUCED QUARTER   | TONNE metal PRODUCED QUARTER     | false
            TONNE oxide PRODUCED QUARTER   | TONNE oxide NAMEPLATE QUARTER    | false
            TONNE oxide PRODUCED QUARTER   | TONNE oxide SOLD QUARTER         | false
            TONNE oxide PRODUCED QUARTER   | TONNE oxide PRODUCED YEAR        | false
            TONNE oxide PRODUCED QUARTER   | TONNE - PRODUCED QUARTER         | false
            TONNE - PRODUCED QUARTER       | TONNE - PRODUCED QUARTER         | false
            TONNE oxide - QUARTER          | TONNE oxide - QUARTER            | false
            DOLLAR - SOLD QUARTER          | DOLLAR - SOLD QUARTER            | true
            DOLLAR - SOLD QUARTER          | EURO - SOLD QUARTER              | false
            PIECE - SOLD YEAR              | TONNE magnet SOLD YEAR           | false
            - oxide SOLD YEAR              | - oxide SOLD YEAR                | false
            """)
    void comparesOnlyWhatIsKnownToBeAlike(String one, String other, boolean compares) {
        assertThat(measure(one).comparesTo(measure(other))).isEqualTo(compares);
        assertThat(measure(other).comparesTo(measure(one))).isEqualTo(compares);
    }

    private static Measure measure(String told) {
        var parts = told.split(" ", -1);
        return new Measure("9", 0, 1, 9, known(parts[0]).map(Unit::valueOf), known(parts[1]),
                known(parts[2]).map(Act::valueOf), known(parts[3]).map(Period::valueOf));
    }

    private static Optional<String> known(String part) {
        return Optional.of(part).filter(name -> !name.equals("-"));
    }
}
