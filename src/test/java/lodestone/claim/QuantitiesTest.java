package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import lodestone.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    private static final Chain CHAIN = Chains.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The plant made 29 kg of oxide.                    | 29 kg
            It holds 12 million tonnes and 29kg.              | 12 million tonnes, 29kg
            They sold 3 metric tons of metal.                 | 3 metric tons
            In 2025 nothing was made in Building 7.           | ''
            """)
    void findsFiguresWithTheirUnitsAsWritten(String text, String quantities) {
        var reading = new Reading(CHAIN, Document.of(text));
        assertThat(String.join(", ", Quantities.in(reading, 0, reading.tokens().size())))
                .isEqualTo(quantities);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12,983   | 12983
            99.5     | 99.5
            0.25     | 0.25
            7        | 7
            """)
    void readsAFigure(String figure, double value) {
        var tokens = Tokenizer.of(CHAIN.vocabulary(), figure);
        assertThat(Quantities.value(tokens, 0)).isEqualTo(value);
    }
}
