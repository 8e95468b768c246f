package lodestone.extract.pdf;

import java.util.List;

/// A page's pieces.
///
/// @param number 1 for the first
/// @param height in points, as the page is read
/// @param layers the pieces of each direction of reading, the commonest first; each has its own coordinates
record Page(int number, float height, List<List<Piece>> layers) {

    List<Piece> main() {
        return layers.isEmpty() ? List.of() : layers.getFirst();
    }
}
