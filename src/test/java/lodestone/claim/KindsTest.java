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
    @CsvSource(delimiter = ';', textBlock = """
            RELEASE; TARN, Ohio, March 2, 2026 -- Orlett, Inc. ("the Company") today announced ten.
            RELEASE; RNS Number : 7714Q/19 May 2026//The Board of Orlett plc is pleased to announce it.
            FILING; FORM 10-K/Commission file number 1-2//We have losses. The Company owns a mine.
            FILING; Note 4 - Purchase//The Company paid it in the three months ended March 31, 2026.
            RELEASE; Orlett opens a line//Orlett, which makes magnets, today opened a line in Tarn, Ohio.
            NEWS; Orlett opens//Orlett opened a line in Tarn. The full press release can be viewed online.
            OPINION; Orlett and the narrative//For investors the stakes of this narrative are unprecedented.
            NEWS; Orlett shares jump//Shares rose on Thursday, the company said in a statement.
            NEWS; Orlett opens line//The magnet maker told reporters on Monday that it would hire.
            OPINION; Why I sold Orlett//I looked for the mine. I saw none. Make no mistake, I looked.
            OPINION; Initiates coverage//Investors should look at the price target. It is no secret.
            OTHER; Orlett at a glance//Who we are: a maker of magnets. Our products: magnets.
            OTHER; Bray & Moss LLP investigates//The law firm acts on behalf of shareholders.
            """)
    void knowsWhoSpeaks(DocumentKind kind, String text) {
        assertThat(kindOf(text.replace('/', '\n'))).isEqualTo(kind);
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
