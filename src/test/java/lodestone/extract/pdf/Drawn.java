package lodestone.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Draws PDF for tests; places are in points from the upper left of an A4 page.
final class Drawn {

    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float PITCH = 13;
    private static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDDocument pdf = new PDDocument();

    /// Begins a page.
    Drawn page() {
        pdf.addPage(new PDPage(PDRectangle.A4));
        return this;
    }

    PDDocument pdf() {
        return pdf;
    }

    /// Lines one below the other, 10 points high.
    Drawn lines(float left, float top, String lines) {
        float down = top;
        for (var line : lines.strip().lines().toList()) {
            words(left, down, 10, line);
            down += PITCH;
        }
        return this;
    }

    Drawn words(float left, float down, float size, String words) {
        return write(left, down, size, PLAIN, words);
    }

    Drawn bold(float left, float down, float size, String words) {
        return write(left, down, size, BOLD, words);
    }

    private Drawn write(float left, float down, float size, PDType1Font font, String words) {
        try (var content = content()) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(left, HEIGHT - down);
            content.showText(words);
            content.endText();
            return this;
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    /// Rows of cells that begin at the given places; cells are parted by bars.
    Drawn table(float top, String rows, float... lefts) {
        float down = top;
        for (var row : rows.strip().lines().toList()) {
            var cells = row.split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    words(lefts[i], down, 10, cells[i].strip());
                }
            }
            down += PITCH;
        }
        return this;
    }

    /// A picture over the whole page, as a scanner makes.
    Drawn picture() {
        try (var content = content()) {
            var picture = LosslessFactory.createFromImage(pdf, new BufferedImage(60, 80,
                    BufferedImage.TYPE_BYTE_GRAY));
            content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), HEIGHT);
            return this;
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private PDPageContentStream content() throws IOException {
        return new PDPageContentStream(pdf, pdf.getPage(pdf.getNumberOfPages() - 1),
                PDPageContentStream.AppendMode.APPEND, true);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (pdf) {
            pdf.save(out);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
        return out.toByteArray();
    }
}
