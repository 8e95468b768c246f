package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Holder;
import lodestone.model.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose words are quoted: who stands beside `said`, sentence by sentence.
class SayingsTest {

    private static final Chain CHAIN = Chains.shipped();

    private static Voices voices(Reading reading, Document document) {
        return new Voices(reading, Parties.of(CHAIN, reading, document, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "We made magnets," said Ann Lee, CEO of Larkfield Metals Ltd. "We like Corvane's oxide." | OTHER
            “We made magnets,” said Ann Lee, Director at Larkfield Metals Ltd. “We like Corvane.”    | OTHER
            "We like Corvane," said Ann Lee of Larkfield Metals Ltd. "We made magnets."              | OTHER
            "Fine. We made magnets," said Ann Lee of Larkfield Metals Ltd, which buys from Corvane.  | OTHER
            "We made magnets," said Ann Lee, CEO of Harrowgate. "We like Corvane's oxide."           | OTHER
            "We made magnets," said Interior Secretary Doug Roe at Corvane's mill.                   | OTHER
            President Roe said: "We made magnets with Corvane."                                      | OTHER
            "We made magnets," said Doug Roe, CEO of Corvane. "Larkfield Metals Ltd buys them."      | OWN
            "We made magnets," said Doug Roe, Corporate Secretary. "Larkfield Metals Ltd buys."      | OWN
            Larkfield Metals Ltd said: "We buy." Corvane adds: "We made magnets."                    | OWN
            "We buy," said Ann Lee of Larkfield Metals Ltd. The Company made magnets.                | OWN
            """)
    void givesEachQuoteItsSpeaker(String text, Holder holder) {
        var document = Document.of(text).withIssuer("Corvane");
        var reading = new Reading(CHAIN, document);
        var voices = voices(reading, document);
        int told = 0;
        while (!document.text().substring(0, reading.end(reading.sentences().get(told))).contains("made")) {
            told++;
        }
        assertThat(voices.of(told)).isEqualTo(holder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"We know it,\" Ms. Lee added.", "\"We know it,\" she added."})
    void knowsAgainWhoSpokeBefore(String again) {
        var document = Document.of("\"Good,\" said Ann Lee, CEO of Larkfield Metals Ltd.\n\n" + again)
                .withIssuer("Corvane");
        var reading = new Reading(CHAIN, document);
        assertThat(voices(reading, document).of(1)).isEqualTo(Holder.OTHER);
    }

    @Test
    void endsAQuoteWithItsParagraph() {
        var document = Document.of("Larkfield Metals Ltd said: \"We buy it.\"\n\nWe made magnets.")
                .withIssuer("Corvane");
        var reading = new Reading(CHAIN, document);
        assertThat(Quoted.of(reading.tokens()).at(reading.tokens().size() - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"We are rebuilding the chain from mine to magnet in America,\" said Interior Secretary Doug Roe.",
        "President Roe said: \"We are building a mine-to-magnet supply chain in America.\"",
        "\"We want to build a complete mine-to-magnet chain,\" said Industry Minister Paul Roy."})
    void takesNoOfficialsWordsForAClaim(String quote) {
        var text = "Corvane Rare Earths Corp. makes oxides. " + quote;
        var assessment = new Classifier(CHAIN).assess(Document.of(text), Optional.empty());
        assertThat(assessment.modality()).isEqualTo(Modality.NONE);
    }
}
