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
            Mr. Kay has commissioned separation plants during his career.                 | OTHER
            Dr. Roe, the new CTO, has produced metal and commissioned separation plants.  | OTHER
            Prior to joining Corvane, Dr. Roe commissioned three separation plants.       | OTHER
            She was part of the team that commissioned a separation plant in Malaysia.    | OTHER
            He previously made magnets at Hitachi Metals before joining Corvane in 2020.  | OTHER
            Our team has produced magnets at Hitachi Metals Ltd.                          | OTHER
            Kay commissioned three separation plants in her career.                       | OTHER
            Our team has produced magnets at the plant in Ohio.                           | OWN
            Mr. Kay said the Company has commissioned a separation plant.                 | OWN
            Mr. Kay confirmed the plant has produced oxide.                               | OWN
            Mr. Kay inaugurated the separation plant in Ohio.                             | OWN
            Dr. Roe's team has produced oxide.                                            | OWN
            Under Dr. Roe, oxide was produced.                                            | OWN
            Ms. Kay and her team have produced oxide at our plant.                        | OWN
            Corvane hired Mr. Kay and produced oxide.                                     | OWN
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
