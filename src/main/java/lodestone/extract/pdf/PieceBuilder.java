package lodestone.extract.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/// Chains glyphs to pieces in the order in which the page draws them, which within a line is nearly always
/// the order of reading.
final class PieceBuilder {

    /// Without a blank between, what is farther off than this stands apart; in parts of the font's size.
    private static final float APART = 1.0f;
    /// With a blank: in justified lines blanks are stretched.
    private static final float STRETCHED = 1.8f;
    private static final float BACKWARDS = 0.5f;
    private static final float RAISED = 0.5f;

    private final List<Piece> pieces = new ArrayList<>();
    private final IdentityHashMap<PDFont, Boolean> fonts = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float baseline;
    private float size;
    private float meanWidth;
    private int bold;
    private int glyphs;
    private boolean blank;
    private float direction;

    /// The pieces of the glyphs that run in that direction, in degrees.
    List<Piece> pieces(List<TextPosition> positions, float wanted) {
        direction = wanted;
        for (var position : positions) {
            if (position.getDir() == direction) {
                take(position);
            }
        }
        end();
        return List.copyOf(pieces);
    }

    private void take(TextPosition position) {
        var glyph = Characters.of(position.getUnicode() == null ? "" : position.getUnicode());
        if (glyph.isEmpty()) {
            return;
        }
        if (glyph.isBlank()) {
            blank = true;
            return;
        }
        float x = position.getXDirAdj();
        float y = position.getYDirAdj();
        float width = position.getWidthDirAdj();
        float height = Math.max(1, Math.abs(position.getYScale()));
        if (!text.isEmpty()) {
            join(position, x, y, height);
        }
        if (text.isEmpty()) {
            begin(x, y, height);
        }
        add(glyph, x, width, height, y, isBold(position.getFont()));
    }

    /// Ends the piece if the glyph does not go on with it, else writes the blank between.
    private void join(TextPosition position, float x, float y, float height) {
        float em = Math.max(size, height);
        float gap = x - right;
        boolean level = Math.abs(y - baseline) <= RAISED * em * (height < size * 0.9f ? 1 : 0.4f);
        if (!level || gap < -BACKWARDS * em - width() || gap > em * (blank ? STRETCHED : APART)) {
            end();
        } else if (blank || gap > Math.min(0.5f * position.getWidthOfSpace(), 0.3f * meanWidth)) {
            text.append(' ');
        }
        blank = false;
    }

    private float width() {
        return glyphs == 0 ? 0 : meanWidth;
    }

    private void begin(float x, float y, float height) {
        left = x;
        right = x;
        baseline = y;
        size = height;
        meanWidth = 0;
        bold = 0;
        glyphs = 0;
        blank = false;
    }

    private void add(String glyph, float x, float width, float height, float y, boolean isBold) {
        if (height > size * 1.1f) {
            size = height;
            baseline = y;
        }
        text.append(glyph);
        left = Math.min(left, x);
        right = Math.max(right, x + width);
        meanWidth = glyphs == 0 ? width : (meanWidth + width / glyph.length()) / 2;
        glyphs++;
        bold += isBold ? 1 : 0;
    }

    private void end() {
        var words = text.toString().strip();
        if (!words.isEmpty()) {
            pieces.add(new Piece(Characters.logical(words), left, right, baseline, size, bold * 2 > glyphs));
        }
        text.setLength(0);
        blank = false;
    }

    private boolean isBold(PDFont font) {
        return fonts.computeIfAbsent(font, PieceBuilder::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        var name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
