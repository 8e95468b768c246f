package lodestone.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// One walk over a parsed page: the boxes that a reader sees, and what the page says about itself. What is
/// hidden (`display:none`, by a style sheet too, the header of inline XBRL) never becomes a box.
final class PageScan implements NodeFilter {

    private static final Set<String> NEVER = new HashSet<>(Set.of("script", "style", "noscript", "template",
            "svg", "math",
            "iframe", "object", "embed", "canvas", "button", "input", "select", "textarea", "datalist",
            "audio", "video", "map", "head", "title", "meta", "link", "ix:header", "ix:hidden", "amp-ad",
            "amp-social-share", "dialog", "frameset", "progress", "option", "rt", "rp"));

    private static final Set<String> TEXTS = Set.of("article", "main", "body");
    /// How many times what is moved away must fit into what is shown.
    private static final int MOST_MOVED = 4;
    private static final int LONGEST_TITLE = 500;
    private final boolean believing;
    private final Map<String, String> meta = new HashMap<>();
    private final Labels labels;
    private final List<String> json = new ArrayList<>();
    private final List<Box> headings = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();
    private final Box root = Box.root();
    private Box at = root;
    private String title = "";
    private String canonical = "";
    private String language = "";
    private int shown;
    private int moved;

    /// @param believing whether what is moved away is left out
    private PageScan(StyleSheets sheets, boolean believing) {
        this.labels = new Labels(sheets);
        this.believing = believing;
    }

    /// An element that is a date or holds one.
    ///
    /// @param value its `datetime`, `content` or `title`
    record Stamp(Box box, String value, boolean pubdate) {

        boolean isTime() { return box.is("time"); }

        /// Whether it says that this is when the page was published.
        boolean published() {
            var label = box.label();
            return pubdate || label.says("datepublished") || label.says("entry-date")
                    || label.says("published")
                    || label.says("pubdate") || label.says("post-date") || label.says("publish-date")
                    || label.says("article-date") || label.says("article__date");
        }
    }

    private static String value(Element element) {
        var value = element.attr("datetime");
        value = value.isEmpty() ? element.attr("content") : value;
        return value.isEmpty() ? element.attr("title") : value;
    }

    static PageScan of(Document page) {
        return of(page, new StyleSheets());
    }

    /// One that leaves out what the sheets hide, unless that is so much that a script must show it.
    static PageScan of(Document page, StyleSheets sheets) {
        var scan = new PageScan(sheets, true);
        NodeTraversor.filter(scan, page);
        if (scan.moved * MOST_MOVED > scan.shown) {
            scan = new PageScan(sheets, false);
            NodeTraversor.filter(scan, page);
        }
        return scan;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && !(node instanceof CDataNode)) {
            var said = Spacing.collapsed(words.getWholeText());
            shown += said.length();
            at.addWords(said);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? element(element) : FilterResult.CONTINUE;
    }

    private FilterResult element(Element element) {
        var name = element.normalName();
        if (name.equals("html") || name.equals("body") || name.equals("#root")) {
            language = language.isEmpty() ? element.attr("lang") + element.attr("xml:lang") : language;
            return FilterResult.CONTINUE;
        }
        if (name.equals("head")) {
            return FilterResult.CONTINUE;
        }
        var marks = Marks.of(name, element);
        note(name, element, marks);
        if (marks.hidden() || NEVER.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        var label = marks.label(labels);
        if (believing && (marks.moved() || label.away()) && !TEXTS.contains(name)) {
            moved += element.text().length();
            return FilterResult.SKIP_ENTIRELY;
        }
        at = at.add(name, label, element.childNodeSize());
        if (name.equals("h1") || name.equals("h2") || name.equals("h3")) {
            headings.add(at);
        }
        if (name.equals("time") || (name.equals("abbr") && element.hasAttr("title"))
                || at.label().dated()) {
            stamps.add(new Stamp(at, value(element), element.hasAttr("pubdate")));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && at != root) {
            var name = element.normalName();
            boolean boxed = !name.equals("html") && !name.equals("body") && !name.equals("head")
                    && !name.equals("#root");
            if (boxed) {
                at.close();
                at = java.util.Objects.requireNonNull(at.parent());
            }
        }
        if (node instanceof Document) {
            root.close();
        }
        return FilterResult.CONTINUE;
    }

    private void note(String name, Element element, Marks marks) {
        switch (name) {
            case "meta" -> meta(element);
            case "title" -> title = title.isEmpty() ? title(element) : title;
            case "script" -> script(element);
            case "link" -> {
                if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
                    var address = element.absUrl("href");
                    canonical = address.isEmpty() ? element.attr("href") : address;
                }
            }
            default -> property(marks);
        }
    }

    private static String title(Element element) {
        var said = element.text().strip();
        return said.substring(0, Math.min(LONGEST_TITLE, said.length()));
    }

    /// Microdata: `<span itemprop="datePublished" content="…">`.
    private void property(Marks marks) {
        if (!marks.property().isEmpty() && !marks.value().isEmpty()) {
            meta.putIfAbsent("itemprop:" + marks.property(), marks.value());
        }
    }

    private void meta(Element element) {
        var content = element.attr("content").strip();
        if (content.isEmpty()) {
            return;
        }
        for (var key : List.of("property", "name", "http-equiv")) {
            var name = element.attr(key).strip();
            if (!name.isEmpty()) {
                meta.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
            }
        }
        if (element.hasAttr("itemprop")) {
            meta.putIfAbsent("itemprop:" + element.attr("itemprop").toLowerCase(Locale.ROOT), content);
        }
    }

    private void script(Element element) {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            for (var child : element.childNodes()) {
                json.add(child instanceof DataNode data ? data.getWholeData() : child.outerHtml());
            }
        }
    }

    Box root() {
        return root;
    }

    /// `meta` elements by property, name or `itemprop:` name, all in lower case.
    Optional<String> meta(String name) {
        return Optional.ofNullable(meta.get(name));
    }

    List<String> json() {
        return json;
    }

    /// Headings of the first three levels.
    List<Box> headings() {
        return headings;
    }

    /// Elements that are a date, or whose label says something of one, in page order.
    List<Stamp> stamps() {
        return stamps;
    }

    String title() {
        return title;
    }

    String canonical() {
        return canonical;
    }

    String language() {
        return language;
    }
}
