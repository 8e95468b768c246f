package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.Modality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said must not depend on how its sentence is built: every subject with every verb about every
/// stage's product, and every set phrase in every frame.
class SentenceFramesTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());
    private static final Map<String, String> PRODUCTS = Map.of("mining", "monazite concentrate", "separation",
            "NdPr oxide", "metal", "NdPr metal", "alloy", "NdFeB alloy", "magnet", "sintered magnets");
    private static final List<String> DEEDS = List.of("produces X in Ohio", "produced X in May",
            "has produced X", "sells X to customers in Wales", "now makes X", "is producing X",
            "shipped its first X in May", "started making X in May", "makes and sells X",
            "turned out 40 tonnes of X last year", "is one of the few that produce X",
            "is the first in the country to produce X", "has been making X for customers since 2023",
            "operates a plant that produces X");
    private static final List<String> PLANS = List.of("will produce X in Ohio", "plans to produce X",
            "expects to produce X", "aims to make X", "is set to produce X", "wants to make X",
            "is building a plant to produce X", "is building a plant that will produce X",
            "is on track to produce X", "is preparing to produce X", "could produce X",
            "signed a memorandum of understanding to supply X");
    private static final List<String> PHRASES = List.of("mine-to-magnet", "vertically integrated",
            "fully integrated rare earth magnet", "end-to-end rare earth magnet");

    static Stream<String> subjects() {
        return Stream.of("Corvane", "The company", "The Ohio-based company", "The Canadian miner", "It",
                "Corvane, a developer of rare earths,", "Corvane, which is listed in New York,",
                "Corvane (NYSE: CVNE)", "Corvane, together with its partner Larkfield Ltd,",
                "Corvane's subsidiary Tarn Metals", "The group", "Its Ohio plant", "The firm", "The startup",
                "Corvane, backed by the Department of Defense,", "Corvane, unlike its rivals,",
                "Today the company", "With money from the government, Corvane",
                "In a world dominated by China, Corvane", "Despite weak demand, the company",
                "Founded in 2015, Corvane", "One of the few outside China, Corvane",
                "Chief executive Jane Roe said Corvane", "The Tarn Hill mill in Ohio",
                "The Pentagon-backed company");
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void hearsADeedOfEverySubject(String subject) {
        for (var product : PRODUCTS.entrySet()) {
            for (var deed : DEEDS) {
                var sentence = subject + " " + deed.replace("X", product.getValue()) + ".";
                assertThat(level(sentence, product.getKey())).as(sentence).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void hearsAPlanOfEverySubject(String subject) {
        for (var product : PRODUCTS.entrySet()) {
            for (var plan : PLANS) {
                var sentence = subject + " " + plan.replace("X", product.getValue()) + ".";
                assertThat(level(sentence, product.getKey())).as(sentence).isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Larkfield Metals Corp. produces X.", "Some 94% of the world's X is made in China.",
                "Corvane has not produced X.", "Demand for X grew by a tenth.", "The country needs X.",
                "Corvane buys X from Larkfield Metals Corp.", "Only a few companies in the world make X.",
                "Rivals such as Larkfield Metals Corp. make X.", "Corvane does not make X."})
    void hearsNoDeedOfOthers(String frame) {
        PRODUCTS.forEach((stage, product) -> assertThat(level(frame.replace("X", product), stage))
                .as(frame + product).isLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void hearsAClaimInEveryFrame(Modality modality) {
        for (var frame : Objects.requireNonNull(FRAMES.get(modality))) {
            for (var phrase : PHRASES) {
                var sentence = frame.replace("P", phrase);
                assertThat(assess(sentence).modality()).as(sentence).isEqualTo(modality);
            }
        }
    }

    private static final Map<Modality, List<String>> FRAMES = Map.of(
            Modality.ASSERTS, List.of("Corvane is the only P company in the country.",
                    "Corvane operates the country's one P supply chain.",
                    "Corvane, which has the first P supply chain, raised money.",
                    "Corvane's P supply chain serves carmakers.",
                    "Corvane offers customers the only P chain.",
                    "“We are the first P company,” said Jane Roe, chief executive of Corvane."),
            Modality.BUILDS, List.of("Corvane is building the first P supply chain.",
                    "Corvane, which is building the first P supply chain, has raised money.",
                    "Corvane, building the first P supply chain, raised money.",
                    "Corvane continues to build the first P supply chain.",
                    "Corvane raised money as it builds the first P supply chain.",
                    "Corvane is transforming into the first P company."),
            Modality.ASPIRES, List.of("Corvane aims to become the first P company.",
                    "The deal would make Corvane the first P company.",
                    "Corvane could become the first P company outside China.",
                    "The funds bring Corvane closer to the first P supply chain.",
                    "Corvane said it would create the first P supply chain.",
                    "Corvane's vision is to be the first P company in the country."),
            Modality.NONE, List.of("The West needs the first P supply chain.",
                    "Larkfield Metals Corp. is the only P company.", "Corvane is not the first P company.",
                    "China has the only P supply chain.", "Is Corvane the first P company?",
                    "Corvane signed a contract with Larkfield Metals Corp., the only P company."));

    private static int level(String sentence, String stage) {
        return assess(sentence).stage(stage).level();
    }

    private static Assessment assess(String sentence) {
        return CLASSIFIER.assess(Document.of("""
                Corvane raises money in Ohio

                Corvane Rare Earths (NYSE: CVNE), which wants to make magnets, raised $40 million.

                %s

                Its shares rose.""".formatted(sentence)), Optional.empty());
    }
}
