package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import lodestone.model.Act;
import lodestone.model.Document;
import lodestone.model.Measure;
import lodestone.model.Period;
import lodestone.model.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    private static final Chain CHAIN = Chains.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In the quarter we sold 917 tonnes of NdPr oxide.            | 917 t oxide sold quarter
            The plant produced 29 kg of dysprosium oxide.               | 29 kg oxide produced -
            It has a nameplate capacity of 2,000 t of metal a year.     | 2000 t metal nameplate per-year
            We plan to make 800 tpa of magnets.                         | 800 t magnet planned per-year
            The deposit holds 103 Mt.                                   | 103000000 t - - -
            It was 5 MT of concentrate.                                 | 5 t gross - -
            The ore holds 2.1 million tonnes of contained TREO.         | 2100000 t contained - -
            Sales were US$44.6 million in 2025.                         | 44600000 $ - sold year
            The circuit ran for 1,200 hours.                            | 1200 hours - - -
            Purity was 99.5%.                                           | 99.5 % - - -
            500,000 pieces were delivered in the first half.            | 500000 pieces - shipped half-year
            Output of metal (t): 917                                    | 917 t metal produced -
            They poured 12 ounces of metal.                             | 12 - metal produced -
            We made 12,400 t REO in concentrate.                        | 12400 t contained produced -
            Nobody made anything in 2025.                               | ''
            """)
    void saysWhatAFigureMeasures(String text, String measured) {
        assertThat(measured(text)).isEqualTo(measured);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We sold 9 t of oxide and shipped 3 t of metal.  | 9 t oxide sold -; 3 t metal shipped -
            We made 900 t, against a capacity of 2,000 t.   | 900 t - produced -; 2000 t - nameplate -
            """)
    void givesEachFigureItsOwnWords(String text, String measured) {
        assertThat(measured(text)).isEqualTo(measured);
    }

    private static String measured(String text) {
        var reading = new Reading(CHAIN, Document.of(text));
        return new Measures(reading, CHAIN.phrasebook()).in(0, reading.tokens().size()).stream()
                .map(MeasuresTest::told).collect(Collectors.joining("; "));
    }

    private static String told(Measure measure) {
        return String.format(Locale.ROOT, "%s %s %s %s %s",
                java.math.BigDecimal.valueOf(measure.value()).stripTrailingZeros().toPlainString(),
                measure.unit().map(Unit::label).orElse("-"), measure.basis().orElse("-"),
                measure.act().map(Act::label).orElse("-"), measure.period().map(Period::label).orElse("-"));
    }
}
