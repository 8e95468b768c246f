package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HedgesTest {

    private static final Chain CHAIN = Chains.shipped();
    private static final String CLAIM = "Corvane Rare Earths, Inc. is America's mine-to-magnet company.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            There is no assurance of it. It is so. Read on.     | 0 | There is no assurance of it. | 0 | 0
            It is so. There is no assurance of it. Read on.     | 0 | There is no assurance of it. | 1 | 1
            It is non-binding. So. Then. It may not be so.      | 2 | It may not be so.            | 1 | 1
            """)
    void findsTheNearest(String text, int sentence, String hedge, int distance, int characters) {
        var found = new Hedges(new Reading(CHAIN, Document.of(text)), CHAIN.phrasebook()).nearest(sentence);
        assertThat(found.orElseThrow().text()).isEqualTo(hedge);
        assertThat(found.orElseThrow().distance()).isEqualTo(distance);
        assertThat(found.orElseThrow().characters()).isEqualTo(characters);
    }

    @Test
    void standsBesideItsClaim() {
        var text = CLAIM + " That is subject to financing.";
        var claim = new Classifier(CHAIN).assess(Document.of(text), Optional.empty()).claims().getFirst();
        assertThat(claim.hedge().orElseThrow().text()).isEqualTo("That is subject to financing.");
    }

    @Test
    void isAbsent_noCaution() {
        assertThat(new Classifier(CHAIN).assess(Document.of(CLAIM), Optional.empty()).claims().getFirst()
                .hedge()).isEmpty();
    }
}
