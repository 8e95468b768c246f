package lodestone.extract;

import java.util.Locale;
import java.util.Set;

/// Bounds how deep a page's tags nest before it is parsed: a tree builder looks back along the open elements,
/// so a page of a hundred thousand open tags would cost minutes. Tags beyond the bound are dropped, their
/// text stays. An ordinary page passes as it is.
final class Nesting {

    private static final int DEEPEST = 200;
    private static final int MOST_STYLES = 24;
    private static final int LONGEST_NAME = 12;
    /// Elements without an end, and those whose end the next of their kind implies.
    private static final Set<String> FLAT = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input",
            "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dd", "dt",
            "option",
            "tbody", "thead", "tfoot", "html", "head", "body", "colgroup", "optgroup", "rp", "rt");
    private static final Set<String> STYLE = Set.of("b", "big", "code", "em", "font", "i", "nobr", "s",
            "small", "strike", "strong", "tt", "u");
    /// Elements whose content is not markup.
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "noembed");

    private final String html;
    private final StringBuilder kept = new StringBuilder();
    private int depth;
    private int dropped;
    private int styles;
    private int droppedStyles;
    private int copied;

    private Nesting(String html) {
        this.html = html;
    }

    /// The page with no tag deeper than the bound.
    static String bounded(String html) {
        return new Nesting(html).read();
    }

    private String read() {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            at = html.startsWith("<!--", at) ? after("-->", at + 4) : tag(at);
        }
        return copied == 0 ? html : kept.append(html, copied, html.length()).toString();
    }

    private int after(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    /// Reads the tag at that place; answers where to go on.
    private int tag(int at) {
        boolean closes = at + 1 < html.length() && html.charAt(at + 1) == '/';
        int start = closes ? at + 2 : at + 1;
        int end = start;
        while (end < html.length() && end - start < LONGEST_NAME
                && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        if (end == start) {
            return at + 1;
        }
        var name = html.substring(start, end).toLowerCase(Locale.ROOT);
        int close = after(">", end);
        if (FLAT.contains(name)) {
            return close;
        }
        if (RAW.contains(name)) {
            return closes ? close : rawEnd(name, close);
        }
        if (STYLE.contains(name)) {
            return style(at, close, closes);
        }
        return closes ? closing(at, close) : opening(at, close);
    }

    /// Where a script ends; without an end it is no bound to what follows.
    private int rawEnd(String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return html.length();
    }

    /// Every paragraph opens the styles again that are not closed, so few may be open.
    private int style(int at, int close, boolean closes) {
        if (!closes && styles < MOST_STYLES) {
            styles++;
        } else if (!closes) {
            droppedStyles++;
            drop(at, close);
        } else if (droppedStyles > 0) {
            droppedStyles--;
            drop(at, close);
        } else if (styles > 0) {
            styles--;
        }
        return close;
    }

    private int opening(int at, int close) {
        if (close >= 2 && html.charAt(close - 2) == '/') {
            return close;
        }
        if (depth < DEEPEST) {
            depth++;
        } else {
            dropped++;
            drop(at, close);
        }
        return close;
    }

    private int closing(int at, int close) {
        if (dropped > 0) {
            dropped--;
            drop(at, close);
        } else if (depth > 0) {
            depth--;
        }
        return close;
    }

    private void drop(int at, int close) {
        kept.append(html, copied, at);
        if (kept.isEmpty() || kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
        copied = close;
    }
}
