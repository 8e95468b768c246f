package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

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
        var assertion = new Assertion(reading, CHAIN.vocabulary(), 2026, sentence.first(), sentence.end(),
                false);
        assertThat(assertion.of(event)).isEqualTo(status);
    }
}
