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
    @CsvSource(delimiter = ';', textBlock = """
            Orlett; Orlett Magnets Inc. (NYSE: ORLT) today announced a contract with Corvane Metals, Inc.
            Orlett; MOU with Corvane Metals plc//Orlett plc (the "Company") joins Corvane Metals plc.
            Orlett; Bid for Corvane Metals plc//Orlett plc (AIM: ORL) announces the purchase.
            Phoenix Sands; Phoenix Sands Opens Works//Phoenix Sands opened its works on a hill.
            Orlett; Orlett and Corvane//Orlett plc (AIM: ORL) and Corvane Metals, Inc. (CVNE) have signed.
            Orlett; A pact//Orlett plc announced that its subsidiary Corvane Metals, Inc. has made ten.
            Orlett; A deal//Orlett plc, merging with Bray Metals, Inc. (NYSE: BRAY), has moved. Orlett is new.
            Orlett; Shares rise//Orlett Metals, a recycler, is hiring.
            Orlett; Works open in Tarn//Tarn-based Orlett Metals has time. Tarn has none. Tarn is full.
            Orlett; Tarn opens//Tarn is home to Orlett Metals. Tarn is old. Tarn has fun, says Orlett Metals.
            JB Orlett; A deal//JB Orlett, based in Oslo, hires. JB Orlett has ore.
            Orlett; Orlett Metals, Inc. - Annual Report on Form 10-K//Tarn LLC refines. Tarn LLC sold ten.
            Orlett; A talk//Ada Quill, the chief of Orlett Metals, sat down. Quill explained it. Quill smiles.
            Orlett; Works open in Tarn//TARN, Ohio - Orlett Metals has time. Tarn has none.
            Orlett; A loan//Tarn Bank has lent Orlett Metals money. Tarn Bank is old. Orlett Metals is new.
            Orlett; Orlett Metals: a loss//A deal to buy Tarn Metals Ltd (TML) was signed. It ends in May.
            Orlett; A drone//Ukraine made nine. Ukraine has ten. Companies: Orlett Inc. (NYSE: ORL), a maker.
            Orlett; A talk//Pini Tarn, CEO of Orlett Metals, sat. Pini Tarn smiles. Orlett Metals has ore.
            Energy Fuels; It gains//Energy Fuels Inc. ORLF has signed with Tarn Metals. Tarn Metals has ore.
            Orlett; A deal//It was signed by Orlett plc with Tarn Metals. Orlett is new. Tarn Metals has ore.
            Orlett Strategic; A talk//Orlett Strategic Materials Ltd (OSM) (ASX: OSM) is up. OSM has ore.
            Orlett Metals; Orlett Metals (ORLM) opens//A summary. Orlett Metals has opened a works.
            ORL-TARN; ORL-TARN Aims High//ORL-TARN makes magnets, and ORL-TARN aims high.
            Quiet Fuels; Quiet Fuels (QFUU) opens//A summary. Quiet Fuels has opened a works.
            Orlett; An owner lists//Orlett Metals, which has a pit, merges with Tarn Acquisition Corp. (TRN).
            Orlett; Lower sales at Orlett//Orlett Metals of Ohio, big in ore, lost. Tarn Metals plc was sold.
            Tarrow; Ore is found//Canadian miner Tarrow said it drilled. “It is deep,” said a man of Tarrow.
            """)
    void takesTheOneThatSpeaks(String issuer, String text) {
        assertThat(issuerOf(text.replace('/', '\n')).orElse("")).startsWith(issuer);
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
    void leavesItOpen_twoNamedOnceOnTop() {
        assertThat(issuerOf("A hill stands between Orlett Metals and Corvane Alloys.")).isEmpty();
    }

    @Test
    void takesANameOfManyWordsWithItsInitials() {
        assertThat(issuerOf("ALDER BIRCH CEDAR DOGWOOD ELM METALS & MINERALS CORP. (ABDE) HAS ORE. "
                + "ABDE IS NEW.")).contains("ALDER BIRCH CEDAR DOGWOOD ELM METALS & MINERALS CORP.");
    }

    @Test
    void knowsInitialsWithAnAmpersand() {
        assertThat(new Classifier(Chains.shipped())
                .assess(Document.of("Alder & Finch Corp. (A&F) announced a "
                        + "rare earth webinar. A&F is America's mine-to-magnet company."), Optional.empty())
                .claims())
                .hasSize(1);
    }

    @Test
    void takesNoPersonForACompany() {
        assertThat(issuerOf("“It takes one discipline,” said Jane Roe, Co-Chair of a bank. Jane Roe is old."))
                .isEmpty();
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
