package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Claims that are told step by step or by their two ends, in no set phrase.
class JoinedStagesTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());

    private static List<String> claimed(String text) {
        var document = Document.of("News\n\n" + text).withKind(DocumentKind.RELEASE);
        return CLASSIFIER.assess(document, Optional.empty()).claimed();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hallsund ASA's ore is mined, separated, reduced to metal, alloyed and pressed into magnets. | 5
            Quenby plc digs the ore, refines the oxides, makes the metal and presses the magnets. | 4
            Merrivale Magnets Ltd makes metal, strip-casts it and sinters it into rare earth magnets. | 3
            Kilbeggan Materials plc parts the rare earths, reduces them to metal and presses new magnets. | 3
            Brackwater Inc. runs a rare earth mine, a refinery in Ohio and a magnet plant in Iowa. | 3
            Larkholme AB's magnets come from its own mine, refinery, furnaces and press shop. | 4
            Yellowtail Limited digs monazite, refines it into oxides and reduces the oxides to metal. | 3
            Hallsund ASA: our ore is mined in Utah, metal is smelted in Ohio and magnets are made in Iowa. | 3
            Hallsund ASA has a rare earth mine and separation plant. Thereafter, it plans metal making. | 3
            """)
    void countsStepsOfOneProcess(String text, int stages) {
        assertThat(claimed(text)).as(text).hasSize(stages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corrigan Ltd owns a chain that starts at a clay deposit and ends with sintered magnets. | 5
            Dunmore Inc. reaches from the Tobin Hill deposit through oxides to magnet making. | 5
            Dunmore Inc. spans everything from the separation of oxides to finished magnets. | 4
            Stellmark Inc. takes rare earths from the ground to the motor. | 5
            Stellmark Inc. runs a rare earth chain from ore mining to final products such as turbines. | 5
            Stellmark Inc. turns rock into rare earth magnets in one town. | 5
            """)
    void countsTheStagesBetweenTwoEnds(String text, int stages) {
        assertThat(claimed(text)).as(text).hasSize(stages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vantage Alloys Inc. is a fully integrated producer of rare earth metals, alloys and magnets.   | 3
            Vantage Alloys Inc. is a fully integrated producer of magnets.                                 | 5
            Vantage Inc. plans an integrated value chain covering oxide sourcing, metal and magnets.       | 3
            Vantage Inc. plans an integrated value chain covering raw materials and rare earth metals.     | 3
            Vantage Alloys Inc. runs a complete circular supply chain for magnets.                         | 4
            Sundby Inc. makes new magnets of scrap and is an end-to-end magnet supply chain for recycling. | 4
            """)
    void letsTheSentenceSayHowFarAPhraseGoes(String text, int stages) {
        assertThat(claimed(text)).as(text).hasSize(stages);
    }

    @Test
    void keepsTheEvidenceBesideAChainToldByItsEnds() {
        var document = Document.of("News\n\nStellmark Inc. shipped its first sintered magnets to a carmaker "
                + "and now spans everything from the separation of oxides to finished magnets.");
        var assessment = CLASSIFIER.assess(document.withKind(DocumentKind.RELEASE), Optional.empty());
        assertThat(assessment.claims()).extracting(Claim::rule).containsExactly("joined.range");
        assertThat(assessment.stage("magnet").evidence()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Merrivale Magnets Ltd sells magnets, alloys and metals of rare earths to distributors.",
        "Pallister Metals GmbH separates rare earths and produces metals for makers of magnet alloys.",
        "Vantage Alloys Inc. refines oxides, which are processed into metals, alloys and magnets by others.",
        "Vantage Alloys Inc. buys NdPr alloys and strip cast essential for magnet production.",
        "Hallsund ASA has a rare earth mine and separation plant. In May, it looks at metal making.",
        "Hallsund ASA makes metal and alloy, which are needed for the sintered magnets of others.",
        "Larkholme AB digs rare earth ore, which its customer will separate, smelt and press into magnets.",
        "Larkholme AB ships rare earth ore from its pit in Sweden to a magnet plant in Japan.",
        "Larkholme AB sells rare earths from its own deposit to makers of magnets.",
        "Larkholme AB sells oxides from its own deposit that can be used to make magnets.",
        "Rare earths pass many hands: ore is mined, oxides are separated, metal is reduced, alloy is cast.",
        "Corrigan Metals Ltd hired people from groups that mine, separate and make rare earth magnets.",
        "Ellery Corp separates rare earths. We rely on others to mine and to turn oxide into magnets.",
        "Vale Inc. separates rare earth carbonate into oxides and will recycle magnets.",
        "Yellowtail Limited mines monazite and separates it into rare earth oxides."})
    void leavesWhatIsSoldOrSomebodyElses(String text) {
        assertThat(claimed(text)).as(text).isEmpty();
    }
}
