package lodestone.extract;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Bounds how deep a page's tags nest before it is parsed: a tree builder looks back along the open elements,
/// so a page of a hundred thousand open tags would cost minutes. Tags beyond the bound are dropped, their
/// text stays. What stands in scripts and style sheets is dropped as well, data for machines aside: it is
/// half of many a page, and costs a parser as much as the text.
final class Nesting {

    private static final int DEEPEST = 200;
    private static final int MOST_STYLES = 24;
    private static final int LONGEST_NAME = 12;

    private enum Kind {
        /// Without an end, or one whose end the next of its kind implies.
        FLAT,
        /// Opened again by every block in which it is not closed.
        STYLE,
        /// Its content is not markup.
        RAW,
        /// Any other.
        BLOCK
    }

    private static final Map<String, Kind> KINDS = kinds(Map.of(
            Kind.FLAT, List.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dd", "dt", "option",
                    "tbody", "thead", "tfoot", "html", "head", "body", "colgroup", "optgroup", "rp", "rt"),
            Kind.STYLE, List.of("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
                    "strong", "tt", "u"),
            Kind.RAW, List.of("script", "style", "textarea", "title", "xmp", "noembed")));
    /// Those that a reader never sees.
    private static final Set<String> UNREAD = Set.of("script", "style");

    private final String html;
    private final Spans kept;
    private int depth;
    private int dropped;
    private int styles;
    private int droppedStyles;
    private int copied;

    private static Map<String, Kind> kinds(Map<Kind, List<String>> names) {
        var kinds = new HashMap<String, Kind>();
        names.forEach((kind, some) -> some.forEach(name -> kinds.put(name, kind)));
        return kinds;
    }

    private Nesting(PageCode page) {
        this.html = page.ascii();
        this.kept = new Spans(page.utf8());
    }

    /// The page's bytes with no tag deeper than the bound.
    static InputStream bounded(PageCode page) {
        return new Nesting(page).read();
    }

    private InputStream read() {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            at = html.startsWith("<!--", at) ? after("-->", at + 4) : tag(at);
        }
        kept.add(copied, html.length());
        return kept;
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
        int close = tagEnd(end);
        return switch (KINDS.getOrDefault(name, Kind.BLOCK)) {
            case FLAT -> close;
            case RAW -> closes ? close : raw(name, end, close);
            case STYLE -> style(at, close, closes);
            case BLOCK -> closes ? closing(at, close) : opening(at, close);
        };
    }

    /// One past the tag's last sign, whatever its values hold.
    private int tagEnd(int from) {
        for (int at = from; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '=') {
                at = valueEnd(at + 1);
            }
        }
        return html.length();
    }

    /// The last sign of a value in quotes; else the one before it.
    private int valueEnd(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
        boolean quoted = at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'');
        if (!quoted) {
            return at - 1;
        }
        int end = html.indexOf(html.charAt(at), at + 1);
        return end < 0 ? html.length() : end;
    }

    /// Reads a script or the like; answers where its end tag begins.
    private int raw(String name, int attributes, int from) {
        int end = rawEnd(name, from);
        if (from < end && UNREAD.contains(name) && !isKept(attributes, from, end)) {
            kept.add(copied, from);
            copied = end;
        }
        return end;
    }

    /// Data for machines is read, and a comment in a script can hide its end.
    private boolean isKept(int attributes, int from, int end) {
        return html.substring(attributes, from).toLowerCase(Locale.ROOT).contains("json")
                || html.indexOf("<!--", from, end) >= 0;
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
        kept.add(copied, at);
        kept.addBlank();
        copied = close;
    }
}
