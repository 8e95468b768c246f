package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuersTest {

    private static Optional<String> issuerOf(String text) {
        return new Classifier(Chains.shipped()).assess(Document.of(text), Optional.empty()).issuer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Orlett Magnets Inc. (NYSE: ORLT) today announced a supply contract with Corvane Rare Earths, Inc.' | Orlett
            'MOU with Corvane Rare Earths plc\n\nOrlett plc (the "Company") has signed it with Corvane Rare Earths plc.' | Orlett
            'Deal\n\nThe buyer of Corvane Rare Earths plc is rich. Orlett plc (AIM: ORL) announces the purchase.' | Orlett
            'Phoenix Sands Opens Works\n\nPhoenix Sands opened its works. “We run,” said the head of Phoenix Sands.' | Phoenix Sands
            'Ore\n\nCanadian miner Tarrow said it drilled. “It is deep,” said a man of Tarrow.' | Tarrow
            """)
    void takesTheOneThatSpeaks(String text, String issuer) {
        assertThat(issuerOf(text.replace("\\n", "\n")).orElse("")).startsWith(issuer);
    }

    @Test
    void passesOverWhoeverStandsInTheContacts() {
        var text = """
                Orlett plc reports a pilot

                Orlett plc reports that its pilot made nine tonnes.

                Enquiries:
                Quay Securities plc (Nominated adviser)
                Quay Securities plc (Broker)
                Quay Securities plc (Desk)
                """;
        assertThat(issuerOf(text)).hasValueSatisfying(issuer -> assertThat(issuer).startsWith("Orlett"));
    }

    @Test
    void leavesItOpen_noCompanyNamed() {
        assertThat(issuerOf("The west needs a chain from mine to magnet.")).isEmpty();
    }

    @Test
    void takesTheOneThatIsGiven() {
        var text = "Orlett Magnets Inc. (NYSE: ORLT) today announced a plant.";
        var document = Document.of(text).withIssuer("Corvane");
        assertThat(new Classifier(Chains.shipped()).assess(document, Optional.empty()).issuer())
                .contains("Corvane");
    }
}
