package lodestone.extract;

import java.util.Map;

/// A page's tags in its bytes, parted as the HTML standard's tokeniser parts them; attributes that say
/// nothing of a text are cut from them, for they cost a parser as much as the text: addresses, sizes, data of
/// scripts.
final class TagScan {

    private static final NameTable<Boolean> KEPT = new NameTable<>(Map.of(true, """
            aria-hidden class content datetime encoding hidden id itemprop lang pubdate role style title \
            xml:lang"""));
    /// Elements of which every attribute may be asked for, as of those of other vocabularies.
    private static final NameTable<Boolean> WHOLE = new NameTable<>(
            Map.of(true, "html base link meta script"));
    /// What drawings are made of.
    private static final NameTable<Boolean> VECTORS = new NameTable<>(Map.of(true, """
            circle clippath defs desc ellipse g line lineargradient mask path polygon polyline \
            radialgradient rect stop symbol title use"""));

    private final byte[] html;
    private final Cuts cuts;

    TagScan(byte[] html, Cuts cuts) {
        this.html = html;
        this.cuts = cuts;
    }

    /// One past the name that begins there; the place itself where none does.
    int nameEnd(int from) {
        return from < html.length && isLetter(html[from]) ? wordEnd(from) : from;
    }

    private static boolean isLetter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < html.length && html[at] != '>' && html[at] != '/' && !isBlank(html[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /// One past the tag's last sign, whatever its values hold.
    int end(int nameEnd) {
        return end(nameEnd, false);
    }

    /// The same; attributes that nobody asks for are cut.
    int cutEnd(int name, int nameEnd) {
        boolean whole = WHOLE.get(html, name, nameEnd) != null;
        for (int i = name; i < nameEnd && !whole; i++) {
            whole = html[i] == ':';
        }
        return end(nameEnd, !whole);
    }

    private int end(int nameEnd, boolean cutting) {
        int at = nameEnd;
        while (at < html.length) {
            byte c = html[at];
            if (c == '>') {
                return at + 1;
            }
            at = c == '/' || isBlank(c) ? at + 1 : attribute(at, cutting);
        }
        return html.length;
    }

    private int attribute(int from, boolean cutting) {
        int name = from + 1;
        while (name < html.length && html[name] != '=' && html[name] != '>' && html[name] != '/'
                && !isBlank(html[name])) {
            name++;
        }
        int equal = blanksEnd(name);
        int end = equal < html.length && html[equal] == '=' ? valueEnd(blanksEnd(equal + 1)) : name;
        if (cutting && isBlank(html[from - 1]) && KEPT.get(html, from, name) == null) {
            cuts.cut(from, end);
        }
        return end;
    }

    /// One past the blanks that begin there.
    int blanksEnd(int from) {
        int at = from;
        while (at < html.length && isBlank(html[at])) {
            at++;
        }
        return at;
    }

    private int valueEnd(int from) {
        if (from < html.length && (html[from] == '"' || html[from] == '\'')) {
            int end = Utf8.next(html, from + 1, (char) html[from]);
            return Math.min(html.length, end + 1);
        }
        int at = from;
        while (at < html.length && html[at] != '>' && !isBlank(html[at])) {
            at++;
        }
        return at;
    }

    /// Where the end tag of a drawing stands; the place itself if it has none or holds anything else, such as
    /// HTML.
    int vectorEnd(int from) {
        for (int at = Utf8.next(html, from, '<'); at < html.length; at = Utf8.next(html, at, '<')) {
            boolean closes = Utf8.holds(html, at + 1, "/");
            int name = closes ? at + 2 : at + 1;
            int nameEnd = nameEnd(name);
            if (closes && nameEnd - name == 3 && Utf8.holds(html, name, "svg")) {
                return at;
            }
            if (VECTORS.get(html, name, nameEnd) == null) {
                return from;
            }
            at = end(nameEnd);
        }
        return from;
    }
}
