package lodestone.extract;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes from a page before it is parsed what costs a parser as much as the text and shows a reader nothing:
/// scripts and style sheets (data for machines aside; [StyleSheets] learns what they hide), comments, the
/// lines of drawings, blanks between blocks, the attributes that [TagScan] cuts, and tags beyond the bound of
/// [Nesting]. It is more than half of many a page. The parser builds the same tree of what is left.
final class Trimming {

    private static final Pattern OPEN = Pattern.compile("<noscript(?!.*</noscript)", Pattern.DOTALL);
    private static final int BEFORE = 100;

    private final byte[] html;
    private final Cuts cuts;
    private final TagScan tags;
    private final Nesting nesting = new Nesting();
    private final StyleSheets sheets;
    /// Where a block began or ended last, with nothing but blanks since; else -1.
    private int blockEnd = -1;
    private boolean preformatted;

    private Trimming(byte[] html, StyleSheets sheets) {
        this.html = html;
        this.sheets = sheets;
        this.cuts = new Cuts(html);
        this.tags = new TagScan(html, cuts);
    }

    /// What is left of a page.
    ///
    /// @param html in UTF-8
    /// @param sheets to which its style sheets are told
    static Reader of(byte[] html, StyleSheets sheets) {
        return new Trimming(html, sheets).read();
    }

    private Reader read() {
        for (int at = next(0); at < html.length; at = next(at)) {
            at = Utf8.holds(html, at, "<!--") ? comment(at) : tag(at);
        }
        return cuts.left();
    }

    private int next(int from) {
        return Utf8.next(html, from, '<');
    }

    /// Empties a comment; one that a browser may end elsewhere stays as it is.
    private int comment(int at) {
        cutBlanks(at);
        int start = at + 4;
        int end = start;
        boolean plain = !Utf8.holds(html, start, ">") && !Utf8.holds(html, start, "->");
        while (end < html.length && !Utf8.holds(html, end, "-->")) {
            plain &= !Utf8.holds(html, end, "--!");
            end++;
        }
        if (end < html.length && plain) {
            cuts.cut(start, end);
        }
        int after = Math.min(html.length, end + 3);
        blockEnd = blockEnd < 0 ? -1 : after;
        return after;
    }

    /// Cuts the blanks between a block's end and that place, if there is nothing else.
    private void cutBlanks(int at) {
        if (blockEnd >= 0 && tags.blanksEnd(blockEnd) == at) {
            cuts.cut(blockEnd, at);
        } else {
            blockEnd = -1;
        }
    }

    /// Reads the tag at that place; answers where to go on.
    private int tag(int at) {
        boolean closes = Utf8.holds(html, at + 1, "/");
        int name = closes ? at + 2 : at + 1;
        int nameEnd = tags.nameEnd(name);
        if (nameEnd == name) {
            return at + 1;
        }
        boolean block = !preformatted && TagKind.isLine(html, name, nameEnd);
        if (block) {
            cutBlanks(at);
        }
        var kind = TagKind.of(html, name, nameEnd);
        int next = closes ? closing(kind, at, nameEnd) : opening(kind, at, name, nameEnd);
        preformatted = kind == TagKind.PREFORMATTED ? !closes : preformatted;
        blockEnd = block ? next : -1;
        return next;
    }

    private int closing(TagKind kind, int at, int nameEnd) {
        int close = tags.end(nameEnd);
        if (nesting.close(kind)) {
            cuts.blank(at, close);
        }
        return close;
    }

    private int opening(TagKind kind, int at, int name, int nameEnd) {
        boolean full = nesting.isFull(kind);
        int close = full ? tags.end(nameEnd) : tags.cutEnd(name, nameEnd);
        boolean isBoth = kind != TagKind.STYLE && html[close - 2] == '/';
        if (!isBoth) {
            nesting.open(kind);
        }
        if (full && !isBoth) {
            cuts.blank(at, close);
        }
        return switch (kind) {
            case FLAT, STYLE, PREFORMATTED, BLOCK -> close;
            case RAW -> rawEnd(name, nameEnd, close);
            case UNREAD -> unread(name, nameEnd, close);
            case VECTOR -> emptied(close, isBoth ? close : tags.vectorEnd(close));
        };
    }

    private int emptied(int from, int end) {
        cuts.cut(from, end);
        return end;
    }

    /// Empties a script or a style sheet; answers where its end tag begins.
    private int unread(int name, int nameEnd, int from) {
        int end = rawEnd(name, nameEnd, from);
        if (isSheet(name, nameEnd, from)) {
            sheets.read(html, from, end);
        }
        return isKept(nameEnd, from, end) ? end : emptied(from, end);
    }

    /// Whether it is a style sheet for every reader with a screen; one for those without scripts is none.
    private boolean isSheet(int name, int nameEnd, int from) {
        if ((html[name + 1] | ' ') != 't') {
            return false;
        }
        var said = ascii(nameEnd, from);
        int before = Math.max(0, name - BEFORE);
        return (!said.contains("media") || said.contains("screen") || said.contains("all"))
                && !OPEN.matcher(ascii(before, name)).find();
    }

    private String ascii(int from, int to) {
        return new String(html, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /// What a page says of itself is read, as `application/ld+json` or with entities in that; and a comment
    /// in a script can hide its end.
    private boolean isKept(int attributes, int from, int end) {
        var said = ascii(attributes, from);
        boolean kept = said.contains("json") && said.contains("ld");
        for (int at = next(from); at < end && !kept; at = next(at + 1)) {
            kept = Utf8.holds(html, at, "<!--");
        }
        return kept;
    }

    /// Where a script ends; without an end it is no bound to what follows.
    private int rawEnd(int name, int nameEnd, int from) {
        int at = next(from);
        while (at < html.length && !(Utf8.holds(html, at + 1, "/") && isSame(name, nameEnd, at + 2))) {
            at = next(at + 1);
        }
        return at;
    }

    private boolean isSame(int name, int nameEnd, int at) {
        int i = 0;
        while (name + i < nameEnd && at + i < html.length && (html[name + i] | ' ') == (html[at + i] | ' ')) {
            i++;
        }
        return name + i == nameEnd;
    }
}
