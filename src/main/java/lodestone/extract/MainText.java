package lodestone.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The part of a page that is its text. Elements that call themselves the text are believed when they hold a
/// good part of the page's prose; else the element wins whose paragraphs weigh most, a paragraph speaking for
/// its parent and half for the next, as Readability counts. What stands beside it and reads like it is added.
@SuppressWarnings("ReferenceEquality") // boxes of one page: the same place, not the same content
final class MainText {

    private static final Set<String> PARAGRAPH = Set.of("p", "li", "td", "pre", "blockquote", "dd", "figure");
    private static final int SHORT = 25;
    private static final int LEVELS = 5;
    private static final int LEAST = 200;
    private static final double PART = 0.3;

    private final Box root;
    private final IdentityHashMap<Box, Double> scores = new IdentityHashMap<>();
    private final List<Box> bodies = new ArrayList<>();

    private MainText(Box root) {
        this.root = root;
    }

    /// The boxes that hold the text, in page order; boilerplate has been cut from them.
    ///
    /// @param title the page's headline; what stands between it and the text belongs to them
    static List<Box> of(Box root, String title) {
        int all = root.length();
        Boilerplate.cut(root);
        var found = new MainText(root).find();
        int length = found.stream().mapToInt(Box::length).sum();
        if (length >= LEAST || all < LEAST) {
            return new Deck(root, title, found).boxes();
        }
        root.restore();
        Boilerplate.cutGently(root);
        return List.of(new MainText(root).most());
    }

    private List<Box> find() {
        weigh(root);
        var parts = widened(best());
        double prose = parts.stream().mapToDouble(Box::prose).sum();
        return prose < root.prose() * PART ? List.of(most()) : parts;
    }

    /// The smallest box that holds most of the page's prose.
    private Box most() {
        if (root.prose() == 0) {
            weigh(root);
        }
        var at = root;
        for (var next = heir(at); next != at; next = heir(at)) {
            at = next;
        }
        return at;
    }

    private Box heir(Box box) {
        for (var child : box.children()) {
            if (!child.isCut() && child.prose() > root.prose() * 0.75) {
                return child;
            }
        }
        return box;
    }

    private double weigh(Box box) {
        if (box.label().is(Label.Trait.BODY) || box.label().says("articlebody")) {
            bodies.add(box);
        }
        int own = 0;
        double prose = 0;
        for (var child : box.children()) {
            if (child.isCut()) {
                continue;
            }
            if (child.isInline()) {
                own += child.length();
            } else {
                prose += weigh(child);
            }
        }
        if (own >= SHORT && !box.isHeading()) {
            prose += speak(box, own);
        }
        box.weigh(prose);
        return prose;
    }

    private double speak(Box box, int own) {
        double weight = (1 + Math.min(box.commas(), 10) + Math.min(own / 100.0, 5)) * (1 - box.linkDensity());
        boolean paragraph = PARAGRAPH.contains(box.name());
        var at = paragraph ? box.parent() : box;
        for (int level = 0; at != null && level < LEVELS; level++, at = at.parent()) {
            scores.merge(at, weight / (level == 0 ? 1 : level == 1 ? 1.5 : level * 2.5), Double::sum);
        }
        return weight;
    }

    private double score(Box box) {
        double score = scores.getOrDefault(box, 0.0) * (1 - box.linkDensity());
        return switch (box.label().trait()) {
            case BODY -> score * 1.5;
            case CONTENT -> score * 1.2;
            case JUNK, HIDDEN, COMMENTS -> score * 0.5;
            case MARGIN, LEAD, PLAIN -> score;
        } * (box.is("article") ? 1.4 : box.is("main") ? 1.2 : 1);
    }

    private Box best() {
        var body = bodies.stream().filter(box -> box.prose() >= root.prose() * 0.35 && box.length() > 200)
                .max(Comparator.comparingDouble(Box::prose));
        if (body.isPresent()) {
            return body.get();
        }
        Box top = root;
        double most = 0;
        for (var box : scores.keySet()) {
            double score = score(box);
            if (score > most) {
                most = score;
                top = box;
            }
        }
        return top;
    }

    /// Adds what stands beside the best box, level by level up to the article: long texts are cut into
    /// columns, leads stand between headline and text.
    private List<Box> widened(Box top) {
        var parts = new LinkedHashSet<Box>();
        parts.add(top);
        var at = top;
        boolean inside = true;
        for (int level = 0; level < LEVELS && at.parent() != null && !at.is("main"); level++) {
            inside &= !at.is("article");
            widen(parts, at, at.parent(), top, inside);
            at = at.parent();
        }
        return inOrder(parts);
    }

    private void widen(Set<Box> parts, Box at, Box parent, Box top, boolean inside) {
        boolean after = false;
        for (var sibling : parent.children()) {
            after |= sibling == at;
            if (sibling == at || sibling.isCut()) {
                continue;
            }
            if (inside && reads(sibling, top)) {
                parts.add(sibling);
            } else if (!after && !sibling.is("article")) {
                lead(sibling, parts, 0);
            }
        }
    }

    /// Prose like the text's own.
    private boolean reads(Box sibling, Box top) {
        if (sibling.isInline() || sibling.is("article") || sibling.linkDensity() > 0.25
                || sibling.label().is(Label.Trait.JUNK)) {
            return false;
        }
        boolean paragraph = sibling.is("p") && sibling.length() > 80;
        return paragraph || sibling.prose() > Math.max(3, top.prose() * 0.1);
    }

    private static void lead(Box box, Set<Box> parts, int depth) {
        if (box.isCut() || box.isInline() || box.linkDensity() > 0.3 || box.length() < 40
                || box.label().is(Label.Trait.MARGIN)) {
            return;
        }
        boolean named = box.label().is(Label.Trait.LEAD) && !box.isHeading() && box.length() < 1500;
        if (named || ((box.is("p") || box.is("h2")) && box.length() > 60)) {
            parts.add(box);
        } else if (depth < 4) {
            box.children().forEach(child -> lead(child, parts, depth + 1));
        }
    }

    private List<Box> inOrder(Set<Box> parts) {
        if (parts.size() == 1) {
            return List.copyOf(parts);
        }
        var ordered = new ArrayList<Box>();
        collect(root, parts, ordered);
        return ordered;
    }

    private static void collect(Box box, Set<Box> parts, List<Box> ordered) {
        if (parts.contains(box)) {
            ordered.add(box);
            return;
        }
        for (var child : box.children()) {
            if (!child.isInline()) {
                collect(child, parts, ordered);
            }
        }
    }
}
