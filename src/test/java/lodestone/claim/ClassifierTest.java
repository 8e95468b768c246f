package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Modality;
import lodestone.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());
    private static final String ISSUER = "Corvane Rare Earths, Inc. (Nasdaq: CVNE) (\"Corvane\" or "
            + "the \"Company\") ";

    private static Assessment assess(String body) {
        return CLASSIFIER.assess(Document.of("Corvane news\n\n" + ISSUER + body), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is America's mine-to-magnet company.                                        | ASSERTS
            is a fully integrated rare earth magnet producer.                           | ASSERTS
            is building a mine-to-magnet supply chain.                                  | BUILDS
            is establishing an oxide‑to‑magnet complex.                                 | BUILDS
            aims to become a mine to magnet company.                                    | ASPIRES
            today set out its mine-to-magnet strategy.                                  | ASPIRES
            plans to mine ore, then separate its oxides and then sinter magnets.        | ASPIRES
            today rang the bell. We mine ore, separate the oxides and sinter magnets.   | ASSERTS
            said that it would scale the integrated magnet supply chain it has built.   | ASSERTS
            bought a works run by others, the third part of its mine-to-magnet plan.    | ASPIRES
            is at ease, hitting its stride as an end-to-end rare earth magnet supplier. | ASSERTS
            sells ore. As we scale our integrated mine-to-magnet operations, we hire.   | BUILDS
            """)
    void weighsTheStrengthOfAClaim(String body, Modality modality) {
        assertThat(assess(body).modality()).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gold | silver     | 0 | 0
            NdPr | dysprosium | 5 | 4
            """)
    void takesAGoldMinersWordsForNoChain(String one, String other, int claimed, int mining) {
        var text = """
                Tarn Valley reports

                Tarn Valley Resources Ltd (ASX: TVR) sold GOLD and SILVER. Prices of GOLD and SILVER rose.
                Our mine shipped 900 tonnes of concentrate. We are vertically integrated.
                Beside the GOLD and SILVER lies a rare earth deposit. We will make rare earth magnets.
                """.replace("GOLD", one).replace("SILVER", other);
        var assessment = CLASSIFIER.assess(Document.of(text), Optional.empty());
        assertThat(assessment.claimed()).hasSize(claimed);
        assertThat(assessment.stage("mining").level()).isEqualTo(mining);
    }

    /// In the manner of a columnist who thinks that the phrase is abused.
    @Test
    void findsNoClaimerInAColumnAboutTheTrade() {
        var column = """
                The mania for magnets

                written by Jane Roe | March 4, 2026

                “Master one discipline before you claim to own the entire value chain.” – Jane Roe, Co-Chair

                I think that juniors call themselves mine-to-magnet companies because markets reward it. The
                phrase suggests vertical integration from mining through separation, metal making and alloys
                to magnets. It conveys control of the full magnet supply chain. Mining projects have sold
                900 tonnes of concentrate. Finally comes magnet making, in my view the hardest business.
                """;
        var assessment = CLASSIFIER.assess(Document.of(column), Optional.empty());
        assertThat(assessment.kind()).isEqualTo(DocumentKind.OPINION);
        assertThat(assessment.verdict()).as(assessment.toString()).isEqualTo(Verdict.NO_CLAIM);
        assertThat(assessment.stages()).allMatch(stage -> stage.level() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sells mixed carbonate. China controls the chain from mine to magnet.",
        "does not intend to become a mine-to-magnet company.",
        "will speak at the Mine to Magnet Summit.",
        "is an ore-to-oxide business.",
        "asks: can anyone build mine-to-magnet outside China?",
        "has abandoned its mine-to-magnet plan.",
        "mines lithium and sells paint."})
    void findsNoClaim(String body) {
        var assessment = assess(body);
        assertThat(assessment.verdict()).as(assessment.toString()).isEqualTo(Verdict.NO_CLAIM);
        assertThat(assessment.severity()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            separation | 2 | The pilot plant produced 29 kg of dysprosium oxide.
            separation | 4 | In 2025 the refinery produced 917 tonnes of NdPr oxide.
            separation | 1 | We expect to produce NdPr oxide at the refinery next year.
            separation | 0 | No NdPr oxide was produced.
            metal      | 4 | The company sold 121 tonnes of NdPr metal to customers.
            alloy      | 2 | Our laboratory cast NdFeB alloy in trial heats of 5 kg.
            magnet     | 3 | The first sintered magnets were produced on the new line.
            magnet     | 1 | We signed a memorandum of understanding to make sintered magnets.
            magnet     | 0 | Hitherto China has made sintered magnets.
            mining     | 1 | Drilling intersected 22 m of ore at 4% TREO.
            mining     | 4 | The mine produced 12,983 tonnes of concentrate in the quarter.
            """)
    void levelsEvidence(String stage, int level, String body) {
        assertThat(assess("today reported. " + body).stage(stage).level()).isEqualTo(level);
    }

    @Test
    void quotesEveryFindingAtItsPlace() {
        var document = Document
                .of("News\n\n" + ISSUER + "is America's mine-to-magnet company. We sold 12 t of NdPr oxide.");
        var assessment = CLASSIFIER.assess(document, Optional.empty());
        for (var claim : assessment.claims()) {
            assertThat(document.text().substring(claim.start(), claim.end())).isEqualTo(claim.text());
            assertThat(claim.text()).contains(claim.phrase());
        }
        assertThat(assessment.stage("separation").evidence()).isNotEmpty()
                .allSatisfy(found -> assertThat(document.text().substring(found.start(), found.end()))
                        .isEqualTo(found.text()));
    }

    @Test
    void explainsInOneSentence() {
        var assessment = assess("is America's mine-to-magnet company. Drilling intersected 22 m of ore.");
        assertThat(assessment.explanation())
                .isEqualTo("Claims all five stages as a present fact; reports only drilling "
                        + "or its results for mining and nothing for the other four.");
        assertThat(assessment.gaps()).containsExactly("mining", "separation", "metal", "alloy", "magnet");
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNSUPPORTED);
        assertThat(assessment.severity()).isEqualTo(85);
    }

    @Test
    void takesNoEvidenceFromCautionaryWords() {
        var assessment = assess(
                "is the mine-to-magnet company.\n\nForward-looking statements\nThe refinery produced "
                        + "917 tonnes of NdPr oxide.");
        assertThat(assessment.stage("separation").level()).isZero();
    }

    @Test
    void letsAnAboutSpeakForItsCompanyOnly() {
        var assessment = assess(
                "signed a contract with Larkfield Magnetics Corp.\n\nAbout Larkfield Magnetics Corp.\n"
                        + "Larkfield Magnetics Corp. is a fully integrated rare earth magnet producer.");
        assertThat(assessment.verdict()).isEqualTo(Verdict.NO_CLAIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\ud800", "?", ".", "MINE-TO-MAGNET", "<p>mine-to-magnet</p>",
        "مرحبا",
        "a\u0000b", "9", "About", "About :\nx"})
    void bearsAnyText(String text) {
        assertThat(CLASSIFIER.assess(Document.of(text), Optional.empty()).stages()).hasSize(5);
    }

    @Test
    void bearsAVeryLongSentence() {
        var text = "we mine ore and separate oxides and ".repeat(20_000);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> CLASSIFIER.assess(Document.of(text), Optional.empty()));
    }

    @Test
    void givesTheSameAnswerAgain() {
        var text = ISSUER + "is building a mine-to-magnet chain. We sold 3 t of NdPr oxide.";
        var first = CLASSIFIER.assess(Document.of(text), Optional.empty());
        assertThat(List.of(CLASSIFIER.assess(Document.of(text), Optional.empty()))).containsExactly(first);
    }

    /// A critic's `one` of many is not the company that the piece is about.
    @Test
    void creditsNobodyWithWhatOneOfManyDid() {
        var text = """
                Corvane Rare Earths told investors that it had chosen a town for a magnet factory.

                A count found 27 companies that use the term. Four sell anything. One has made metal.
                """;
        var found = CLASSIFIER.assess(Document.of(text).withKind(DocumentKind.OPINION)
                .withIssuer("Corvane Rare Earths"), Optional.empty());
        assertThat(found.stages()).allMatch(stage -> stage.level() <= 1);
    }
}
