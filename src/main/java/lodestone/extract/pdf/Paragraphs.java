package lodestone.extract.pdf;

import java.util.List;

/// Tells whether a line goes on with the paragraph of the line above it, by what a typesetter does: a line
/// is full when the next one's first word would not have fitted.
final class Paragraphs {

    private static final float SAME_SIZE = 0.08f;
    private static final float INDENT = 0.8f;
    private static final float SLACK = 1.5f;
    private static final float CENTRED = 3;
    private static final float LARGER = 1.2f;

    private final float right;
    private final float left;
    private final float pitch;
    private final float body;

    /// @param lines of one region, from the top down
    /// @param body size of the document's text
    Paragraphs(List<Piece> lines, float body) {
        this.body = body;
        right = at(lines.stream().map(Piece::right).sorted().toList(), 0.95);
        left = at(lines.stream().map(Piece::left).sorted().toList(), 0.2);
        var pitches = new java.util.ArrayList<Float>();
        for (int i = 1; i < lines.size(); i++) {
            float down = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (isSameSize(lines.get(i - 1), lines.get(i)) && down > 0) {
                pitches.add(down / lines.get(i).size());
            }
        }
        pitch = at(pitches.stream().sorted().toList(), 0.4);
    }

    private static float at(List<Float> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share));
    }

    /// Whether the second of two lines of this region, one right below the other, goes on with the first.
    boolean goesOn(Piece line, Piece next) {
        if (!isClose(line, next) || !isSameSize(line, next) || Row.isBulleted(next.text())) {
            return false;
        }
        boolean stops = stops(line.text());
        boolean fits = line.right() + SLACK * next.size() + firstWord(next) < right;
        if (Row.isMarked(next.text()) && (stops || fits || endsItem(line.text()))) {
            return false;
        }
        if (line.bold() != next.bold() && (fits || stops)) {
            return false;
        }
        if (isCentred(line, next)) {
            return !stops;
        }
        if (isIndented(line, next) && (stops || fits)) {
            return false;
        }
        return !fits || (!stops && (isLowerCase(next.text()) || line.size() > body * LARGER));
    }

    private boolean isClose(Piece line, Piece next) {
        float down = next.baseline() - line.baseline();
        float allowed = Math.max(pitch * 1.25f, 1.3f) * next.size();
        return down > 0 && down <= allowed;
    }

    static boolean isSameSize(Piece line, Piece next) {
        return Math.abs(line.size() - next.size()) <= SAME_SIZE * Math.max(line.size(), next.size());
    }

    private static boolean isLowerCase(String text) {
        return Character.isLowerCase(text.charAt(0));
    }

    private boolean isCentred(Piece line, Piece next) {
        return Math.abs(line.middle() - next.middle()) < CENTRED
                && Math.abs(line.left() - next.left()) > 2 * CENTRED
                && line.left() > left + CENTRED && next.left() > left - CENTRED;
    }

    /// A first line set in, as in a book; what hangs below a list's mark is not.
    private static boolean isIndented(Piece line, Piece next) {
        return next.left() > line.left() + INDENT * next.size() && !Row.isMarked(line.text());
    }

    private static float firstWord(Piece next) {
        int blank = next.text().indexOf(' ');
        return blank < 0 ? next.width() : next.width() * blank / next.text().length();
    }

    /// Whether a line ends a sentence or introduces what follows, quotes and brackets aside.
    static boolean stops(String line) {
        int last = line.length() - 1;
        while (last > 0 && "\"”’')]".indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?:。".indexOf(line.charAt(last)) >= 0;
    }

    private static boolean endsItem(String line) {
        return line.endsWith(";") || line.endsWith(",") || line.endsWith(" and") || line.endsWith(" or");
    }

    /// Whether a column's or page's first line goes on with the last one before: a sentence is open, and the
    /// next line does not look like the beginning of anything.
    static boolean goesOnBeyond(Piece line, Piece next) {
        return isSameSize(line, next) && line.bold() == next.bold() && !stops(line.text())
                && (isLowerCase(next.text()) || Hyphens.isBroken(line.text(), next.text())
                        || (line.text().endsWith(",") && !Row.isMarked(next.text())));
    }
}
