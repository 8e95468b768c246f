package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lodestone.extract.pdf.PdfOutcome;
import lodestone.extract.pdf.PdfText;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;

final class PdfDocumentTest {

    private static final String JOINT = """
            Two Sign
            PERTH, March 4, 2026 – Corvane Rare Earths, Inc. (Nasdaq: CVNE), a smelter, and Tindrel Minerals \
            Limited (ASX: TDL) announced today that they build one plant at Gallows Mesa, and that each owns \
            half.
            """;

    private static Document read(String letterhead, String text) {
        var pdf = new PdfText(text, List.of(0), List.of(), letterhead, Optional.of("Two Sign"),
                new PdfText.Information(Optional.empty(), Optional.empty(), Optional.empty()));
        var raw = new RawDocument(new byte[1], Optional.empty(), Optional.empty(), Optional.empty());
        return ((Extraction.Extracted) PdfDocument.of(raw, new PdfOutcome.Read(pdf))).document();
    }

    @Test
    void keepsThePartiesOfAJointRelease() {
        var document = read("", JOINT);
        assertThat(document.issuer()).contains("Corvane Rare Earths, Inc.");
        assertThat(document.parties()).containsExactly("Tindrel Minerals Limited");
    }

    @Test
    void believesTheLetterhead_theTextNamesNobody() {
        var document = read("Skarvheim Minerals ASA", "Drilling goes on at the fjord.\n");
        assertThat(document.issuer()).contains("Skarvheim Minerals ASA");
        assertThat(document.parties()).isEmpty();
    }
}
