package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In the texts `/` stands for a line's end.
class DatelineTest {

    private static final Chain CHAIN = Chains.shipped();

    private static Document document(String text) {
        return Sections.complete(Document.of(text.replace("/", "\n")));
    }

    private static Optional<LocalDate> day(Document document) {
        return Dateline.day(new Reading(CHAIN, document), CHAIN.phrasebook());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Corvane Opens//DENVER, March 2, 2026 -- Corvane opened its mill.
            Corvane Opens//DENVER, Colo., Mar. 2, 2026 (GLOBE NEWSWIRE) -- Corvane opened its mill.
            Corvane Opens//Perth, 2 March 2026 – Corvane opened its mill.
            ASX Announcement | 2 March 2026//Corvane Opens//Corvane opened its mill on 3 May 2025.
            2 March 2026 | Corvane Limited//Corvane Opens//Corvane opened its mill.
            Corvane Opens/March 2, 2026/Corvane opened its mill.
            """)
    void takesTheDayOfADateline(String text) {
        assertThat(day(document(text))).contains(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Corvane Reports for the Quarter Ended March 31, 2026//Corvane opened its mill.
            Form 10-Q, March 31, 2026 (extract)//Corvane opened its mill.
            Corvane Opens//Corvane opened its mill on March 2, 2026 - and closed it again.
            Corvane Opens//Corvane opened its mill.//March 2, 2026
            Corvane Opens//DENVER, March 42, 2026 -- Corvane opened its mill.
            """)
    void takesNoOtherDate(String text) {
        assertThat(day(document(text))).isEmpty();
    }

    @Test
    void believesThePublisherFirst() {
        var said = document("Corvane Opens//DENVER, March 2, 2026 -- Corvane opened its mill.")
                .withDefaults("", Optional.empty(), Optional.of(Instant.parse("2026-03-09T00:00:00Z")));
        assertThat(day(said)).contains(LocalDate.of(2026, 3, 9));
    }

    @Test
    void makesAPlanOfWhatIsToComeAndDatesWhatIsNew() {
        var text = """
                Corvane Sells Oxide

                DENVER, March 2, 2026 -- In 2028 the plant produces NdPr metal. In January 2026 Corvane sold
                12 t of NdPr oxide.
                """;
        var assessment = new Classifier(CHAIN).assess(
                Document.of(text).withIssuer("Corvane").withKind(DocumentKind.RELEASE), Optional.empty());
        assertThat(assessment.stages().get(2).level()).isEqualTo(1);
        assertThat(assessment.newFacts()).contains(true);
    }
}
