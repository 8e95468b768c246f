package lodestone.extract;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The file of which a page is but the cover: smaller companies publish a release as a PDF, and of the page
/// that leads there the text is a headline and "Download".
public final class Attached {

    /// A release of fewer words is rare, and if it links to a file that is most often the same.
    private static final int FEW = 100;
    /// Of a file that says what the page says, the rest being "Download PDF".
    private static final double SAID = 0.7;
    private static final int SHORT = 4;
    /// A page with more files is a list of them.
    private static final int MANY = 40;

    private static final Pattern FILE = Pattern.compile("(?i).*\\.pdf");
    private static final Pattern VIEWED = Pattern
            .compile("(?i)(?:^|&)(?:file|url|src|pdf)=([^&]+\\.pdf)(?=&|$)");
    private static final Pattern NAMED = Pattern.compile("(?i)\\bpdf\\b");
    private static final Pattern PLACES = Pattern.compile("(?i)(?:^|[^a-z])(?:nav|navbar|navigation|menu|"
            + "footer|sidebar|related|cookies?|widget|contentinfo|complementary)(?:[^a-z]|$)");
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)privacy|cookie|terms.{0,4}(?:use|of)|disclaimer|polic(?:y|ies)|charter|slavery");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Attached() {}

    /// Whether a page that says no more than that may be a cover.
    public static boolean isFew(String text) {
        return WORD.matcher(text).results().limit(FEW).count() < FEW;
    }

    /// Whether an address names a file that is a document.
    public static boolean isFile(URI url) {
        return FILE.matcher(String.valueOf(url.getPath())).matches();
    }

    /// Whether what the page says stands in the file as well, so that the file speaks for both.
    public static boolean says(String file, String page) {
        var words = words(page);
        var said = words(file);
        return !said.isEmpty() && words.stream().filter(said::contains).count() >= SAID * words.size();
    }

    /// The one file to which the page leads; among several the one that is called as the page is. Empty if
    /// there is none, or none that stands out.
    public static Optional<URI> file(RawDocument page, String title) {
        if (Hop.isDocument(page)) {
            return Optional.empty();
        }
        var html = Jsoup.parse(Decoding.text(page), page.url().map(URI::toString).orElse(""));
        var found = html.select("a[href], iframe[src], embed[src], object[data]").stream()
                .flatMap(element -> address(page, element).map(url -> new Found(element, url)).stream())
                .limit(MANY + 1L).toList();
        if (found.size() > MANY) {
            return Optional.empty();
        }
        Map<URI, String> files = new LinkedHashMap<>();
        found.stream().filter(one -> !isElsewhere(one.element()))
                .forEach(one -> files.merge(one.url(), one.called(), (first, next) -> first + " " + next));
        files.values().removeIf(OFFICE.asPredicate());
        return files.size() == 1 ? files.keySet().stream().findFirst() : namesake(files, words(title));
    }

    private record Found(Element element, URI url) {

        private String called() {
            return element.text() + " " + element.attr("title") + " " + url.getPath();
        }
    }

    private static Optional<URI> address(RawDocument page, Element element) {
        var said = element.hasAttr("href") ? element.attr("href")
                : element.hasAttr("src") ? element.attr("src") : element.attr("data");
        var url = Addresses.of(page.url(), said);
        var viewed = url.flatMap(at -> Optional.ofNullable(at.getRawQuery())).map(VIEWED::matcher)
                .filter(match -> match.find())
                .flatMap(match -> Addresses.of(page.url(),
                        URLDecoder.decode(match.group(1), StandardCharsets.UTF_8)));
        return viewed.or(() -> url.filter(at -> isFile(at) || isCalledFile(element)));
    }

    /// Many addresses of files do not tell what they are, their links do.
    private static boolean isCalledFile(Element element) {
        return element.attr("type").contains("pdf") || (element.nameIs("a")
                && (NAMED.matcher(element.text()).find() || FILE.matcher(element.attr("title")).matches()));
    }

    /// In what stands around a page's own content.
    private static boolean isElsewhere(Element element) {
        Predicate<Element> outer = box -> box.nameIs("nav") || box.nameIs("footer") || box.nameIs("aside")
                || (box.nameIs("header") && box.closest("article, main") == null)
                || PLACES.matcher(box.attr("class") + " " + box.id() + " " + box.attr("role")).find();
        return element.parents().stream().filter(box -> !box.nameIs("body") && !box.nameIs("html"))
                .anyMatch(outer);
    }

    private static Optional<URI> namesake(Map<URI, String> files, Set<String> title) {
        var named = files.entrySet().stream()
                .filter(file -> words(file.getValue()).stream().filter(title::contains).count() * 2 >= Math
                        .max(title.size(), 2))
                .map(Map.Entry::getKey).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group())
                .filter(word -> word.length() >= SHORT).collect(Collectors.toCollection(HashSet::new));
    }
}
