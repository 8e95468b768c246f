package lodestone.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands between a headline and the text that was found: the sub-headlines.
@SuppressWarnings("ReferenceEquality") // boxes of one page: the same place, not the same content
final class Deck {

    private static final int LEAST = 12;
    private static final int LONGEST = 300;
    private static final int MOST = 6;

    private final Box root;
    private final String title;
    private final List<Box> text;
    private final Box main;
    private final List<Box> before = new ArrayList<>();
    private int found;
    private boolean below;
    private boolean ended;

    /// @param text the boxes that were found, one at least
    Deck(Box root, String title, List<Box> text) {
        this.root = root;
        this.title = title;
        this.text = text;
        this.main = text.stream().max(Comparator.comparingInt(Box::length)).orElse(root);
    }

    /// The text with its sub-headlines, unless there are too many to be such.
    List<Box> boxes() {
        walk(root);
        if (!ended || found == 0 || found > MOST) {
            return text;
        }
        before.addAll(text.subList(text.indexOf(main), text.size()));
        return before;
    }

    private void walk(Box box) {
        for (var child : box.children()) {
            ended |= child == main;
            if (ended) {
                return;
            }
            if (isText(child)) {
                before.add(child);
            } else if (!child.isCut() && !child.isInline()) {
                look(child);
            }
        }
    }

    private boolean isText(Box box) {
        for (var part : text) {
            if (part == box) {
                return true;
            }
        }
        return false;
    }

    private void look(Box box) {
        if (isHeadline(box)) {
            below = true;
            before.removeIf(line -> !isText(line));
            found = 0;
        } else if (below && isDeck(box)) {
            before.add(box);
            found++;
        } else {
            walk(box);
        }
    }

    private boolean isHeadline(Box box) {
        return box.isHeading() && (title.isEmpty() ? box.is("h1") : box.text().equals(title));
    }

    private static boolean isDeck(Box box) {
        boolean called = box.label().is(Label.Trait.LEAD) && box.length() <= LONGEST && !holdsBlocks(box);
        return (called || (box.isHeading() && !box.is("h1"))) && box.length() >= LEAST
                && box.linkDensity() < 0.3 && !box.label().dated() && Dates.find(box.text()).isEmpty();
    }

    private static boolean holdsBlocks(Box box) {
        return box.children().stream().anyMatch(child -> !child.isInline() && !child.is("br"));
    }
}
