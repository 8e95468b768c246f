package lodestone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    @Test
    void hasATextLayerOnEveryPage() throws IOException {
        var text = "Quarterly Report – 30 September\n\n"
                + "Feed was 2,870 kg (dry) of “concentrate”.\n".repeat(70);

        try (var document = Loader.loadPDF(Pdf.of(text))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .startsWith("Quarterly Report – 30 September")
                    .contains("Feed was 2,870 kg (dry) of “concentrate”.");
        }
    }

    @Test
    void hasNoText_scanned() throws IOException {
        try (var document = Loader.loadPDF(Pdf.scanned(3))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document)).isBlank();
        }
    }
}
