package lodestone.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When a page was published, from what it states to what it shows: JSON-LD, meta elements, `<time>`, its
/// address, elements named for a date, the text beside the headline, and at last what its code mentions.
final class PageDates {

    private static final List<String> PUBLISHED = List.of("article:published_time",
            "og:article:published_time",
            "itemprop:datepublished", "bt:pubdate", "datepublished", "date_published", "publish-date",
            "publishdate", "publish_date",
            "pubdate", "publication_date", "publication-date", "dc.date.issued", "dcterms.issued",
            "dc.date.created",
            "dcterms.created", "sailthru.date", "parsely-pub-date", "article.published",
            "article_date_original",
            "cxenseparse:recs:publishtime", "citation_date", "citation_publication_date",
            "originalpublicationdate", "dc.date",
            "dcterms.date", "dc:date", "date", "og:published_time", "itemprop:datecreated",
            "article:created",
            "created", "release_date", "releasedate", "last-published",
            "shareaholic:article_published_time",
            "rbpubdate",
            "gentime", "og:pubdate", "itemprop:uploaddate", "video:release_date", "prism.publicationdate",
            "pdate", "displaydate",
            "dcsext.articlefirstpublished", "article.created", "article:post_date", "ptime",
            "vr:published_time", "itemprop:date");
    private static final List<String> MODIFIED = List.of("article:modified_time", "og:article:modified_time",
            "itemprop:datemodified", "og:updated_time", "last-modified", "dcterms.modified",
            "dc.date.modified",
            "lastmod", "revised", "modified", "datemodified", "date_modified", "updated_time",
            "article.updated");
    private static final Pattern ADDRESS = Pattern
            .compile(
                    "(?<!\\d)((?:19|20)\\d{2})[/_-]([01]?\\d)[/_-]([0-3]?\\d)(?!\\d)|"
                            + "[/_-](20[0-3]\\d)([01]\\d)([0-3]\\d)(?=[/_.-]|$)");
    private static final Pattern DAY_FIRST = Pattern
            .compile("[/_-]([0-3]\\d)-([01]\\d)-(20[0-3]\\d)(?=[/_.-]|$)");
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);
    private static final int SHORT = 90;
    private static final int OPENING = 40;
    private static final int NEAR = 4;

    private final PageScan page;
    private final Structured data;
    private final List<String> addresses;
    private final PageCode html;
    private final boolean dayFirst;
    private final List<Box> lines = new ArrayList<>();

    /// @param addresses the page's own, as fetched and as it states it
    PageDates(PageScan page, Structured data, List<String> addresses, PageCode html) {
        this.page = page;
        this.data = data;
        this.addresses = addresses;
        this.html = html;
        var language = page.language().toLowerCase(java.util.Locale.ROOT);
        this.dayFirst = !language.isEmpty()
                && (!language.startsWith("en") || language.matches("en[-_](gb|au|nz|ie|za|in|sg).*"));
    }

    /// As the page states it, or else as it shows it; what is stated in UTC as the place counts it, where the
    /// page tells that too.
    Optional<Dates.Found> published(String title) {
        return stated().map(found -> local(new LocalMoment(found), title)).or(() -> shown(title));
    }

    /// JSON-LD, meta elements, microdata, `<time>`.
    private Optional<Dates.Found> stated() {
        return structured().or(() -> all(PUBLISHED).findFirst()).or(() -> marked().findFirst());
    }

    private Dates.Found local(LocalMoment moment, String title) {
        if (!moment.isUtc()) {
            return moment.found();
        }
        return moment.among(Stream.concat(all(PUBLISHED), marked())).or(() -> moment.inCode(html))
                .or(() -> moment.onDayOf(
                        Stream.of(inAddress(), beside(title)).flatMap(Optional::stream).toList()))
                .orElse(moment.found());
    }

    private Optional<Dates.Found> structured() {
        return data.text("datePublished").or(() -> data.text("dateCreated")).or(() -> data.text("uploadDate"))
                .flatMap(this::read);
    }

    /// As written where a reader looks for it: in the address, beside the headline, in an element of that
    /// name.
    private Optional<Dates.Found> shown(String title) {
        return inAddress().or(() -> beside(title)).or(this::time).or(this::labelled);
    }

    /// As guessed from what is left.
    Optional<Dates.Found> guessed() {
        var code = CodeDates.of(html.ascii());
        return code.named().flatMap(this::read).or(this::modified).or(this::anywhere)
                .or(() -> code.commonest().flatMap(this::read)).or(this::titled);
    }

    /// In the title, as notices and minutes have it.
    private Optional<Dates.Found> titled() {
        return Stream.concat(page.meta("og:title").stream(), Stream.of(page.title()))
                .flatMap(text -> read(text).stream()).findFirst();
    }

    Optional<Dates.Found> modified() {
        return data.text("dateModified").flatMap(this::read).or(() -> all(MODIFIED).findFirst());
    }

    private Stream<Dates.Found> all(List<String> names) {
        return names.stream().flatMap(name -> page.meta(name).stream()).flatMap(text -> read(text).stream());
    }

    private Optional<Dates.Found> read(String text) {
        return Dates.find(text, dayFirst).filter(this::plausible);
    }

    private boolean plausible(Dates.Found found) {
        return !found.day().isBefore(EARLIEST);
    }

    /// A `<time>` or `<abbr>` that says it is the publication's.
    private Stream<Dates.Found> marked() {
        return page.stamps().stream().filter(PageScan.Stamp::published)
                .map(stamp -> stamp.value().isEmpty() ? stamp.box().text() : stamp.value())
                .flatMap(text -> read(text).stream());
    }

    private Optional<Dates.Found> time() {
        return page.stamps().stream().filter(stamp -> stamp.isTime() && !outside(stamp.box()))
                .flatMap(stamp -> read(stamp.value()).or(() -> read(stamp.box().text())).stream())
                .findFirst();
    }

    private Optional<Dates.Found> inAddress() {
        for (var written : addresses) {
            var address = DAY_FIRST.matcher(written).replaceFirst("/$3-$2-$1");
            var match = ADDRESS.matcher(address);
            if (match.find()) {
                int first = match.group(1) == null ? 4 : 1;
                var found = read(
                        match.group(first) + "-" + match.group(first + 1) + "-" + match.group(first + 2));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Dates.Found> labelled() {
        return page.stamps().stream().filter(stamp -> !stamp.isTime() && !outside(stamp.box()))
                .filter(stamp -> stamp.box().length() < 400)
                .flatMap(stamp -> read(stamp.value()).or(() -> read(stamp.box().text())).stream())
                .findFirst();
    }

    /// The next dated line below the headline, else the nearest above it.
    private Optional<Dates.Found> beside(String title) {
        var lines = lines();
        int head = last(lines, line -> line.isHeading() && !title.isEmpty() && line.text().equals(title));
        head = head < 0 ? last(lines, line -> line.is("h1")) : head;
        if (head < 0) {
            return Optional.empty();
        }
        var above = new ArrayList<>(lines.subList(Math.max(0, head - NEAR), head)).reversed();
        var below = lines.subList(head, Math.min(lines.size(), head + 2 * NEAR));
        return dated(below).or(() -> dated(above));
    }

    private static int last(List<Box> lines, Predicate<Box> wanted) {
        int at = lines.size() - 1;
        while (at >= 0 && !wanted.test(lines.get(at))) {
            at--;
        }
        return at;
    }

    private Optional<Dates.Found> dated(List<Box> lines) {
        for (var line : lines) {
            if (line.length() > 5 && line.linkDensity() < 0.6 && !outside(line)) {
                var text = line.text();
                var found = read(text.substring(0, Math.min(SHORT, text.length())));
                if (found.isPresent() && (text.length() < SHORT || found.get().start() < OPENING)) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The page's lines, collected once.
    private List<Box> lines() {
        if (lines.isEmpty()) {
            lines(page.root(), lines);
        }
        return lines;
    }

    private static void lines(Box box, List<Box> lines) {
        boolean leaf = true;
        for (var child : box.children()) {
            leaf &= child.isInline() || child.is("br");
        }
        if (leaf) {
            lines.add(box);
        } else {
            box.children().forEach(child -> lines(child, lines));
        }
    }

    /// In comments, or in the columns and foot of the page.
    private static boolean outside(Box box) {
        for (var at = box; at != null; at = at.parent()) {
            boolean foot = at.is("footer") && !at.within("article");
            boolean named = (at.label().is(Label.Trait.COMMENTS) && !at.is("article"))
                    || (at.label().elsewhere() && at.length() < 2000)
                    || (at.label().says("sidebar") && at.length() < 3000);
            if (foot || named || at.is("aside") || at.is("nav")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Dates.Found> anywhere() {
        return lines().stream().filter(box -> box.length() > 5 && box.length() < 5000)
                .flatMap(box -> read(box.text()).stream()).findFirst();
    }
}
