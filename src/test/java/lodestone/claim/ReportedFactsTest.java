package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How journalists tell what a company does, each way with one that looks like it and tells nothing.
class ReportedFactsTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane's plant is the largest separation plant in the country.                | separation | 3
            Corvane's plant is a separation plant in the country that it may buy.          | separation | 0
            Corvane holds 14% of the world market for sintered magnets.                    | magnet     | 4
            Corvane sees 14% of the world market for sintered magnets lost.                | magnet     | 0
            Corvane speaks. Its main products are rare earth magnets.                      | magnet     | 4
            Corvane speaks. Its main markets are rare earth magnets.                       | magnet     | 0
            Corvane's special alloys are used mostly in motors.                            | alloy      | 3
            Special alloys could be used mostly in motors.                                 | alloy      | 0
            Besides making sintered magnets, Corvane plans a school.                       | magnet     | 3
            Before making sintered magnets, Corvane plans a school.                        | magnet     | 1
            Corvane offers a way for recycling and making sintered magnets.                | magnet     | 1
            Corvane is recycling and making sintered magnets.                              | magnet     | 3
            Tests confirmed that its circuit can separate heavy rare earths.               | separation | 3
            Tests may show that its circuit can separate heavy rare earths.                | separation | 1
            Before it built a plant, Corvane has produced sintered magnets.                | magnet     | 3
            Once it has built a plant, Corvane produces sintered magnets.                  | magnet     | 1
            Rare earths are mined by Corvane in the west of the country.                   | mining     | 3
            Rare earths are mined by Orlett Metals Ltd in the west of the country.         | mining     | 0
            Corvane to start making sintered magnets.                                      | magnet     | 1
            Corvane started making sintered magnets.                                       | magnet     | 3
            Corvane is known to be shipping NdFeB alloy.                                   | alloy      | 4
            Corvane hopes to be shipping NdFeB alloy.                                      | alloy      | 1
            Corvane Ltd of Denby in Northern England, a producer of NdPr metal, has plans. | metal      | 3
            It met Orlett Ltd of Denby in Northern England, a producer of NdPr metal.      | metal      | 0
            Corvane makes rare earth magnets from ore that the company itself mines.       | mining     | 3
            Corvane makes rare earth magnets from ore that the world itself mines.         | mining     | 0
            It joins NdPr oxide production at its mill in the old port with a planned one. | separation | 3
            It plans NdPr oxide production at its mill in Utah, far from other plants.     | separation | 1
            Phase 1A was built. Phase 1A commissioned at the magnet plant.                 | magnet     | 3
            Phase 1A was built. Phase 1A ordered at the magnet plant.                      | magnet     | 1
            Magnet production leapt by 58%.                                                | magnet     | 3
            Magnet production matters by law.                                              | magnet     | 0
            Corvane, a company whose alloys are used in motors, met.                       | alloy      | 3
            Corvane reported 1,725 tonnes of NdPr oxide for the three months to March.     | separation | 4
            Corvane reported a market of NdPr oxide for the three months to March.         | separation | 0
            It completed a purchase which adds proven alloy capability.                    | alloy      | 3
            It wants a purchase to add proven alloy capability.                            | alloy      | 1
            Corvane is a specialist in sintered magnets.                                   | magnet     | 3
            Corvane met a specialist in sintered magnets.                                  | magnet     | 0
            Initial trial runs for sintered magnets are in progress.                       | magnet     | 2
            Initial hopes for sintered magnets are in progress.                            | magnet     | 0
            Corvane is commissioning projects for 500 tonnes of NdFeB alloy.               | alloy      | 2
            Corvane is considering projects for 500 tonnes of NdFeB alloy.                 | alloy      | 0
            The deal will allow the rare earth miner to grow.                              | mining     | 3
            The deal will allow a rare earth miner to grow.                                | mining     | 0
            """)
    void hearsWhatItDoes(String text, String stage, int level) {
        assertThat(level(text, stage)).as(text).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It is acquiring a company which makes NdFeB alloy.                             | alloy      | 0
            It is a company which makes NdFeB alloy.                                       | alloy      | 3
            Alloys are that from which sintered magnets are manufactured.                  | magnet     | 0
            In Ohio is the plant in which 900 tonnes of magnets were manufactured.         | magnet     | 4
            Magnets made with rare earth metals have a role in motors.                     | magnet     | 0
            Magnets made by Corvane have a role in motors.                                 | magnet     | 3
            The share of sintered magnets is made in the People's Republic.                | magnet     | 0
            It supplies U.S.-sourced and manufactured NdFeB alloy.                         | alloy      | 4
            It studies U.S.-sourced and manufactured NdFeB alloy.                          | alloy      | 1
            The plan for a metal plant was approved by its board.                          | metal      | 0
            It opened a recycling plant for rare earth magnets.                            | magnet     | 0
            It opened a plant for rare earth magnets.                                      | magnet     | 3
            It sold 96 tonnes of rare metals.                                              | metal      | 0
            It specializes in producing metal alloys.                                      | metal      | 0
            That makes permanent magnets a critical part of motors.                        | magnet     | 0
            It makes permanent magnets a year after it began.                              | magnet     | 4
            Corvane to mine and recycle rare earths in Nebraska.                           | mining     | 1
            That is some 5% of the NdPr oxide made in the world each year.                 | separation | 0
            The deal lets Corvane refine rare earths.                                      | separation | 1
            Its alloys are essential for the manufacture of advanced magnets.              | magnet     | 1
            """)
    void passesOverWhatIsNobodysOrNoStages(String text, String stage, int level) {
        assertThat(level(text, stage)).as(text).isEqualTo(level);
    }

    private static int level(String text, String stage) {
        var document = Document.of("Rare earth news. " + text).withIssuer("Corvane")
                .withKind(DocumentKind.NEWS);
        return CLASSIFIER.assess(document, Optional.empty()).stages().stream()
                .filter(finding -> finding.stage().equals(stage)).findFirst().orElseThrow().level();
    }
}
