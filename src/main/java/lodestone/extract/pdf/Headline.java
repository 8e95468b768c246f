package lodestone.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words that stand largest on the first page, where they are larger than the text.
final class Headline {

    private static final float LARGER = 1.15f;
    private static final float SAME = 0.97f;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:(?:asx|tsx|nyse|nasdaq|aim|market|media|news|press|exchange|company|for|immediate)\\W+)*"
                    + "(?:announcement|release|update|news|statement)?\\W*");

    private Headline() {}

    static Optional<String> of(List<Page> pages, float body) {
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        var lines = Columns.regions(pages.getFirst().main()).stream()
                .flatMap(region -> Row.of(region).stream())
                .filter(row -> !row.isTabular()).map(row -> row.cells().getFirst()).toList();
        return groups(lines).stream().filter(Headline::isTitle)
                .filter(group -> group.getFirst().size() >= body * LARGER)
                .reduce((one, other) -> other.getFirst().size() * SAME > one.getFirst().size() ? other : one)
                .map(Headline::text);
    }

    /// Lines of one size that follow each other.
    private static List<List<Piece>> groups(List<Piece> lines) {
        var groups = new ArrayList<List<Piece>>();
        for (var line : lines) {
            boolean joins = !groups.isEmpty() && Paragraphs.isSameSize(groups.getLast().getLast(), line)
                    && line.baseline() - groups.getLast().getLast().baseline() < 2 * line.size();
            if (!joins) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(line);
        }
        return groups;
    }

    private static boolean isTitle(List<Piece> group) {
        var text = text(group);
        return text.length() >= SHORTEST && text.length() <= LONGEST && text.indexOf(' ') > 0
                && group.stream().mapToInt(Piece::letters).sum() * 2 > text.length()
                && !LABEL.matcher(text).matches();
    }

    private static String text(List<Piece> group) {
        return String.join(" ", group.stream().map(piece -> piece.text().replace("\u00ad", "")).toList());
    }
}
