package lodestone.extract.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the pieces of every page. PDFBox's stripper brings the glyphs and drops those that are drawn
/// twice for boldness; how it would write them, line by line as they are drawn, is put aside.
final class PageScan extends PDFTextStripper {

    private final List<Page> pages = new ArrayList<>();
    private final int maxPages;
    private final int maxCharacters;
    private int characters;

    private PageScan(int maxPages, int maxCharacters) {
        this.maxPages = maxPages;
        this.maxCharacters = maxCharacters;
        setShouldSeparateByBeads(false);
    }

    /// Something is over a bound.
    static final class OverBoundException extends IOException {

        private static final long serialVersionUID = 1L;

        OverBoundException(String bound) {
            super(bound);
        }
    }

    /// The pages in their order, those without any content too.
    ///
    /// @throws OverBoundException if there are more pages or characters than allowed
    static List<Page> of(PDDocument pdf, int maxPages, int maxCharacters) throws IOException {
        var scan = new PageScan(maxPages, maxCharacters);
        scan.writeText(pdf, Writer.nullWriter());
        scan.fill(scan.getCurrentPageNo());
        return scan.pages;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        fill(getCurrentPageNo());
    }

    /// Pages without content are passed over unseen.
    private void fill(int next) throws OverBoundException {
        if (next > maxPages + 1) {
            throw new OverBoundException("more than " + maxPages + " pages");
        }
        while (pages.size() + 1 < next) {
            pages.add(new Page(pages.size() + 1, 0, List.of()));
        }
    }

    @Override
    protected void writePage() throws IOException {
        var glyphs = getCharactersByArticle().stream().flatMap(List::stream).toList();
        characters += glyphs.size();
        if (characters > maxCharacters) {
            throw new OverBoundException("more than " + maxCharacters + " characters");
        }
        var directions = directions(glyphs);
        var layers = directions.stream().map(direction -> new PieceBuilder().pieces(glyphs, direction))
                .toList();
        pages.add(new Page(getCurrentPageNo(), directions.isEmpty() ? 0
                : height(glyphs.getFirst(), directions.getFirst()), layers));
    }

    private static float height(TextPosition any, float direction) {
        return direction % 180 == 0 ? any.getPageHeight() : any.getPageWidth();
    }

    /// What stands across, such as a stamp in the margin, is read after the rest.
    private static List<Float> directions(List<TextPosition> glyphs) {
        Map<Float, Integer> seen = new HashMap<>();
        glyphs.forEach(glyph -> seen.merge(glyph.getDir(), 1, Integer::sum));
        return seen.entrySet().stream().sorted(Map.Entry.<Float, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }
}
