package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpeakersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “We are glad that the circuit runs again,” said Maren Holt, President of Corvane.   | Maren Holt
            “We are glad that the plant runs again,” commented Dr. Alain de Prée. “More.” | Dr. Alain de Prée
            Tarnhill’s Managing Director, Priya Raman, said: “The clay lies shallow, and wide.” | Priya Raman
            Petr Dlouhý, head of sales, added: “They audited us for eleven months on end.”       | Petr Dlouhý
            “Recognition opens doors; it builds nothing,” said Commissioner Ines Albrecht. | Ines Albrecht
            “Recognition opens doors; it builds nothing,” Ines Albrecht, its chair, said. | Ines Albrecht
            „Ein Bescheid ist noch kein Erzeugnis, sondern Arbeit“, sagte Kari Myhre.            | Kari Myhre
            « Une autorisation n'est pas encore un produit fini », a déclaré Luc Morel.          | Luc Morel
            """)
    void namesWhoSpeaks(String paragraph, String name) {
        assertThat(new Speakers().of(paragraph)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The “Company” said that it runs a plant.", "Corvane said that the plant runs.",
        "“We are glad that the circuit runs again.”"})
    void namesNobody_noneSaid(String paragraph) {
        assertThat(new Speakers().of(paragraph)).isEmpty();
    }

    @Test
    void knowsAgainWhoWasNamedInFull() {
        var speakers = new Speakers();
        speakers.of("“We are glad that the circuit runs again,” said Maren Holt, President of Corvane.");

        assertThat(speakers.of("“Now we have to do it each and every month,” Ms. Holt added."))
                .hasValue("Maren Holt");
        assertThat(speakers.of("“Nobody should expect miracles from us,” she added.")).hasValue("Maren Holt");
    }
}
