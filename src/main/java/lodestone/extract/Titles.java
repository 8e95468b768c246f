package lodestone.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page's headline: the heading that the page also states as its title, for what is stated carries the
/// site's name and what is shown may be a logo.
final class Titles {

    private static final Pattern BAR = Pattern.compile("\\s+[|·•»«–—/:-]{1,3}\\s+|\\s+::\\s+|\\s*\\|\\s*");
    private static final Pattern LABELLED = Pattern
            .compile("(?:^|[ _-])(?:entry|post|article|news|story|page|"
                    + "release|single|node|content|artikel|blog)?[_-]{0,2}(?:title|headline|heading|"
                    + "titel)(?:$|[ _-])|headline|posttitle|entrytitle");
    /// What stands above the headline of a release.
    private static final Pattern FURNITURE = Pattern.compile("(?i)^\\W*(?:exhibit\\s|ex[-.]?\\d|(?:for )?"
            + "immediate release|for release|(?:press|news|media) (?:release|statement)\\W*$|asx "
            + "(?:announcement|release)|not for distribution|(?:[\\w &]{0,30} )?contacts?\\b|rns number|"
            + "source:|page \\d)");
    private static final Pattern RELEASE = Pattern
            .compile("(?i)^\\W*(?:(?:for )?immediate release|(?:press|news) release\\W*$)");
    /// What programs write where nobody wrote a title.
    private static final Pattern NAMELESS = Pattern
            .compile("(?i)(?:new |untitled )?(?:document|page|untitled)"
                    + "(?: ?\\d+)?|ex(?:hibit)?[-_ .]?\\d+[-_.\\d]*(?: .{0,3})?|microsoft word - .*|"
                    + "(?:press|news|media) releases?|\\S+\\.(?:html?|docx?|pdf|aspx?)|blob|"
                    + "converted by \\w+|home ?page");
    private static final int OPENING = 15;
    private static final int WORDS = 24;
    private static final int SHORT = 3;
    private static final int LONG = 300;
    private static final int MOST = 30;

    private final PageScan page;
    private final List<Heading> headings;
    private final List<String> stated;
    private final Optional<String> headline;
    private final Optional<String> site;

    private Titles(PageScan page, Optional<String> headline, Optional<String> site) {
        this.page = page;
        this.headings = page.headings().stream().map(Heading::of).toList();
        this.headline = headline;
        this.site = site;
        this.stated = Stream.of(headline, page.meta("og:title"), page.meta("twitter:title"),
                Optional.of(page.title())).flatMap(Optional::stream).map(Titles::clean)
                .filter(title -> !title.isEmpty() && title.length() <= 2 * LONG)
                .filter(title -> !NAMELESS.matcher(title).matches()).toList();
    }

    /// A heading with its text, and the letters and digits of it.
    private record Heading(Box box, String text, String bare) {

        static Heading of(Box box) {
            var text = box.text();
            return new Heading(box, text, Titles.bare(text));
        }
    }

    /// The headline, or an empty text.
    ///
    /// @param headline what JSON-LD states
    static String of(PageScan page, Optional<String> headline, Optional<String> site) {
        var titles = new Titles(page, headline, site);
        var shown = titles.shown();
        return titles.alsoStated(shown).or(() -> titles.ending(shown)).or(() -> titles.only())
                .or(titles::labelled)
                .orElseGet(() -> titles.stated.isEmpty() ? "" : titles.withoutSite(titles.stated.getFirst()));
    }

    /// The first line that reads like a headline, of a text without marks: an exhibit begins with its number,
    /// a letterhead with a date.
    static String opening(String text) {
        var lines = text.lines().limit(OPENING).toList();
        var released = lines.stream().dropWhile(line -> !RELEASE.matcher(line).find()).skip(1).toList();
        return headlines(released).or(() -> headlines(lines)).or(() -> lines.stream().findFirst()).orElse("");
    }

    private static Optional<String> headlines(List<String> lines) {
        var headlines = lines.stream().filter(line -> line.indexOf(' ') > 0 && line.indexOf('@') < 0)
                .filter(line -> !FURNITURE.matcher(line).find())
                .filter(line -> Dates.find(line).filter(date -> date.start() < SHORT).isEmpty()).toList();
        return headlines.stream().filter(line -> line.length() >= WORDS).findFirst()
                .or(() -> headlines.stream().findFirst());
    }

