package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    private static DocumentKind kindOf(Document document) {
        return Kinds.of(document, new Reading(Chains.shipped(), document));
    }

    private static DocumentKind kindOf(String text) {
        return kindOf(Sections.complete(Document.of(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'TARN, Ohio, March 2, 2026 -- Orlett Magnets, Inc. (the "Company") announced today that it made ten.' | RELEASE
            'RNS Number : 7714Q\nOrlett plc\n19 May 2026\n\nThe Board of Orlett plc is pleased to announce a placing.' | RELEASE
            'FORM 10-K\nCommission file number 1-2\n\nWe have a history of losses. The Company owns a mine.' | FILING
            'Note 4 - Acquisition\n\nThe Company paid $9 million in the three months ended March 31, 2026.' | FILING
            'Orlett shares jump\n\nShares in Orlett rose on Thursday, the company said it had sold a plant.' | NEWS
            'Orlett opens line\n\nThe magnet maker told reporters on Monday that it would hire ninety people.' | NEWS
            'Why I sold Orlett\n\nI looked for the mine. There isn''t one. Make no mistake: it matters.' | OPINION
            'Orlett: initiates coverage\n\nInvestors should look at the price target. In our view it is a buy.' | OPINION
            'Orlett at a glance\n\nWho we are: a maker of magnets. Our products: magnets, magnets, magnets.' | OTHER
            'Bray & Moss LLP investigates\n\nThe law firm is investigating claims on behalf of investors.' | OTHER
            """)
    void knowsWhoSpeaks(String text, DocumentKind kind) {
        assertThat(kindOf(text.replace("\\n", "\n"))).isEqualTo(kind);
    }

    @Test
    void takesTheKindThatIsGiven() {
        var document = Document.of("Shares rose on Thursday.").withKind(DocumentKind.RELEASE);
        assertThat(kindOf(document)).isEqualTo(DocumentKind.RELEASE);
    }

    @Test
    void hearsNoOpinionInAQuote() {
        var signs = signs("Orlett made ten.\n\n“I think that I know why,” said the chief. “I do.”");
        assertThat(signs.of(KindSign.I)).isZero();
    }

    @Test
    void hearsAnOpinionOutsideOfQuotes() {
        assertThat(signs("I think that I know why.").of(KindSign.I)).isEqualTo(1);
    }

    @Test
    void endsAQuoteThatIsNeverClosedWithItsParagraph() {
        assertThat(signs("“It runs, said the chief.\n\nI think so. I do.").of(KindSign.I)).isEqualTo(1);
    }

    @Test
    void weighsAnEmptyText() {
        assertThat(Optional.of(kindOf(""))).contains(DocumentKind.NEWS);
    }

    private static KindSigns signs(String text) {
        var document = Document.of(text);
        return KindSigns.of(document, new Reading(Chains.shipped(), document));
    }
}
