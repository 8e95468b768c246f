package lodestone.extract.edgar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Filings in lines of fixed width, as all were until about 2000: paragraphs become one line each, rows of
/// tables keep one line each with their cells two spaces apart, and the marks of pages and tables go.
public final class PlainFiling {

    private static final Pattern MARK = Pattern.compile(
            "(?i)</?(?:PAGE|TABLE|CAPTION|FN|F\\d+|S|C|MULTIPLIER|LEGEND|B|I|U)>");
    private static final Pattern PAGE = Pattern.compile("(?i)\\s*<PAGE>\\s*(?:[A-Z]-)?\\d*\\s*");
    private static final Pattern RULE = Pattern.compile("[\\s\\-=_*~.+|]*");
    private static final Pattern LEADERS = Pattern.compile("(?:\\s*\\.){4,}\\s*");
    private static final Pattern GAP = Pattern.compile("\\s{3,}|\\t+");
    private static final Pattern MONEY = Pattern.compile("\\$\\s+(?=[\\d(.])");
    private static final Pattern BULLET = Pattern.compile(
            "(?:[-*•o·]|\\(?(?:\\d{1,2}|[a-z]{1,4}|[A-Z])[.)]|(?i:item|part|exhibit|note)\\s)\\s*.*");
    private static final int WIDEST = 132;
    private static final int NARROWEST = 50;

    private final List<String> lines;
    private final int margin;
    private final FiledText.Writer writer = new FiledText.Writer();
    private String paragraph = "";
    private String last = "";
    private boolean inTable;
    private boolean blank;
    private boolean broken;

    private PlainFiling(String body) {
        this.lines = body.lines().map(line -> line.replace("\t", "        ").stripTrailing()).toList();
        this.margin = margin(lines);
    }

    /// The text of a document's body.
    public static FiledText read(String body) {
        var filing = new PlainFiling(body);
        filing.lines.forEach(filing::line);
        filing.flush();
        return filing.writer.written();
    }

    /// The column at which lines of prose are broken: nine in ten end before it.
    private static int margin(List<String> lines) {
        var ends = new ArrayList<>(
                lines.stream().filter(line -> !isRow(line) && line.strip().length() > NARROWEST)
                        .map(String::length).sorted().toList());
        return ends.isEmpty() ? NARROWEST : Math.min(WIDEST, ends.get(ends.size() * 9 / 10));
    }

    private static boolean isRow(String line) {
        return GAP.matcher(line.strip()).find();
    }

    private void line(String line) {
        if (PAGE.matcher(line).matches()) {
            broken = true;
            return;
        }
        inTable = inTable || line.toUpperCase(java.util.Locale.ROOT).contains("<TABLE>");
        var words = MARK.matcher(line).replaceAll("");
        if (!words.isBlank() && !RULE.matcher(words).matches()) {
            words(LEADERS.matcher(words).replaceAll("    "));
        } else {
            blank = true;
        }
        inTable = inTable && !line.toUpperCase(java.util.Locale.ROOT).contains("</TABLE>");
    }

    private void words(String line) {
        boolean row = isRow(line);
        if (row || inTable) {
            flush();
            writer.add(cells(line), row);
        } else if (!paragraph.isEmpty() && goesOn(line)) {
            paragraph = paragraph + (endsInHyphen() ? "" : " ") + line.strip();
        } else {
            flush();
            paragraph = line.strip();
        }
        last = line;
        blank = false;
        broken = false;
    }

    private static String cells(String line) {
        return GAP.matcher(MONEY.matcher(line.strip()).replaceAll("\\$")).replaceAll("  ")
                .replaceAll("  \\s+", "  ");
    }

    /// `long-` at the end of a line, when the word goes on in the next.
    private boolean endsInHyphen() {
        int end = paragraph.length() - 1;
        return end > 0 && paragraph.charAt(end) == '-' && Character.isLetter(paragraph.charAt(end - 1));
    }

    /// Whether the line goes on with the paragraph: the line before was as full as words allow.
    private boolean goesOn(String line) {
        var words = line.strip();
        boolean small = Character.isLowerCase(words.charAt(0));
        if (blank) {
            return broken && small && !paragraph.matches("(?s).*[.:;!?]");
        }
        int word = words.indexOf(' ');
        int first = word < 0 ? words.length() : word;
        boolean full = last.length() + 1 + first > margin - 4;
        return small ? last.length() > margin / 2 : full && !BULLET.matcher(words).matches();
    }

    private void flush() {
        writer.add(paragraph.replaceAll("\\s{2,}", " "), false);
        paragraph = "";
    }
}
