package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Holder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {

    private static final Chain CHAIN = Chains.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane produced oxide.                                                       | OWN
            The Company produced oxide.                                                   | OWN
            China produced oxide.                                                         | OTHER
            Larkfield Magnetics Corp. produced magnets.                                   | OTHER
            Magnets were produced by Larkfield Magnetics Corp.                            | OTHER
            Magnets were produced by Corvane.                                             | OWN
            Magnets were produced by a Korean vendor from Corvane's oxide.                | OTHER
            Magnets were produced by Korea's largest group of founders.                   | OTHER
            Our subsidiary Larkfield Magnetics Corp. produced magnets.                    | OWN
            Under a memorandum of understanding Larkfield Magnetics Corp. produced metal. | LOOSE_PARTNER
            """)
    void tellsWhoseActItIs(String text, Holder holder) {
        var document = Document.of(text).withIssuer("Corvane");
        var reading = new Reading(CHAIN, document);
        var parties = Parties.of(CHAIN, reading, document, Optional.empty());
        var attribution = new Attribution(reading, parties, CHAIN.phrasebook(), DocumentKind.RELEASE);
        var sentence = reading.sentences().getFirst();
        assertThat(attribution.of(0, sentence.first(), sentence.end(), sentence.events().getLast()))
                .isEqualTo(holder);
    }
}