    private List<Heading> shown() {
        var shown = new ArrayList<Heading>();
        for (var name : List.of("h1", "h2", "h3")) {
            headings.stream().filter(heading -> heading.box.is(name) && heading.box.length() <= LONG)
                    .limit(MOST).filter(heading -> heading.text.length() >= SHORT
                            && heading.text.length() <= LONG)
                    .forEach(shown::add);
        }
        return shown;
    }

    /// A heading that the page states as its title too, with or without the site's name.
    private Optional<String> alsoStated(List<Heading> shown) {
        var known = new HashSet<String>();
        for (var title : stated) {
            known.add(bare(title));
            known.add(bare(withoutSite(title)));
            Stream.of(BAR.split(title, 7)).map(Titles::bare).forEach(known::add);
        }
        return shown.stream().filter(heading -> known.contains(heading.bare))
                .filter(heading -> heading.bare.length() >= SHORT && !isSite(heading.bare))
                .map(Heading::text).findFirst();
    }

    /// What is stated, where the first heading puts a kicker before it.
    private Optional<String> ending(List<Heading> shown) {
        for (var title : stated) {
            var bare = bare(withoutSite(title));
            if (bare.length() > 12 && !isSite(bare(title))
                    && shown.stream().limit(3).anyMatch(heading -> heading.bare.endsWith(bare))) {
                return Optional.of(withoutSite(title));
            }
        }
        return Optional.empty();
    }

    private Optional<String> only() {
        var heads = headings.stream().filter(heading -> heading.box.is("h1"))
                .filter(heading -> heading.text.length() >= SHORT && !isSite(heading.bare))
                .map(Heading::text).distinct().toList();
        return heads.size() == 1 ? Optional.of(heads.getFirst()) : Optional.empty();
    }

    private Optional<String> labelled() {
        return headings.stream().filter(heading -> heading.text.length() > SHORT)
                .filter(heading -> LABELLED.matcher(heading.box.label().written()).find())
                .filter(heading -> !isSite(heading.bare)).map(Heading::text).findFirst();
    }

    private boolean isSite(String bare) {
        if (site.map(Titles::bare).filter(bare::equals).isPresent()) {
            return true;
        }
        var parts = BAR.split(page.title(), -1);
        return parts.length > 1 && bare(parts[parts.length - 1]).equals(bare) && !isOnlyHead(bare)
                && Stream.concat(headline.stream(), page.meta("og:title").stream()).map(Titles::bare)
                        .noneMatch(bare::equals);
    }

    /// The one heading of the first level, of a page that names its site first or has no other heading for
    /// it.
    private boolean isOnlyHead(String bare) {
        var first = bare(BAR.split(page.title(), 2)[0]);
        var heads = headings.stream().filter(heading -> heading.box.is("h1")).map(Heading::bare).distinct()
                .toList();
        return heads.equals(List.of(bare)) && headings.stream().map(Heading::bare)
                .noneMatch(first::equals);
    }

    /// Without ` | Site` or ` - Site` at its end.
    private String withoutSite(String title) {
        var match = BAR.matcher(title);
        int first = -1;
        int last = -1;
        while (match.find()) {
            first = first < 0 ? match.start() : first;
            last = match.start();
            var end = title.substring(match.end());
            if (site.map(Titles::bare).filter(bare(end)::equals).isPresent()) {
                return title.substring(0, match.start()).strip();
            }
        }
        if (last < 0) {
            return title;
        }
        boolean bar = title.indexOf('|') > 0;
        return bar || last > 12 ? title.substring(0, bar ? Math.max(title.indexOf('|'), 1) : last).strip()
                : title;
    }

    private static String clean(String whole) {
        var title = whole.substring(0, Math.min(3 * LONG, whole.length()));
        var text = title.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(title, false) : title;
        var line = new StringBuilder();
        Spacing.append(line, text);
        return line.toString().strip();
    }

    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        for (int i = 0, sign; i < text.length(); i += Character.charCount(sign)) {
            sign = text.codePointAt(i);
            if (Character.isLetterOrDigit(sign)) {
                bare.appendCodePoint(Character.toLowerCase(sign));
            }
        }
        return bare.toString();
    }
}
