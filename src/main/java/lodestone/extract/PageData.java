package lodestone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Imprint;

/// What a page says about itself: JSON-LD first, then meta elements, then its visible marks.
final class PageData {

    private final PageScan page;
    private final Structured data;
    private final PageDates dates;
    private final Optional<URI> url;

    /// @param url where the page was fetched
    /// @param code its source, for dates that only it mentions
    PageData(PageScan page, Optional<URI> url, PageCode code) {
        this.page = page;
        this.url = url;
        this.data = new Structured(page.json());
        this.dates = new PageDates(page, data, addresses(), code);
    }

    private List<String> addresses() {
        var addresses = new ArrayList<String>();
        url.map(URI::toString).ifPresent(addresses::add);
        if (!page.canonical().isEmpty()) {
            addresses.add(page.canonical());
        }
        page.meta("og:url").ifPresent(addresses::add);
        return addresses;
    }

    String title() {
        return Titles.of(page, data.ofArticle("headline"), site());
    }

    /// As the page states or shows it.
    Optional<Dates.Found> published(String title) {
        return dates.published(title);
    }

    /// From the page's code, where nothing else tells.
    Optional<Dates.Found> guessed() {
        return dates.guessed();
    }

    /// What the page says of its publication, and what its text does.
    ///
    /// @param line the text's own
    Imprint imprint(WireLine line) {
        var modified = dates.modified();
        var own = canonical();
        return new Imprint(modified.map(Dates.Found::raw), modified.map(Dates.Found::utc), authors(), own,
                line.wire().or(() -> own.or(() -> url).map(URI::getHost).flatMap(WireLine::ofHost)),
                line.dateline());
    }

    /// The address that the page calls its own.
    private Optional<URI> canonical() {
        return Stream.concat(Stream.of(page.canonical()).filter(link -> !link.isEmpty()),
                page.meta("og:url").stream())
                .flatMap(link -> Addresses.of(url, link).stream()).findFirst();
    }

    Optional<String> language() {
        var said = page.language();
        return said.length() >= 2 ? Optional.of(said.substring(0, 2).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    Optional<String> site() {
        return page.meta("og:site_name").or(() -> page.meta("application-name")).or(data::publisher);
    }

    private List<String> authors() {
        var named = data.authors();
        return !named.isEmpty() ? named
                : Stream.of("author", "article:author", "dc.creator", "parsely-author", "byl")
                        .flatMap(name -> page.meta(name).stream()).filter(name -> !name.startsWith("http"))
                        .limit(1).toList();
    }

    Optional<String> issuer() {
        return data.organisation();
    }

    /// A teaser; all there is of a page whose text is made by a script.
    String description() {
        return page.meta("og:description").or(() -> page.meta("description")).orElse("");
    }

    Optional<String> articleBody() {
        return data.ofArticle("articleBody");
    }
}
