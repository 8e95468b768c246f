package lodestone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plain text to the HTML a content system would make of it: paragraphs, lists, tables and headings.
final class Markup {

    private static final Pattern BULLET = Pattern.compile("\\s*([-•·✓o])\\s+(\\S.*)");
    private static final Pattern GAP = Pattern.compile("(?<=[^.\\s])(?: {2,}|\\s+\\|\\s+)(?=\\S)");
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

    private enum Shape {
        BULLET,
        ROW,
        LINE
    }

    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /// The text without its headline, which the page shows by itself.
    static String body(Story story) {
        return BLANK_LINES.splitAsStream(story.text())
                .filter(block -> !block.strip().equals(story.title()))
                .map(Markup::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String block) {
        var html = new StringBuilder();
        var run = new ArrayList<String>();
        var lines = block.lines().filter(line -> !line.isBlank()).toList();
        var shape = Shape.LINE;
        for (var line : lines) {
            var next = shape(line, shape);
            if (next != shape && !run.isEmpty()) {
                html.append(element(shape, run));
                run.clear();
            }
            shape = next;
            run.add(line);
        }
        return html.append(element(shape, run)).toString();
    }

    /// A wrapped line goes on with the bullet before it.
    private static Shape shape(String line, Shape before) {
        if (BULLET.matcher(line).matches()) {
            return Shape.BULLET;
        }
        if (GAP.matcher(line.strip()).find()) {
            return Shape.ROW;
        }
        boolean goesOn = before == Shape.BULLET && !line.isEmpty()
                && (Character.isLowerCase(line.charAt(0)) || line.startsWith("  "));
        return goesOn ? Shape.BULLET : Shape.LINE;
    }

    private static String element(Shape shape, List<String> lines) {
        return switch (shape) {
            case BULLET -> list(lines);
            case ROW -> table(lines);
            case LINE -> paragraph(lines);
        };
    }

    private static String list(List<String> lines) {
        var entries = new ArrayList<String>();
        for (var line : lines) {
            var bullet = BULLET.matcher(line);
            if (bullet.matches()) {
                entries.add(bullet.group(2));
            } else {
                entries.add(entries.removeLast() + "\n" + line.strip());
            }
        }
        return entries.stream().map(entry -> "<li>" + escape(entry) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static String table(List<String> lines) {
        return lines.stream()
                .map(Markup::row)
                .collect(Collectors.joining("", "<table class=\"figures\">\n", "</table>\n"));
    }

    /// A line that begins far to the right has nothing in its first column.
    private static String row(String line) {
        var start = line.startsWith("          ") ? "<tr><td></td>" : "<tr>";
        return GAP.splitAsStream(line.strip()).map(cell -> "<td>" + escape(cell.strip()) + "</td>")
                .collect(Collectors.joining("", start, "</tr>\n"));
    }

    private static String paragraph(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        var first = lines.getFirst();
        if (lines.size() == 1 && first.length() < 70 && !first.matches(".*[.,;:@\"”)\\]]\\s*")) {
            return "<h3>" + escape(first) + "</h3>\n";
        }
        boolean wrapped = lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.length() > 60);
        return lines.stream().map(Markup::escape)
                .collect(Collectors.joining(wrapped ? "\n" : "<br>\n", "<p>", "</p>\n"));
    }
}
