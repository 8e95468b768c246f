package lodestone.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The part of a page that is the article: boilerplate is cut away, then the element that holds most prose wins.
/// Candidate scoring follows the idea of Readability: a paragraph speaks for its parent, and half for the next.
final class MainText {

    private static final String NEVER = "script, style, noscript, template, svg, iframe, object, embed, canvas, button, "
            + "input, select, textarea, nav, [hidden], [aria-hidden=true], [role=navigation], [role=banner], "
            + "[role=contentinfo], [role=search], [role=dialog], [role=complementary], ix|header, dialog, menu";
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern UNLIKELY = Pattern.compile("(?i)(^|[\\s_-])(nav|navbar|navigation|menu|footer|sidebar|"
            + "cookies?|consent|breadcrumbs?|shar(e|ing)|social|related|newsletter|subscribe|subscription|comments?|promo|"
            + "advert\\w*|banner|popup|modal|paginat\\w*|pager|skip|toolbar|login|search|tags?|meta-nav|masthead|topbar|"
            + "recommended|trending|most-read|disqus|sponsor\\w*)([\\s_-]|$)");
    private static final String KNOWN = "[itemprop=articleBody], .xn-content, .bw-release-story, .bw-release-body, "
            + ".main-body-container, .entry-content, .article-body, .article__body, .release-body, .module_body, "
            + ".news-release-body, .press-release-body, .post-content, .story-body, #article-body";
    private static final Set<String> PARAGRAPH = Set.of("p", "li", "td", "pre", "blockquote", "dd");
    private static final int SHORT = 25;

    private final Element body;

    private MainText(Element body) {
        this.body = body;
    }

    /// The elements that hold the article, in page order. The page is changed: what is no text is cut out of it.
    static List<Element> of(Element body) {
        var main = new MainText(body);
        main.cut();
        return main.best();
    }

    private void cut() {
        body.select(NEVER).remove();
        for (var element : body.select("[style]")) {
            if (HIDDEN.matcher(element.attr("style")).find()) {
                element.remove();
            }
        }
        int all = length(body);
        for (var element : body.select("div, section, aside, header, footer, ul, ol, table, span")) {
            if (element.parent() != null && isBoilerplate(element, all)) {
                element.remove();
            }
        }
    }

    private static boolean isBoilerplate(Element element, int all) {
        var name = element.normalName();
        int length = length(element);
        if (length * 2 > all) {
            return false;
        }
        if (name.equals("footer") || name.equals("aside")) {
            return element.closest("article") == null || linkDensity(element, length) > 0.3;
        }
        if (name.equals("header")) {
            return element.selectFirst("h1") == null;
        }
        if (UNLIKELY.matcher(element.className() + " " + element.id()).find()) {
            return length < 1500 || linkDensity(element, length) > 0.3;
        }
        return (name.equals("ul") || name.equals("ol") || name.equals("div")) && length > 0
                && element.select("a").size() > 3 && linkDensity(element, length) > 0.7;
    }

    private List<Element> best() {
        for (var known : body.select(KNOWN)) {
            if (length(known) > 400 && length(known) * 3 > length(body)) {
                return List.of(known);
            }
        }
        var scores = scores();
        var top = scores.entrySet().stream().max(Map.Entry.comparingByValue());
        if (top.isEmpty() || plain()) {
            return List.of(body);
        }
        return widened(top.get().getKey(), top.get().getValue(), scores);
    }

    /// A page without any apparatus, such as a filing's exhibit: all of it is text.
    private boolean plain() {
        return linkDensity(body, length(body)) < 0.04 && body.selectFirst("article, main, header, footer, aside") == null;
    }

    private Map<Element, Double> scores() {
        var scores = new IdentityHashMap<Element, Double>();
        for (var element : body.select("p, li, td, pre, blockquote, dd, div, section")) {
            var words = PARAGRAPH.contains(element.normalName()) ? element.text() : element.ownText();
            if (words.length() < SHORT) {
                continue;
            }
            double score = (1 + words.chars().filter(c -> c == ',').count() + Math.min(words.length() / 100.0, 5))
                    * (1 - linkDensity(element, Math.max(1, words.length())));
            var at = PARAGRAPH.contains(element.normalName()) ? element.parent() : element;
            for (int level = 0; at != null && at != body.parent() && level < 5; level++, at = at.parent()) {
                scores.merge(at, score / (level == 0 ? 1 : level == 1 ? 1.4 : level * 2.5), Double::sum);
            }
        }
        scores.replaceAll((element, score) -> score * (1 - linkDensity(element, length(element))) * bonus(element));
        return scores;
    }

    private static double bonus(Element element) {
        var name = element.normalName();
        var label = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        double bonus = name.equals("article") || name.equals("main") ? 1.4 : 1;
        return label.matches(".*(article|content|release|story|body|post|entry|detail).*") ? bonus * 1.25 : bonus;
    }

    /// Siblings that carry a good part of the prose belong to it: long releases are cut into several columns.
    private List<Element> widened(Element top, double score, Map<Element, Double> scores) {
        if (top == body || top.parent() == null) {
            return List.of(top);
        }
        var parts = new ArrayList<Element>();
        for (var sibling : top.parent().children()) {
            boolean prose = sibling.normalName().equals("p") && sibling.text().length() > 80
                    && linkDensity(sibling, sibling.text().length()) < 0.25;
            boolean heading = sibling.normalName().matches("h[1-6]");
            if (sibling == top || prose || heading || scores.getOrDefault(sibling, 0.0) > Math.max(10, score * 0.2)) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    private static int length(Element element) {
        return element.text().length();
    }

    private static double linkDensity(Element element, int length) {
        int linked = 0;
        for (var link : element.select("a[href]")) {
            linked += link.text().length();
        }
        return length == 0 ? 0 : Math.min(1, linked / (double) length);
    }
}
