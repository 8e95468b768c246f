package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.model.Role;
import lodestone.model.Section;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Elements to text: one line a block, one line a table row with its cells two spaces apart. Never recurses.
final class Blocks implements NodeVisitor {

    private static final Set<String> BLOCK = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
            "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "caption", "section", "article", "main", "blockquote", "pre",
            "header", "footer", "hr", "figure", "figcaption", "address", "form", "fieldset", "body", "center", "br");
    private static final Set<String> CELL = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final List<Section> tables = new ArrayList<>();
    private int rows;
    private boolean cell;

    private Blocks() {}

    /// @param tables rows of tables that have more than one cell
    record Read(String text, List<Section> tables) {}

    static Read of(List<Element> elements) {
        var blocks = new Blocks();
        for (var element : elements) {
            NodeTraversor.traverse(blocks, element);
            blocks.endLine();
        }
        return new Read(blocks.text.toString().stripTrailing(), List.copyOf(blocks.tables));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            var name = element.normalName();
            if (CELL.contains(name)) {
                cell = !line.isEmpty();
                rows++;
            } else if (BLOCK.contains(name) && !insideCell(element)) {
                endLine();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && BLOCK.contains(element.normalName()) && !insideCell(element)) {
            endLine();
        }
    }

    /// A paragraph in a cell does not end the row, unless the table only lays out the page.
    private static boolean insideCell(Element element) {
        for (var parent = element.parent(); parent != null; parent = parent.parent()) {
            if (CELL.contains(parent.normalName())) {
                return parent.parent() != null && parent.siblingElements().size() > 0 && !layout(parent);
            }
        }
        return false;
    }

    private static boolean layout(Element cell) {
        return cell.childrenSize() > 3 || cell.selectFirst("table, ul, ol, h1, h2, h3") != null;
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
                if (cell) {
                    line.append(line.charAt(line.length() - 1) == ' ' ? " " : "  ");
                    cell = false;
                }
                line.append(c);
            }
        }
    }

    private void endLine() {
        var words = line.toString().strip();
        if (!words.isEmpty()) {
            if (rows > 1) {
                tables.add(new Section(Role.TABLE, Optional.empty(), text.length(), text.length() + words.length()));
            }
            text.append(words).append('\n');
        }
        line.setLength(0);
        rows = 0;
        cell = false;
    }
}
