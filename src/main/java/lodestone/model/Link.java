package lodestone.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A document that a listing announces.
///
/// @param url absolute
/// @param published the date as the listing states it
/// @param publishedUtc the same as an instant, where the listing states a zone or a date that needs none
/// @param id the entry's guid, or the accession number of a filing
/// @param tickers `EXCHANGE:SYMBOL` as the listing's categories state them
/// @param form EDGAR form or exhibit type, e.g. `8-K`, `EX-99.1`
/// @param enclosures attached files, absolute
/// @param modified when it was last changed, at the latest, where the listing states that
public record Link(
        URI url,
        String title,
        Optional<String> published,
        Optional<Instant> publishedUtc,
        Optional<String> summary,
        Optional<String> id,
        List<String> tickers,
        Optional<String> form,
        List<URI> enclosures,
        Optional<Instant> modified) {

    public Link {
        tickers = List.copyOf(tickers);
        enclosures = List.copyOf(enclosures);
    }

    /// One of which no change is stated.
    public Link(URI url, String title, Optional<String> published, Optional<Instant> publishedUtc,
            Optional<String> summary, Optional<String> id, List<String> tickers, Optional<String> form,
            List<URI> enclosures) {
        this(url, title, published, publishedUtc, summary, id, tickers, form, enclosures, Optional.empty());
    }

    /// The same at another address.
    public Link at(URI other) {
        return new Link(other, title, published, publishedUtc, summary, id, tickers, form, enclosures,
                modified);
    }

    /// The same with the other's attached files as well.
    public Link withEnclosuresOf(Link other) {
        return new Link(url, title, published, publishedUtc, summary, id, tickers, form,
                Stream.concat(enclosures.stream(), other.enclosures.stream()).distinct().toList(), modified);
    }

    /// A file that stands for it: what is said of it is said of the file.
    ///
    /// @param page what else is known of it, where the listing says nothing
    public Link file(URI other, Document page) {
        return new Link(other, title.isBlank() ? page.title() : title, published.or(page::published),
                publishedUtc.or(page::publishedUtc), summary, Optional.empty(), tickers, form, List.of());
    }

    /// A link of which nothing is known but its address and title.
    public static Link to(URI url, String title) {
        return new Link(url, title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), List.of());
    }
}
