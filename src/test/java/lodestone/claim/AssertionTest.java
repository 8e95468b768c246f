package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lodestone.model.Document;
import lodestone.model.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionTest {

    private static final Chain CHAIN = Chains.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The plant produced oxide.                            | ACHIEVED
            We have produced oxide since May.                    | ACHIEVED
            We will produce oxide.                               | PLANNED
            We plan to produce oxide.                            | PLANNED
            We began to produce oxide.                           | ACHIEVED
            Oxide is expected to be produced at the plant.       | PLANNED
            In 2028 the plant produces oxide.                    | PLANNED
            In the fourth quarter of 2026 the plant produces oxide. | PLANNED
            In Q4 2026 the plant produces oxide.                 | PLANNED
            In October 2026 the plant produces oxide.            | PLANNED
            On 12 April 2026 the plant produces oxide.           | PLANNED
            In the first quarter of 2026 the plant produced oxide. | ACHIEVED
            On 12 March 2026 the plant produced oxide.           | ACHIEVED
            In the fourth quarter of 2025 the plant produced oxide. | ACHIEVED
            In the fourth quarter of fiscal 2026 the plant produced oxide. | ACHIEVED
            In the fourth quarter the plant produced oxide.      | ACHIEVED
            In the second half of 2026 the plant produces oxide. | PLANNED
            In H2 2026 the plant produces oxide.                 | PLANNED
            In the first half of 2026 the plant produced oxide.  | ACHIEVED
            In the second half the plant produced oxide.         | ACHIEVED
            In FY27 the plant produces oxide.                    | PLANNED
            In FY2027 the plant produces oxide.                  | PLANNED
            In FY26 the plant produced oxide.                    | ACHIEVED
            In the fourth quarter of FY25 the plant produced oxide. | ACHIEVED
            In 2026 the plant produces oxide.                    | ACHIEVED
            The plant could produce oxide.                       | CONDITIONAL
            No oxide was produced.                               | NEGATED
            We have not yet produced oxide.                      | NEGATED
            """)
    void tellsWhatHasHappened(String text, Status status) {
        var reading = new Reading(CHAIN, Document.of(text));
        var sentence = reading.sentences().getFirst();
        var event = sentence.events().stream()
                .filter(hit -> ((Meaning.Event) hit.meaning()).event().id().equals("produce")).findFirst()
                .orElseThrow();
        var dates = new FactDates(reading.tokens(), CHAIN.phrasebook(), LocalDate.of(2026, 3, 10));
        var assertion = new Assertion(reading, CHAIN.vocabulary(), dates, sentence.first(), sentence.end(),
                false);
        assertThat(assertion.of(event)).isEqualTo(status);
    }
}
