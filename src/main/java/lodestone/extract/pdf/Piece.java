package lodestone.extract.pdf;

/// Words that stand on one line without a wide gap, in points from the page's upper left as it is read.
///
/// @param left where the first glyph begins
/// @param right where the last one ends
/// @param baseline distance from the upper edge
/// @param size of the font
/// @param bold whether most of it is
record Piece(String text, float left, float right, float baseline, float size, boolean bold) {

    float width() {
        return right - left;
    }

    float middle() {
        return (left + right) / 2;
    }

    /// Whether it stands on the same line.
    boolean isBeside(Piece other) {
        return Math.abs(baseline - other.baseline) <= Math.max(size, other.size) * 0.35f;
    }

    int letters() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /// The two as one; the other one follows on the same line.
    Piece with(Piece next, String between) {
        boolean larger = next.text.length() > text.length();
        return new Piece(text + between + next.text, Math.min(left, next.left), Math.max(right, next.right),
                larger ? next.baseline : baseline, larger ? next.size : size, larger ? next.bold : bold);
    }
}
