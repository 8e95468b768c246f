package lodestone.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An element or a text of a page as the reader sees it: what is visible only, with its lengths counted.
/// Boxes are cut from a page, never elements, so that a page is walked a fixed number of times.
final class Box {

    /// The name of a box that is a piece of text.
    static final String WORDS = "#text";

    private static final Set<String> INLINE = new HashSet<>(Set.of(WORDS, "a", "abbr", "acronym", "b", "bdi",
            "bdo", "big",
            "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
            "q", "rp",
            "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr", "nobr", "amp-link", "picture", "img"));

    private final String name;
    private final Label label;
    private final @Nullable Box parent;
    private List<Box> children = List.of();
    private final String words;
    private final boolean inline;
    private int length;
    private int linked;
    private int commas;
    private double prose;
    private boolean headline;
    private boolean tabular;
    private boolean titled;
    private int cards;
    private boolean cut;

    private Box(String name, Label label, @Nullable Box parent, String words, boolean inline) {
        this.name = name;
        this.label = label;
        this.parent = parent;
        this.words = words;
        this.inline = inline;
    }

    /// The outermost box of a page.
    static Box root() {
        var root = new Box("body", Label.NONE, null, "", false);
        root.children = new ArrayList<>();
        return root;
    }

    /// A new last child.
    ///
    /// @param most of children that it can have itself
    Box add(String childName, Label childLabel, int most) {
        var child = new Box(childName, childLabel, this, "",
                INLINE.contains(childName) || childName.indexOf(':') > 0);
        child.children = most == 0 ? List.of() : new ArrayList<>(most);
        children.add(child);
        return child;
    }

    /// A new last child that is text; a blank where a line begins is none.
    void addWords(String text) {
        var child = new Box(WORDS, Label.NONE, this, text, true);
        child.count();
        boolean beginsLine = !inline && (children.isEmpty() || !children.getLast().inline);
        if (child.length > 0 || !beginsLine) {
            children.add(child);
        }
    }

    private void count() {
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' || c == '\u00a0') {
                gap = true;
            } else {
                length += gap && length > 0 ? 2 : 1;
                gap = false;
                commas += c == ',' || c == '，' || c == '、' || c == '،' ? 1 : 0;
            }
        }
    }

    /// Adds up what the children hold; called when the last child has been added.
    void close() {
        length = 0;
        linked = 0;
        commas = 0;
        headline = name.equals("h1");
        tabular = name.equals("table") || name.equals("pre") || name.equals("blockquote");
        titled = false;
        cards = 0;
        for (int i = 0; i < children.size(); i++) {
            add(children.get(i));
        }
        if (name.equals("a")) {
            linked = length;
        }
        if (isHeading() && length > 0) {
            boolean card = linkDensity() >= 0.8;
            titled |= !card;
            cards += card ? 1 : 0;
        }
    }

    private void add(Box child) {
        if (!child.cut) {
            length += child.length;
            linked += child.linked;
            commas += child.commas;
        }
        headline |= child.headline;
        tabular |= child.tabular;
        titled |= child.titled;
        cards += child.cards;
    }

    /// Whether a heading of the first level is in it.
    boolean holdsHeadline() {
        return headline;
    }

    /// Whether a table, a quotation or preformatted text is in it.
    boolean holdsTable() {
        return tabular;
    }

    /// Whether it holds several headings, and all of them are links: cards of other stories.
    boolean holdsCards() {
        return cards > 1 && !titled;
    }

    /// Takes the box out of the text, and its lengths out of all that hold it.
    void cut() {
        if (cut) {
            return;
        }
        cut = true;
        for (var at = parent; at != null; at = at.parent) {
            at.length -= length;
            at.linked -= linked;
            at.commas -= commas;
        }
    }

    /// Takes back every cut in this box and counts again.
    void restore() {
        cut = false;
        children.forEach(Box::restore);
        if (!name.equals(WORDS)) {
            close();
        }
    }

    String name() {
        return name;
    }

    boolean is(String tag) {
        return name.equals(tag);
    }

    Label label() {
        return label;
    }

    @Nullable
    Box parent() {
        return parent;
    }

    List<Box> children() {
        return children;
    }

    String words() {
        return words;
    }

    /// Text, or an element that does not begin a line.
    boolean isInline() { return inline; }

    boolean isCut() { return cut; }

    boolean isHeading() {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    boolean isList() { return name.equals("ul") || name.equals("ol") || name.equals("dl"); }

    /// Characters of text.
    int length() {
        return length;
    }

    int commas() {
        return commas;
    }

    /// The share of the text that is links.
    double linkDensity() {
        return length == 0 ? 0 : linked / (double) length;
    }

    /// What its paragraphs weigh together.
    double prose() {
        return prose;
    }

    void weigh(double paragraphs) {
        prose = paragraphs;
    }

    /// Whether a box with this tag holds this one.
    boolean within(String tag) {
        for (var at = parent; at != null; at = at.parent) {
            if (at.name.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /// The text on one line.
    String text() {
        var line = new StringBuilder();
        append(line);
        return line.toString().strip();
    }

    private void append(StringBuilder line) {
        if (cut || length == 0) {
            return;
        }
        if (!inline && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
        Spacing.append(line, words);
        for (var child : children) {
            child.append(line);
        }
        if (!inline && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }
}
